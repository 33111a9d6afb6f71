import type { Rubric } from '../rubric/compile-rubric.ts'
import type { Found } from './match-cues.ts'

/** Named numbers about a whole answer, which verdicts weigh. `bias` is always 1. */
export type Signals = Record<string, number>

/** Answers shorter than this are taken to be as long: of over 5,000 that the weights learn from three are shorter, so what length tells of them is not known. */
const SHORTEST = 60

/**
 * What can be said of the whole answer before any move is judged:
 * `length` = ln(words / 200), of 60 words or more;
 * `listed` = the longest run of list items, in tens; `commas` = the most commas in one sentence, in tens;
 * `density.<lexicon>` = share of sentences in which that lexicon matches, for the lexicons the rubric asks for.
 */
export function answerSignals(found: Found[], words: number, rubric: Rubric): Signals {
  const share = (test: (one: Found) => boolean): number => found.filter(test).length / found.length
  const signals: Signals = {
    bias: 1,
    length: Math.log(Math.max(words, SHORTEST) / 200),
    listed: longestRun(found.map(({ sentence }) => sentence.kind === 'item')) / 10,
    commas: Math.max(...found.map(({ sentence }) => sentence.tokens.filter(token => token.word === ',').length)) / 10,
  }
  for (const name of rubric.densities) signals[`density.${name}`] = share(({ lexicons }) => lexicons.has(name))
  return signals
}

function longestRun(list: boolean[]): number {
  let longest = 0
  let run = 0
  for (const yes of list) {
    run = yes ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}

/** The log-odds of weighted signals; a signal that is not there counts 0. */
export function weigh(weights: Signals, signals: Signals): number {
  let sum = 0
  for (const [name, weight] of Object.entries(weights)) sum += weight * (signals[name] ?? 0)
  return sum
}

/** The probability of log-odds. */
export function chance(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}

/** Chances closer to 0 or 1 than this are not told apart. */
const LEAST = 0.01

/** The log-odds of a probability; what lies under 0.01 or over 0.99 counts as that. */
export function logOdds(probability: number): number {
  const held = Math.min(1 - LEAST, Math.max(LEAST, probability))
  return Math.log(held / (1 - held))
}
