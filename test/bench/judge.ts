import { readAnswer } from '../../src/answer/read-answer.ts'
import { isAstray } from '../../src/checker/astray.ts'
import { callBar } from '../../src/checker/call-bar.ts'
import { checkReply } from '../../src/checker/check-reply.ts'
import { restsOn } from '../../src/checker/explain.ts'
import { judgeFlags, scoreFlags } from '../../src/checker/judge-flags.ts'
import { judgeMoves, scoreMoves } from '../../src/checker/judge-moves.ts'
import { reconsider } from '../../src/checker/reconsider.ts'
import type { Rubric } from '../../src/rubric/compile-rubric.ts'
import { type Bar, MOVES, type MoveId, type Verdict } from '../../src/rubric/ids.ts'
import { type Matched, relatedSignals } from './fit.ts'

/** What the checker says of one answer. */
export interface Judged {
  /** The moves in the guide's order; `best` is the index (from 0) of the sentence that shows one best, `shown` of all that are shown for it. */
  moves: { verdict: Verdict; best: number; shown: number[] }[]
  /** Whether each flag is raised, in the guide's order. */
  flags: boolean[]
  bar: Bar
  /** For each move, the verdict on the quoted sentence given alone as the reply to its step; null where nothing was quoted. */
  replies: (Verdict | null)[]
}

/** Judges a matched answer by the weights that the rubric has now. */
export function judge(one: Matched, by: Rubric): Judged {
  const judged = judgeMoves(scoreMoves(one.moves, one.whole, by), one.signals, by)
  const astray = isAstray(one.whole, one.asked, one.problem, by)
  const raised = judgeFlags(scoreFlags(one.flags, one.whole, by), relatedSignals(one, judged, by), judged, astray, by)
  const { moves, flags } = reconsider(judged, raised, by)
  return {
    moves: moves.map(move => ({ verdict: move.verdict, best: move.best, shown: restsOn(move) })),
    flags: flags.map(({ present }) => present),
    bar: callBar(moves, flags, by),
    replies: MOVES.map(id => replyVerdict(one, id, by)),
  }
}

function replyVerdict(one: Matched, id: MoveId, by: Rubric): Verdict | null {
  const { quote } = one.gold.gold.moves[id]
  const step = by.steps.find(({ moves }) => moves.includes(id))
  if (quote === undefined || step === undefined) return null
  const question = { text: one.gold.answer.prompt ?? '', problem: one.problem, material: one.material }
  return checkReply(readAnswer(quote), step.id, question, by).moves.find(move => move.id === id)?.verdict ?? null
}
