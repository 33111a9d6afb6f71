import type { Token } from '../answer/answer.ts'
import { type LexiconMatches, matchEnds, type Pattern } from './pattern.ts'

/** Patterns indexed by the words and lexicons they can begin with, so that a sentence is tried against few of them. */
export class PatternSet {
  private readonly byWord = new Map<string, Pattern[]>()
  private readonly byLexicon = new Map<string, Pattern[]>()
  private readonly anywhere: Pattern[] = []

  constructor(patterns: Pattern[]) {
    for (const pattern of patterns) {
      if (pattern.firsts === null) this.anywhere.push(pattern)
      else {
        for (const word of pattern.firsts.words) add(this.byWord, word, pattern)
        for (const name of pattern.firsts.lexicons) add(this.byLexicon, name, pattern)
      }
    }
  }

  /** Whether any pattern matches anywhere in the sentence. */
  matches(tokens: Token[], lexicons: LexiconMatches): boolean {
    for (const [pattern, start] of this.candidates(tokens, lexicons))
      if (matchEnds(pattern, tokens, start, lexicons).length > 0) return true
    return false
  }

  /** Every match: for each start (from 0), the ends, exclusive. */
  all(tokens: Token[], lexicons: LexiconMatches): Map<number, number[]> {
    const found = new Map<number, number[]>()
    for (const [pattern, start] of this.candidates(tokens, lexicons)) {
      const ends = matchEnds(pattern, tokens, start, lexicons)
      if (ends.length === 0) continue
      const known = found.get(start)
      found.set(start, known === undefined ? ends : [...new Set([...known, ...ends])])
    }
    return found
  }

  /** The patterns worth trying, each with the token (from 0) to start at. */
  private *candidates(tokens: Token[], lexicons: LexiconMatches): Generator<[Pattern, number]> {
    for (let start = 0; start < tokens.length; start++) {
      const { word, lemma } = tokens[start] as Token
      for (const pattern of this.byWord.get(word) ?? []) yield [pattern, start]
      if (lemma !== word) for (const pattern of this.byWord.get(lemma) ?? []) yield [pattern, start]
    }
    for (const [name, patterns] of this.byLexicon)
      for (const start of lexicons.get(name)?.keys() ?? []) for (const pattern of patterns) yield [pattern, start]
    for (const pattern of this.anywhere) for (let start = 0; start < tokens.length; start++) yield [pattern, start]
  }
}

function add(index: Map<string, Pattern[]>, key: string, pattern: Pattern): void {
  const known = index.get(key)
  if (known === undefined) index.set(key, [pattern])
  else known.push(pattern)
}
