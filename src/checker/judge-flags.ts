import type { Cue } from '../rubric/cue.ts'
import { FLAGS, type FlagId } from '../rubric/ids.ts'
import type { Rubric } from '../rubric/load-rubric.ts'
import type { JudgedMove } from './judge-moves.ts'
import { type RuleScore, scoreRule } from './score-rule.ts'
import { chance, type Signals, weigh } from './signals.ts'

/** One flag judged: `chance` that it is there, from 0 to 1. */
export interface JudgedFlag extends RuleScore {
  id: FlagId
  chance: number
  present: boolean
}

/** A flag is raised from this chance on: where F1 is near 0.7 the best threshold is about half of it (Lipton et al. 2014). */
const RAISED = 0.4

/** Scores the fifteen flags, in the guide's order, from each flag's cues by sentence. */
export function scoreFlags(hits: Record<FlagId, Cue[][]>, rubric: Rubric): RuleScore[] {
  return FLAGS.map(id => scoreRule(hits[id], rubric.flags[id].base))
}

/** Judges the fifteen flags, in the guide's order, from their scores, the answer's signals and its moves. */
export function judgeFlags(scores: RuleScore[], signals: Signals, moves: JudgedMove[], rubric: Rubric): JudgedFlag[] {
  return FLAGS.map((id, i) => {
    const score = scores[i] as RuleScore
    const there = chance(weigh(rubric.flags[id].present, flagSignals(score, signals, moves)))
    return { id, ...score, chance: there, present: there >= RAISED }
  })
}

/** The signals for one flag: those of the answer, the flag's own scores, and `move.<id>`, each move's level from 0 to 2. */
export function flagSignals(score: RuleScore, signals: Signals, moves: JudgedMove[]): Signals {
  const all: Signals = { ...signals, made: score.made, second: score.second }
  for (const move of moves) all[`move.${move.id}`] = move.level
  return all
}
