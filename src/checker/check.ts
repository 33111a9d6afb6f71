import type { Answer, Problem } from '../answer/answer.ts'
import type { Reading } from './reading.ts'

/** What the answer answers: the question, its kind of problem, and what must be dealt with in it (device, latency, network). */
export interface Question {
  text: string
  problem: Problem
  material: string[]
}
export type { Answer, Reading }
