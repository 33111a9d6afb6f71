import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Document, isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml'
import { PROBLEMS } from '../../src/answer/answer.ts'
import type { Cue } from '../../src/rubric/cue.ts'
import { FLAGS, MOVES } from '../../src/rubric/ids.ts'
import type { Leaning } from '../../src/rubric/leaning.ts'
import { loadRubric } from '../../src/rubric/load-rubric.ts'
import { loadLessons } from './corpus.ts'
import { fitRubric } from './fit.ts'
import { matchAnswer } from './matched.ts'

// npm run fit: fits every weight of the rubric on the whole corpus and writes it into the rubric's YAML. Same files in, same bytes out.
const RUBRIC = 'rubrics/netflix'
const rubric = loadRubric(RUBRIC)
fitRubric(
  rubric,
  loadLessons().map(answer => matchAnswer(answer, rubric)),
)

for (const id of MOVES) {
  const { base, verdict, reply, cues, leaning } = rubric.moves[id]
  writeLeaning(id, leaning)
  rewrite(join(RUBRIC, 'moves', `${id}.yaml`), document => {
    document.set('base', base)
    document.set('verdict', flow(document, verdict))
    document.set('reply', flow(document, reply))
    putWeights(document, cues, ['made', 'firm'])
  })
}
for (const id of FLAGS) {
  const { base, present, from, cues, leaning } = rubric.flags[id]
  writeLeaning(id, leaning)
  rewrite(join(RUBRIC, 'flags', `${id}.yaml`), document => {
    document.set('base', base)
    document.set('present', flow(document, present))
    document.set('from', from)
    putWeights(document, cues, ['made'])
  })
}
rewrite(join(RUBRIC, 'rubric.yaml'), document => {
  document.set('bar', flow(document, rubric.bar))
  document.set('astray', flow(document, rubric.astray ?? {}))
})
for (const id of PROBLEMS)
  writeLearned(`topics/${id}.yaml`, 'the words of answers to this kind of problem', { id, ...rubric.topics[id] })
if (rubric.questionWords !== undefined)
  writeLearned(
    'question-words.yaml',
    'how often answers say the words of their questions, and of others; a word by its first letters',
    flow(new Document(), rubric.questionWords),
  )

function writeLeaning(id: string, { made, firm, whole }: Leaning): void {
  const content = { id, made, firm, ...(Object.keys(whole.made).length > 0 ? { whole } : {}) }
  writeLearned(`leanings/${id}.yaml`, 'what single words, pairs and concepts lean to', content)
}

/** Writes a file that holds nothing but what was learned. */
function writeLearned(file: string, what: string, content: object): void {
  const document = new Document(content)
  document.commentBefore = ` Learned by "npm run fit" from test/corpus: ${what}. See PATTERNS.md.`
  const path = join(RUBRIC, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, document.toString({ lineWidth: 0, flowCollectionPadding: true }))
}

function rewrite(file: string, change: (document: Document) => void): void {
  const document = parseDocument(readFileSync(file, 'utf8'))
  change(document)
  writeFileSync(file, document.toString({ lineWidth: 0, flowCollectionPadding: true }))
}

/** A mapping of mappings, the innermost ones each on one line. */
function flow(document: Document, value: object): YAMLMap {
  const node = document.createNode(value) as YAMLMap
  layOut(node)
  return node
}

function layOut(node: YAMLMap): void {
  for (const { value } of node.items) {
    if (isMap(value) && value.items.some(item => isMap(item.value))) layOut(value)
    else if (isMap(value) || isSeq(value)) value.flow = true
  }
}

function putWeights(document: Document, cues: Cue[], names: ('made' | 'firm')[]): void {
  const list = document.get('cues') as YAMLSeq
  list.items.forEach((item, i) => {
    const cue = cues[i]
    if (!isMap(item) || cue === undefined) return
    for (const name of names) item.set(name, cue[name])
  })
}
