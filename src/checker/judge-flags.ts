import type { Rubric } from '../rubric/compile-rubric.ts'
import { FLAGS, type FlagId } from '../rubric/ids.ts'
import type { JudgedMove } from './judge-moves.ts'
import type { Shown } from './match-cues.ts'
import { type AnswerScore, type RuleScore, scoreAnswer } from './score-rule.ts'
import { chance, type Signals, weigh } from './signals.ts'

/** One flag judged: `chance` that it is there, from 0 to 1. */
export interface JudgedFlag extends RuleScore {
  id: FlagId
  chance: number
  present: boolean
  /** Whether it is raised because the answer goes astray (src/checker/astray.ts). */
  astray?: boolean
}

/** Scores the fifteen flags, in the guide's order, from each flag's cues by sentence and the traits of the whole answer. */
export function scoreFlags(shown: Record<FlagId, Shown[]>, whole: string[], rubric: Rubric): AnswerScore[] {
  return FLAGS.map(id => scoreAnswer(shown[id], whole, rubric.flags[id]))
}

/** Judges the fifteen flags, in the guide's order, from their scores, the answer's signals and its moves, and whether it goes astray. */
export function judgeFlags(
  scores: AnswerScore[],
  signals: Signals,
  moves: JudgedMove[],
  astray: boolean,
  rubric: Rubric,
): JudgedFlag[] {
  return FLAGS.map((id, i) => {
    const { present, from, when } = rubric.flags[id]
    const applies = when === undefined || (signals[when] ?? 0) > 0
    const there = applies ? chance(weigh(present, flagSignals(scores, i, signals, moves))) : 0
    const judged = { id, ...(scores[i] as AnswerScore), chance: there, present: applies && there >= from }
    return id === 'goal-drift' && astray ? { ...judged, present: true, astray } : judged
  })
}

/**
 * The signals for flag `index` of `scores`: those of the answer, the flag's own scores (`made`, `second`, and `whole.made` by all of the answer), `flag.<id>`, how each flag scores,
 * `move.<id>`, each move's level from 0 to 2, and `at.<id>`, how the sentence that makes that move scores for this flag.
 */
export function flagSignals(scores: AnswerScore[], index: number, signals: Signals, moves: JudgedMove[]): Signals {
  const { made, second, each, whole } = scores[index] as AnswerScore
  const all: Signals = { ...signals, made, second, 'whole.made': whole.made }
  FLAGS.forEach((id, i) => {
    all[`flag.${id}`] = (scores[i] as AnswerScore).made
  })
  for (const { id, level, best } of moves) {
    all[`move.${id}`] = level
    all[`at.${id}`] = each[best] ?? made
  }
  return all
}
