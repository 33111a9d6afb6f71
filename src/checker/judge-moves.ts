import type { Cue } from '../rubric/cue.ts'
import { MOVES, type MoveId, type Verdict } from '../rubric/ids.ts'
import type { Rubric } from '../rubric/load-rubric.ts'
import { type RuleScore, scoreRule } from './score-rule.ts'
import { chance, type Signals, weigh } from './signals.ts'

/** One move judged: `level` is the expected level from 0 (missing) to 2 (met). */
export interface JudgedMove extends RuleScore {
  id: MoveId
  verdict: Verdict
  level: number
}

/** Scores the ten moves, in the guide's order, from each move's cues by sentence. */
export function scoreMoves(hits: Record<MoveId, Cue[][]>, rubric: Rubric): RuleScore[] {
  return MOVES.map(id => scoreRule(hits[id], rubric.moves[id].base))
}

/** Judges the ten moves, in the guide's order, from their scores and the signals of the whole answer. */
export function judgeMoves(scores: RuleScore[], signals: Signals, rubric: Rubric): JudgedMove[] {
  return MOVES.map((id, i) => {
    const { made, met, from } = rubric.moves[id].verdict
    const all = moveSignals(scores, i, signals)
    const level = chance(weigh(made, all)) * (1 + chance(weigh(met, all)))
    return { id, ...(scores[i] as RuleScore), level, verdict: verdictOf(level, from) }
  })
}

/**
 * The signals for move `index` of `scores`: those of the answer, the move's own scores (`made`, `second`, `firm`),
 * and `others`, the mean chance that the other nine moves are made, from 0 to 1.
 */
export function moveSignals(scores: RuleScore[], index: number, signals: Signals): Signals {
  const { made, second, firm } = scores[index] as RuleScore
  const sum = scores.reduce((total, score, i) => (i === index ? total : total + chance(score.made)), 0)
  return { ...signals, made, second, firm, others: sum / (scores.length - 1) }
}

/** The verdict of an expected level, given the lowest levels called weak and met. */
export function verdictOf(level: number, [weak, met]: [number, number]): Verdict {
  return level < weak ? 'missing' : level < met ? 'weak' : 'met'
}
