import type { Reading } from '../../src/checker/reading.ts'
import type { Change } from './changes.ts'
import { read, type Text } from './read.ts'

/** What a change left as it was, over the texts that it changed at all. */
export interface Kept {
  name: string
  changed: number
  /** Shares from 0 to 1: of the moves' verdicts, of the flags (present or not), of the bars. */
  verdicts: number
  flags: number
  bars: number
}

/** Measures how much each change leaves as it was. */
export function measureKept(changes: Change[], texts: Text[]): Kept[] {
  return changes.map(({ name, apply }) => {
    const pairs: [Reading, Reading][] = []
    for (const { text } of texts) {
      const changed = apply(text)
      if (changed !== text) pairs.push([read(text), read(changed)])
    }
    const moves = pairs.flatMap(([before, after]) =>
      before.moves.map((move, i) => move.verdict === after.moves[i]?.verdict),
    )
    const flags = pairs.map(([before, after]) => 1 - differing(before, after) / 15)
    return {
      name,
      changed: pairs.length,
      verdicts: mean(moves.map(Number)),
      flags: mean(flags),
      bars: mean(pairs.map(([before, after]) => Number(before.bar === after.bar))),
    }
  })
}

/** How many flags are in one reading and not in the other. */
function differing(before: Reading, after: Reading): number {
  const one = new Set(before.flags.map(flag => flag.id))
  const other = new Set(after.flags.map(flag => flag.id))
  return [...one].filter(id => !other.has(id)).length + [...other].filter(id => !one.has(id)).length
}

function mean(values: number[]): number {
  return values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length
}
