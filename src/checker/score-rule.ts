import type { Cue } from '../rubric/cue.ts'

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
}

/**
 * Scores one rule from the cues that fire in each sentence; there must be at least one sentence.
 * `base` is the log-odds that a sentence without cues shows it, so that scores are log-odds too.
 */
export function scoreRule(hits: Cue[][], base: number): RuleScore {
  let best = 0
  let made = Number.NEGATIVE_INFINITY
  let second = Number.NEGATIVE_INFINITY
  hits.forEach((cues, i) => {
    const sum = base + total(cues, 'made')
    if (sum > made) {
      second = made
      made = sum
      best = i
    } else if (sum > second) second = sum
  })
  const cues = hits[best] ?? []
  return { best, made, second: Number.isFinite(second) ? second : base, firm: total(cues, 'firm'), cues }
}

function total(cues: Cue[], weight: 'made' | 'firm'): number {
  return cues.reduce((sum, cue) => sum + cue[weight], 0)
}
