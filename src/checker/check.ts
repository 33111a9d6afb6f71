import type { Answer, Problem } from '../answer/answer.ts'
import type { StepId } from '../rubric/ids.ts'
import type { Rubric } from '../rubric/rubric.ts'
import type { FlagReading, MoveReading, Reading } from './reading.ts'

/** What an answer answers: the question, its kind of problem, and what must be dealt with in it (device, latency, network). */
export interface Question {
  text: string
  problem: Problem
  material: string[]
}

/** Reads one answer to one question with one rubric. Pure: same input, same reading. */
export function check(_answer: Answer, _question: Question, _rubric: Rubric): Reading {
  throw new Error('to be written')
}

/** Reads one reply to one step: the moves the rubric asks of that step, and its flags that are present. */
export function checkReply(_reply: Answer, _step: StepId, _question: Question, _rubric: Rubric): { moves: MoveReading[]; flags: FlagReading[] } {
  throw new Error('to be written')
}
