import { PROBLEMS, type Problem, type Token } from '../answer/answer.ts'
import { BrokenData } from './broken-data.ts'
import { type Compiled, compileAt } from './compile-at.ts'
import type { LexiconMatches, Pattern } from './pattern.ts'
import { PatternSet } from './pattern-set.ts'
import type { LexiconSource } from './rule-schema.ts'

/** The lexicon that each answer's question fills. */
const PROMPT = 'prompt'

/** Named sets of patterns, in an order in which each comes after those it refers to. */
export interface Lexicons {
  names: Set<string>
  ordered: { name: string; set: PatternSet }[]
  /** The stems of lexicons that exist for each kind of problem: of `metric-trust` and its like, `metric`. */
  stems: string[]
}

/** Compiles the lexicons of a rubric. Throws BrokenData for a bad pattern, an unknown name, or a ring of references. */
export function compileLexicons(files: { file: string; source: LexiconSource }[], compiled: Compiled): Lexicons {
  const ids = new Set(files.map(({ source }) => source.id))
  const stems = [...ids].flatMap(id => {
    const stem = id.slice(0, id.lastIndexOf('-'))
    return id === `${stem}-${PROBLEMS[0]}` && PROBLEMS.every(problem => ids.has(`${stem}-${problem}`)) ? [stem] : []
  })
  const names = new Set([PROMPT, ...ids, ...stems.flatMap(stem => [`${stem}-here`, `${stem}-elsewhere`])])
  const patterns = new Map(
    files.map(({ file, source }) => [
      source.id,
      { file, patterns: compileAt(file, ['entries'], source.entries, names, compiled) },
    ]),
  )
  const ordered: Lexicons['ordered'] = []
  const state = new Map<string, 'open' | 'done'>()
  const visit = (name: string, from: string): void => {
    if (state.get(name) === 'done') return
    if (state.get(name) === 'open')
      throw new BrokenData(from, 1, 'entries', `no ring of references, but @${name} leads back to itself`)
    state.set(name, 'open')
    const lexicon = patterns.get(name)
    if (lexicon === undefined) return
    for (const inner of new Set(lexicon.patterns.flatMap((pattern: Pattern) => pattern.lexicons)))
      visit(inner, lexicon.file)
    state.set(name, 'done')
    ordered.push({ name, set: new PatternSet(lexicon.patterns) })
  }
  for (const { file, source } of files) visit(source.id, file)
  return { names, ordered, stems }
}

/**
 * Where lexicons match in one sentence; one that does not is not there. `asked` are the lemmas that `@prompt` stands for. Of lexicons that exist for each
 * kind of problem, such as `metric-trust`, `@metric-here` is the one of `problem`, and `@metric-elsewhere` the others in a sentence where that one is silent.
 */
export function matchLexicons(
  lexicons: Lexicons,
  tokens: Token[],
  asked: Set<string>,
  problem?: Problem,
): LexiconMatches {
  const found: LexiconMatches = new Map()
  const prompt = tokens.flatMap((token, i): [number, number[]][] => (asked.has(token.lemma) ? [[i, [i + 1]]] : []))
  if (prompt.length > 0) found.set(PROMPT, new Map(prompt))
  for (const { name, set } of lexicons.ordered) {
    const matches = set.all(tokens, found)
    if (matches.size > 0) found.set(name, matches)
  }
  if (problem !== undefined) for (const stem of lexicons.stems) place(stem, problem, found)
  return found
}

function place(stem: string, problem: Problem, found: LexiconMatches): void {
  const here = found.get(`${stem}-${problem}`)
  if (here !== undefined) {
    found.set(`${stem}-here`, here)
    return
  }
  const other = PROBLEMS.map(one => found.get(`${stem}-${one}`)).find(one => one !== undefined)
  if (other !== undefined) found.set(`${stem}-elsewhere`, other)
}
