import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Document, isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Cue } from '../../src/rubric/cue.ts'
import { FLAGS, MOVES } from '../../src/rubric/ids.ts'
import { loadRubric } from '../../src/rubric/load-rubric.ts'
import { loadAnswers } from './corpus.ts'
import { fitRubric } from './fit.ts'
import { matchAnswer } from './matched.ts'

// npm run fit: fits every weight of the rubric on the whole corpus and writes it into the rubric's YAML. Same files in, same bytes out.
const RUBRIC = 'rubrics/netflix'
const rubric = loadRubric(RUBRIC)
const answers = [...loadAnswers('test/corpus', 'corpus'), ...loadAnswers('test/corpus/supplement', 'supplement')]
fitRubric(
  rubric,
  answers.map(answer => matchAnswer(answer, rubric)),
)

for (const id of MOVES) {
  const { base, verdict, reply, cues } = rubric.moves[id]
  rewrite(join(RUBRIC, 'moves', `${id}.yaml`), document => {
    document.set('base', base)
    document.set('verdict', flow(document, verdict))
    document.set('reply', flow(document, reply))
    putWeights(document, cues, ['made', 'firm'])
  })
}
for (const id of FLAGS) {
  const { base, present, cues } = rubric.flags[id]
  rewrite(join(RUBRIC, 'flags', `${id}.yaml`), document => {
    document.set('base', base)
    document.set('present', flow(document, present))
    putWeights(document, cues, ['made'])
  })
}
rewrite(join(RUBRIC, 'rubric.yaml'), document => document.set('bar', flow(document, rubric.bar)))

function rewrite(file: string, change: (document: Document) => void): void {
  const document = parseDocument(readFileSync(file, 'utf8'))
  change(document)
  writeFileSync(file, document.toString({ lineWidth: 0, flowCollectionPadding: true }))
}

/** A mapping of mappings, the inner ones each on one line. */
function flow(document: Document, value: object): YAMLMap {
  const node = document.createNode(value) as YAMLMap
  for (const { value: inner } of node.items) if (isMap(inner) || isSeq(inner)) inner.flow = true
  return node
}

function putWeights(document: Document, cues: Cue[], names: ('made' | 'firm')[]): void {
  const list = document.get('cues') as YAMLSeq
  list.items.forEach((item, i) => {
    const cue = cues[i]
    if (!isMap(item) || cue === undefined) return
    for (const name of names) item.set(name, cue[name])
  })
}
