import { annotate } from '../answer/annotate.ts'
import type { Answer, Problem } from '../answer/answer.ts'
import { MOVES, type MoveId, type StepId } from '../rubric/ids.ts'
import type { Rubric } from '../rubric/load-rubric.ts'
import { judgeMoves } from './judge-moves.ts'
import { findLexicons, matchCues } from './match-cues.ts'
import type { FlagReading, MoveReading, Reading } from './reading.ts'
import { answerSignals } from './signals.ts'

/** What an answer answers: the question, its kind of problem, and what must be dealt with in it (device, latency, network). */
export interface Question {
  text: string
  problem: Problem
  material: string[]
}

/** Reads one answer to one question with one rubric. Pure: same input, same reading. */
export function check(answer: Answer, question: Question, rubric: Rubric): Reading {
  const found = findLexicons(answer, annotate(question.text), rubric)
  const signals = answerSignals(found, answer.words, rubric)
  const hits = Object.fromEntries(MOVES.map(id => [id, matchCues(found, rubric.moves[id].cues)])) as Record<MoveId, ReturnType<typeof matchCues>>
  const moves = judgeMoves(hits, signals, rubric)
  return {
    rubric: rubric.id,
    words: answer.words,
    bar: 1,
    barReason: '',
    moves: moves.map(({ id, verdict, best }) => ({
      id,
      verdict,
      message: rubric.moves[id].messages[verdict],
      hint: rubric.moves[id].hint,
      evidence: verdict === 'missing' ? [] : [answer.sentences[best] as Answer['sentences'][number]],
    })),
    flags: [],
    idle: [],
  }
}

/** Reads one reply to one step: the moves the rubric asks of that step, and its flags that are present. */
export function checkReply(_reply: Answer, _step: StepId, _question: Question, _rubric: Rubric): { moves: MoveReading[]; flags: FlagReading[] } {
  throw new Error('to be written')
}
