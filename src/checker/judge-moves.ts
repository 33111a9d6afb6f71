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

/** Judges the ten moves, in the guide's order, from each move's cues by sentence and the signals of the whole answer. */
export function judgeMoves(hits: Record<MoveId, Cue[][]>, signals: Signals, rubric: Rubric): JudgedMove[] {
  const scores = MOVES.map(id => scoreRule(hits[id], rubric.moves[id].base))
  return MOVES.map((id, i) => {
    const score = scores[i] as RuleScore
    const { made, met } = rubric.moves[id].verdict
    const all = moveSignals(scores, i, signals)
    const level = chance(weigh(made, all)) * (1 + chance(weigh(met, all)))
    return { id, ...score, level, verdict: verdictOf(level) }
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

/** The verdict nearest to an expected level: thirds of the scale from 0 to 2. */
export function verdictOf(level: number): Verdict {
  return level < 2 / 3 ? 'missing' : level < 4 / 3 ? 'weak' : 'met'
}
