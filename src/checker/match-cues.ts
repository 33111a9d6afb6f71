import type { Answer, Problem, Sentence, Token } from '../answer/answer.ts'
import type { Rubric } from '../rubric/compile-rubric.ts'
import type { Cue } from '../rubric/cue.ts'
import type { MoveId } from '../rubric/ids.ts'
import { matchLexicons } from '../rubric/lexicons.ts'
import type { LexiconMatches } from '../rubric/pattern.ts'
import type { PatternSet } from '../rubric/pattern-set.ts'
import { findTraits, isOwn } from './traits.ts'

/** One sentence with what was found in it. */
export interface Found {
  sentence: Sentence
  lexicons: LexiconMatches
  label: LexiconMatches
  /** Its traits, and those of them that are its own, and not its label's, its neighbours' or its place. */
  traits: string[]
  own: string[]
  /** Whether it only says the question again. */
  echo: boolean
}

/** Finds the lexicons' matches and the traits of every sentence; `@prompt` is any content word of the question. */
export function findLexicons(answer: Answer, question: Token[], problem: Problem, rubric: Rubric): Found[] {
  const asked = contentWords(question)
  const find = (tokens: Token[]): LexiconMatches => matchLexicons(rubric.lexicons, tokens, asked, problem)
  const read = answer.sentences.map(sentence => ({
    sentence,
    lexicons: find(sentence.tokens),
    label: sentence.label.length === 0 ? new Map() : find(sentence.label),
  }))
  const traits = findTraits(read)
  return read.map((one, i) => {
    const all = traits[i] ?? []
    return {
      ...one,
      traits: all,
      own: all.filter(isOwn),
      echo: echoes(one.sentence.tokens, asked),
    }
  })
}

/** The parts of speech of words that name something. */
export const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ'])

/** The lemmas of a text's nouns, verbs and adjectives. */
export function contentWords(tokens: Token[]): Set<string> {
  return new Set(tokens.filter(token => CONTENT.has(token.pos) && token.lemma.length > 2).map(token => token.lemma))
}

/** What of a sentence a rule weighs: the rule's cues that fire in it, and its traits. */
export interface Weighed {
  cues: Cue[]
  traits: string[]
}

/** What one sentence shows for one rule, and what of it needs no neighbour, label or place. */
export interface Shown extends Weighed {
  own: Weighed
}

/** For each sentence, in order, what it shows for one flag's rule. */
export function matchFlag(found: Found[], cues: Cue[]): Shown[] {
  return found.map((_, i) => shownAt(cues, found, i))
}

/** Saying the question again may say, weakly, what it is about and for whom, and makes no other move. */
const ECHOED: MoveId[] = ['goal', 'segment']

/** The same for a move's rule. A heading makes no move: what stands under it does. */
export function matchMove(found: Found[], id: MoveId, rubric: Rubric): Shown[] {
  const { cues } = rubric.moves[id]
  return found.map(({ sentence, echo }, i) =>
    sentence.kind === 'heading' || (echo && !ECHOED.includes(id)) ? NOTHING : shownAt(cues, found, i),
  )
}

/** Share of a text's content words that are the question's from which it only says the question again. */
const REPEATED = 0.8

/** Whether the content words of a text are the question's, all but a few. */
export function echoes(tokens: Token[], asked: Set<string>): boolean {
  const words = [...contentWords(tokens)]
  return words.length > 0 && words.filter(word => asked.has(word)).length >= REPEATED * words.length
}

/** Nothing shown. */
const NONE: Weighed = { cues: [], traits: [] }
const NOTHING: Shown = { ...NONE, own: NONE }

function shownAt(cues: Cue[], found: Found[], index: number): Shown {
  const { traits, own } = found[index] as Found
  const fired = cues.filter(cue => fires(cue, found, index))
  return {
    cues: some(fired),
    traits,
    own: { cues: some(fired.filter(standsAlone)), traits: own },
  }
}

/** Most sentences show no cue; they share one empty list. */
function some(cues: Cue[]): Cue[] {
  return cues.length > 0 ? cues : NONE.cues
}

/** Whether a cue needs no neighbour, label or place. */
function standsAlone(cue: Cue): boolean {
  return cue.after === undefined && cue.before === undefined && cue.under === undefined && cue.place === undefined
}

function fires(cue: Cue, found: Found[], index: number): boolean {
  const here = found[index]
  if (here === undefined) return false
  const { sentence, lexicons, label } = here
  if (cue.place !== undefined && !inPlace(cue.place, sentence, index, found.length)) return false
  if (cue.under !== undefined && !cue.under.matches(sentence.label, label)) return false
  if (cue.after !== undefined && !matchesAt(cue.after, found[index - 1])) return false
  if (cue.before !== undefined && !matchesAt(cue.before, found[index + 1])) return false
  if (!cue.match.matches(sentence.tokens, lexicons)) return false
  return cue.unless === undefined || !cue.unless.matches(sentence.tokens, lexicons)
}

function matchesAt(patterns: PatternSet, at: Found | undefined): boolean {
  return at !== undefined && patterns.matches(at.sentence.tokens, at.lexicons)
}

/** `first` and `last` are the first and last fifth of the answer's sentences. */
function inPlace(place: NonNullable<Cue['place']>, sentence: Sentence, index: number, count: number): boolean {
  if (place === 'first') return index < Math.max(1, count / 5)
  if (place === 'last') return index >= count - Math.max(1, count / 5)
  return sentence.kind === place
}
