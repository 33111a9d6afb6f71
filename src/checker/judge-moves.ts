import type { Rubric } from '../rubric/compile-rubric.ts'
import { MOVES, type MoveId, type Verdict } from '../rubric/ids.ts'
import type { Shown } from './match-cues.ts'
import { type RuleScore, scoreRule } from './score-rule.ts'
import { chance, type Signals, weigh } from './signals.ts'

/** One move judged: `level` is the expected level from 0 (missing) to 2 (met). */
export interface JudgedMove extends RuleScore {
  id: MoveId
  verdict: Verdict
  level: number
}

/** Scores the ten moves, in the guide's order, from what each sentence shows for them. */
export function scoreMoves(shown: Record<MoveId, Shown[]>, rubric: Rubric): RuleScore[] {
  return MOVES.map(id => scoreRule(shown[id], rubric.moves[id]))
}

/** Judges the ten moves, in the guide's order, from their scores and the signals of the whole answer. */
export function judgeMoves(scores: RuleScore[], signals: Signals, rubric: Rubric): JudgedMove[] {
  return MOVES.map((id, i) => {
    const { base, verdict } = rubric.moves[id]
    const score = scores[i] as RuleScore
    const all = moveSignals(scores, i, signals)
    const level = chance(weigh(verdict.made, all)) * (1 + chance(weigh(verdict.met, all)))
    // What no sentence shows is missing, and what one hardly shows is at most weak, however good the rest of the answer is.
    const called = score.made <= base ? 'missing' : verdictOf(level, verdict.from)
    return { id, ...score, level, verdict: called === 'met' && score.made < verdict.floor ? 'weak' : called }
  })
}

/**
 * The signals for move `index` of `scores`: those of the answer, the move's own scores (`made`, `second`, `firm`),
 * `chance.<id>`, how likely each other move is made, from 0 to 1, and `others`, the mean of those; `firm.<id>`, how firmly
 * each other is made, if it is, and `firms`, their mean; and products, for a good company counts for more where little else does.
 */
export function moveSignals(scores: RuleScore[], index: number, signals: Signals): Signals {
  const { made, second, firm } = scores[index] as RuleScore
  const all: Signals = { ...signals, made, second, firm, others: 0, firms: 0 }
  MOVES.forEach((id, i) => {
    if (i === index) return
    const other = scores[i] as RuleScore
    const likely = chance(other.made)
    all[`chance.${id}`] = likely
    all[`firm.${id}`] = likely * other.firm
    all.others = (all.others ?? 0) + likely / (MOVES.length - 1)
    all.firms = (all.firms ?? 0) + (likely * other.firm) / (MOVES.length - 1)
  })
  const others = all.others ?? 0
  return {
    ...all,
    'made*others': made * others,
    'firm*others': firm * others,
    'firm*made': firm * chance(made),
    'others*others': others * others,
  }
}

/** The verdict of an expected level, given the lowest levels called weak and met. */
function verdictOf(level: number, [weak, met]: [number, number]): Verdict {
  return level < weak ? 'missing' : level < met ? 'weak' : 'met'
}
