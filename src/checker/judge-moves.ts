import type { Rubric } from '../rubric/compile-rubric.ts'
import { MOVES, type MoveId, type Verdict } from '../rubric/ids.ts'
import type { Shown } from './match-cues.ts'
import { type AnswerScore, HELD, type RuleScore, scoreAnswer } from './score-rule.ts'
import { chance, type Signals, weigh } from './signals.ts'

/** One move judged: `level` is the expected level from 0 (missing) to 2 (met); `faint` says that its best sentence looks like what is left when the one that made it is gone. */
export interface JudgedMove extends RuleScore {
  id: MoveId
  verdict: Verdict
  level: number
  faint?: boolean
}

/** Scores the ten moves, in the guide's order, from what each sentence shows for them and the traits of the whole answer. */
export function scoreMoves(shown: Record<MoveId, Shown[]>, whole: string[], rubric: Rubric): AnswerScore[] {
  return MOVES.map(id => scoreAnswer(shown[id], whole, rubric.moves[id], HELD))
}

/** Judges the ten moves, in the guide's order, from their scores and the signals of the whole answer. */
export function judgeMoves(scores: AnswerScore[], signals: Signals, rubric: Rubric): JudgedMove[] {
  return MOVES.map((id, i) => {
    const { base, verdict } = rubric.moves[id]
    const score = scores[i] as AnswerScore
    const all = moveSignals(scores, i, signals)
    const level = expectedLevel(verdict, all)
    const faint = weigh(verdict.shown, shownSignals(scores, i)) < 0
    return { id, ...score, level, faint, verdict: callVerdict({ ...score, faint }, level, verdict.from, base) }
  })
}

/** The farthest apart that two moves are told in one sentence, in log-odds. */
const APART = 8

/**
 * The signals for whether the best sentence of move `index` of `scores` shows it: how well it does (`made`), how firmly (`firm`), and how well the next best does (`second`);
 * by how much it shows another move better (`rival`); and how well the other moves are shown, on average (`company`), for where
 * they are said in so many words this one would be too. All but `firm` in log-odds.
 */
export function shownSignals(scores: RuleScore[], index: number): Signals {
  const { best, made, second, firm } = scores[index] as RuleScore
  const rest = scores.filter((_, i) => i !== index)
  const rival = Math.max(...rest.map(other => other.each[best] ?? made)) - made
  return {
    bias: 1,
    made,
    second,
    firm,
    rival: Math.max(-APART, Math.min(APART, rival)),
    company: rest.reduce((sum, other) => sum + other.made, 0) / rest.length,
  }
}

/**
 * By how much more than its best sentence shows a move the words of the whole answer can speak for it, in log-odds. Of 98 unseen answers to unseen
 * questions that raised the mean kappa of the moves by 0.009, of 214 others by 0.003; of 4,717 answers of our own it lowered it by 0.0004 (test/corpus/HISTORY.md).
 */
const VOUCHED = 6

/**
 * The signals for move `index` of `scores`: those of the answer; the move's own scores (`made`, `second`, `firm`, and
 * `whole.made` and `whole.firm`, by all of the answer, the first no more than `VOUCHED` over `made`); `others`, how likely the other moves are made, and `firms`, how firmly
 * those are, on average; and products, for a good company counts for more where little else does.
 */
export function moveSignals(scores: AnswerScore[], index: number, signals: Signals): Signals {
  const { made, second, firm, whole } = scores[index] as AnswerScore
  const rest = scores.filter((_, i) => i !== index)
  const mean = (of: (score: AnswerScore) => number): number => rest.reduce((sum, one) => sum + of(one), 0) / rest.length
  const others = mean(one => chance(one.made))
  return {
    ...signals,
    made,
    second,
    firm,
    'whole.made': Math.min(whole.made, made + VOUCHED),
    'whole.firm': whole.firm,
    others,
    firms: mean(one => chance(one.made) * one.firm),
    'made*others': made * others,
    'firm*others': firm * others,
    'firm*made': firm * chance(made),
    'others*others': others * others,
  }
}

/** The level from 0 (missing) to 2 (met) that is expected by weights for `made` at all and, once made, for `met`. */
export function expectedLevel({ made, met }: { made: Signals; met: Signals }, signals: Signals): number {
  return chance(weigh(made, signals)) * (1 + chance(weigh(met, signals)))
}

/**
 * The verdict of an expected level, given the lowest levels called weak and met. What no sentence shows is missing, and what one hardly
 * shows is at most weak, however good the rest of the answer is.
 */
export function callVerdict(
  { made, faint }: Pick<JudgedMove, 'made' | 'faint'>,
  level: number,
  [weak, met]: [number, number],
  base: number,
): Verdict {
  if (made <= base || level < weak) return 'missing'
  return level < met || faint === true ? 'weak' : 'met'
}
