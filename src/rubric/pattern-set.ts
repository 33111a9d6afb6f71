import type { Token } from '../answer/answer.ts'
import { type LexiconMatches, matchEnds, type Pattern } from './pattern.ts'

/** Patterns indexed by the words, parts of speech and lexicons they can begin with, so that a sentence is tried against few of them. */
export class PatternSet {
  private readonly byWord = new Map<string, Pattern[]>()
  private readonly byPos = new Map<string, Pattern[]>()
  private readonly byLexicon = new Map<string, Pattern[]>()
  private readonly anywhere: Pattern[] = []

  constructor(patterns: Pattern[]) {
    for (const pattern of patterns) {
      if (pattern.firsts === null) this.anywhere.push(pattern)
      else {
        for (const word of pattern.firsts.words) add(this.byWord, word, pattern)
        for (const pos of pattern.firsts.pos) add(this.byPos, pos, pattern)
        for (const name of pattern.firsts.lexicons) add(this.byLexicon, name, pattern)
      }
    }
  }

  /** Whether any pattern matches anywhere in the sentence. */
  matches(tokens: Token[], lexicons: LexiconMatches): boolean {
    return this.someCandidate(
      tokens,
      lexicons,
      (pattern, start) => matchEnds(pattern, tokens, start, lexicons).length > 0,
    )
  }

  /** Every match: for each start (from 0), the ends, exclusive. */
  all(tokens: Token[], lexicons: LexiconMatches): Map<number, number[]> {
    const found = new Map<number, number[]>()
    this.someCandidate(tokens, lexicons, (pattern, start) => {
      const ends = matchEnds(pattern, tokens, start, lexicons)
      const known = found.get(start)
      if (known === undefined) {
        if (ends.length > 0) found.set(start, ends)
      } else for (const end of ends) if (!known.includes(end)) known.push(end)
      return false
    })
    return found
  }

  /** Tries the patterns worth trying, each with the token (from 0) to start at, until one is accepted; gives whether one was. */
  private someCandidate(
    tokens: Token[],
    lexicons: LexiconMatches,
    accept: (pattern: Pattern, start: number) => boolean,
  ): boolean {
    for (let start = 0; start < tokens.length; start++) {
      const { word, lemma, spelled, pos } = tokens[start] as Token
      for (const pattern of this.byWord.get(word) ?? NONE) if (accept(pattern, start)) return true
      if (lemma !== word) for (const pattern of this.byWord.get(lemma) ?? NONE) if (accept(pattern, start)) return true
      if (spelled !== word && spelled !== lemma)
        for (const pattern of this.byWord.get(spelled) ?? NONE) if (accept(pattern, start)) return true
      if (this.byPos.size > 0)
        for (const pattern of this.byPos.get(pos) ?? NONE) if (accept(pattern, start)) return true
    }
    for (const [name, patterns] of this.byLexicon) {
      const matched = lexicons.get(name)
      if (matched === undefined || matched.size === 0) continue
      for (const start of matched.keys()) for (const pattern of patterns) if (accept(pattern, start)) return true
    }
    for (const pattern of this.anywhere)
      for (let start = 0; start < tokens.length; start++) if (accept(pattern, start)) return true
    return false
  }
}

const NONE: Pattern[] = []

function add(index: Map<string, Pattern[]>, key: string, pattern: Pattern): void {
  const known = index.get(key)
  if (known === undefined) index.set(key, [pattern])
  else known.push(pattern)
}
