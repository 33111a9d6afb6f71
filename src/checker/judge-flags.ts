import type { Rubric } from '../rubric/compile-rubric.ts'
import { FLAGS, type FlagId } from '../rubric/ids.ts'
import type { JudgedMove } from './judge-moves.ts'
import type { Shown } from './match-cues.ts'
import { type RuleScore, scoreRule } from './score-rule.ts'
import { chance, type Signals, weigh } from './signals.ts'

/** One flag judged: `chance` that it is there, from 0 to 1. */
export interface JudgedFlag extends RuleScore {
  id: FlagId
  chance: number
  present: boolean
}

/** Scores the fifteen flags, in the guide's order, from each flag's cues by sentence. */
export function scoreFlags(shown: Record<FlagId, Shown[]>, rubric: Rubric): RuleScore[] {
  return FLAGS.map(id => scoreRule(shown[id], rubric.flags[id]))
}

/** Judges the fifteen flags, in the guide's order, from their scores, the answer's signals and its moves. */
export function judgeFlags(scores: RuleScore[], signals: Signals, moves: JudgedMove[], rubric: Rubric): JudgedFlag[] {
  return FLAGS.map((id, i) => {
    const { present, from } = rubric.flags[id]
    const there = chance(weigh(present, flagSignals(scores, i, signals, moves)))
    return { id, ...(scores[i] as RuleScore), chance: there, present: there >= from }
  })
}

/**
 * The signals for flag `index` of `scores`: those of the answer, the flag's own scores, `flag.<id>`, how each flag scores,
 * `move.<id>`, each move's level from 0 to 2, and `at.<id>`, how the sentence that makes that move scores for this flag.
 */
export function flagSignals(scores: RuleScore[], index: number, signals: Signals, moves: JudgedMove[]): Signals {
  const { made, second, each } = scores[index] as RuleScore
  const all: Signals = { ...signals, made, second }
  FLAGS.forEach((id, i) => {
    all[`flag.${id}`] = (scores[i] as RuleScore).made
  })
  for (const { id, level, best } of moves) {
    all[`move.${id}`] = level
    all[`at.${id}`] = each[best] ?? made
  }
  return all
}
