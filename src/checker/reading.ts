import type { Span } from '../answer/answer.ts'
import type { Bar, FlagId, Group, MoveId, Severity, Verdict } from '../rubric/ids.ts'

/** One move as read: `message` is the reason in a coach's words, `hint` what would make it met. */
export interface MoveReading {
  id: MoveId
  verdict: Verdict
  message: string
  hint: string
  evidence: Span[]
}

/** One flag that is present. */
export interface FlagReading {
  id: FlagId
  group: Group
  severity: Severity
  message: string
  hint: string
  evidence: Span[]
}

/** The result of reading one answer: all ten moves, the flags present, the bar with its reason, and the idle sentences. */
export interface Reading {
  rubric: string
  words: number
  bar: Bar
  barReason: string
  moves: MoveReading[]
  flags: FlagReading[]
  idle: Span[]
}
