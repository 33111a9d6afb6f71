import type { MoveId } from '../rubric/ids.ts'
import type { FlagReading, MoveReading, Reading } from './reading.ts'

/** What an answer cannot do without comes first: a decision, for somebody, about something, that can be seen to work, at a price. */
const FIRST: MoveId[] = [
  'decision',
  'segment',
  'goal',
  'metric',
  'tradeoff',
  'rollback',
  'guardrail',
  'constraint',
  'options',
  'not-first',
]

/** What to mend first: a missing move, else the worst flag, else a weak move; undefined when there is nothing to mend. */
export function mostUrgent(reading: Pick<Reading, 'moves' | 'flags'>): MoveReading | FlagReading | undefined {
  const ranked = FIRST.flatMap(id => reading.moves.filter(move => move.id === id))
  const missing = ranked.find(move => move.verdict === 'missing')
  return missing ?? worstFirst(reading.flags)[0] ?? ranked.find(move => move.verdict === 'weak')
}

/** Flags in the order to read them: errors before warnings, else as they were. */
export function worstFirst(flags: FlagReading[]): FlagReading[] {
  return [...flags].sort((a, b) => (a.severity === b.severity ? 0 : a.severity === 'error' ? -1 : 1))
}
