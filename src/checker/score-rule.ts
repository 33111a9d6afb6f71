import type { Cue } from '../rubric/cue.ts'
import type { Leaning, TraitWeights } from '../rubric/leaning.ts'
import type { Shown, Weighed } from './match-cues.ts'

/** How one rule, a move's or a flag's, fares over the sentences of an answer. `best` is the index (from 0) of the sentence that shows it best. */
export interface RuleScore {
  best: number
  /** Log-odds that the best sentence shows it, and the next best one. */
  made: number
  second: number
  /** Sum of `firm` weights in the best sentence. */
  firm: number
  /** The cues of the best sentence. */
  cues: Cue[]
  /** `made` of every sentence, in order. */
  each: number[]
}

/** How a rule fares over a whole answer: sentence by sentence, and by what all its words lean to, up to a constant. */
export interface AnswerScore extends RuleScore {
  whole: { made: number; firm: number }
}

/** What scoring needs of a rule: `base` is the log-odds that a sentence that shows nothing makes it, so that scores are log-odds too. */
interface Scored {
  base: number
  leaning: Leaning
}

/**
 * What its label, its neighbours and its place can add to the log-odds that a sentence makes a move: at most `most`, and no more than
 * what it shows by itself and `free`. A heading says what should stand under it, not that it does.
 */
export const HELD = { most: 2.5, free: 1 }

/** Scores one rule from what each sentence shows for it, with what is around a sentence held to `held`; there must be at least one sentence. */
export function scoreRule(
  shown: Shown[],
  { base, leaning }: Scored,
  held = { most: Number.POSITIVE_INFINITY, free: Number.POSITIVE_INFINITY },
): RuleScore {
  const each = shown.map(one => {
    const own = total(one.own, 'made', leaning)
    const around = total(one, 'made', leaning) - own
    return base + own + Math.min(around, Math.max(0, Math.min(held.most, own + held.free)))
  })
  let best = 0
  let second = Number.NEGATIVE_INFINITY
  each.forEach((score, i) => {
    if (i === 0) return
    const top = each[best] as number
    if (score > top) {
      second = top
      best = i
    } else if (score > second) second = score
  })
  const at = shown[best]
  return {
    best,
    made: each[best] ?? base,
    second: Number.isFinite(second) ? second : base,
    firm: at === undefined ? 0 : total(at, 'firm', leaning),
    cues: at?.cues ?? [],
    each,
  }
}

/** How many traits a text of some sixty words has. */
const FULL = 150

/** Scores one rule from what each sentence shows for it and from the traits of the whole answer. */
export function scoreAnswer(shown: Shown[], whole: string[], rule: Scored, held?: typeof HELD): AnswerScore {
  const { made, firm, usual } = rule.leaning.whole
  // What a short text leaves unsaid is taken to be as usual for a flag; of a move it makes nothing.
  const unsaid = Math.max(0, 1 - whole.length / FULL)
  return {
    ...scoreRule(shown, rule, held),
    whole: { made: lean(whole, made) + unsaid * usual, firm: lean(whole, firm) },
  }
}

function total({ cues, traits }: Weighed, weight: 'made' | 'firm', leaning: Leaning): number {
  return cues.reduce((sum, cue) => sum + cue[weight], lean(traits, leaning[weight]))
}

/** What traits lean to in all. */
export function lean(traits: string[], weights: TraitWeights): number {
  let sum = 0
  for (const trait of traits) {
    // A word may be the name of something that every object has, such as "constructor".
    const weight: unknown = weights[trait]
    if (typeof weight === 'number') sum += weight
  }
  return sum
}
