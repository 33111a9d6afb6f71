import { annotate } from '../answer/annotate.ts'
import type { Answer } from '../answer/answer.ts'
import { saidOnce } from '../answer/said-once.ts'
import { byId } from '../rubric/by-id.ts'
import type { Rubric } from '../rubric/compile-rubric.ts'
import { FLAGS, MOVES } from '../rubric/ids.ts'
import { isAstray } from './astray.ts'
import { callBar } from './call-bar.ts'
import { explain } from './explain.ts'
import { findIdle } from './find-idle.ts'
import { judgeFlags, scoreFlags } from './judge-flags.ts'
import { judgeMoves, scoreMoves } from './judge-moves.ts'
import { findLexicons, matchFlag, matchMove } from './match-cues.ts'
import type { Question } from './question.ts'
import type { Reading } from './reading.ts'
import { reconsider } from './reconsider.ts'
import { relate } from './relate.ts'
import { answerSignals } from './signals.ts'
import { wholeTraits } from './traits.ts'

/** Reads one answer to one question with one rubric. Pure: same input, same reading. */
export function check(given: Answer, question: Question, rubric: Rubric): Reading {
  const answer = saidOnce(given)
  const asked = annotate(question.text)
  const found = findLexicons(answer, asked, question.problem, rubric)
  const signals = answerSignals(found, answer.words, rubric)
  const shown = byId(MOVES, id => matchMove(found, id, rubric))
  const traits = wholeTraits(found.map(one => one.traits))
  const judged = judgeMoves(scoreMoves(shown, traits, rubric), signals, rubric)
  const related = { ...signals, ...relate(found, judged, question, asked, rubric) }
  const raised = judgeFlags(
    scoreFlags(
      byId(FLAGS, id => matchFlag(found, rubric.flags[id].cues)),
      traits,
      rubric,
    ),
    related,
    judged,
    isAstray(traits, asked, question.problem, rubric),
    rubric,
  )
  const { moves, flags } = reconsider(judged, raised, rubric)
  const bar = callBar(moves, flags, rubric)
  return explain(
    {
      answer: { ...answer, words: given.words },
      moves,
      flags,
      bar,
      idle: findIdle(found, shown, moves, flags, rubric),
    },
    rubric,
  )
}
