import type { Rubric } from '../rubric/compile-rubric.ts'
import type { Bar } from '../rubric/ids.ts'
import type { JudgedFlag } from './judge-flags.ts'
import type { JudgedMove } from './judge-moves.ts'
import { type Signals, weigh } from './signals.ts'

/**
 * Calls the bar from the moves and the flags; without one of the moves it needs, an answer is not defensible, and without all of them it drifts.
 * So does a recital, and one that meets a single move at most: of over 1,300 such answers careful readers called all but two a 1. With no flag and all moves met bar one it is strong, as the guide says.
 * With two of those it needs not met it is no better than a 2 (so readers called all of over 2,000), nor where their expected levels do not come to
 * all but one met. Nor is an answer to another question (all but three of over 1,000 with another goal).
 */
export function callBar(moves: JudgedMove[], flags: JudgedFlag[], rubric: Rubric): Bar {
  const value = weigh(rubric.bar.weights, barSignals(moves, flags))
  const [second, third, fourth] = rubric.bar.from
  const needed = moves.filter(({ id }) => rubric.bar.needs.includes(id))
  const met = moves.filter(move => move.verdict === 'met').length
  if (met <= 1 || recites(flags)) return 1
  const made = needed.reduce((sum, move) => sum + move.level / 2, 0)
  const gaps = needed.filter(move => move.verdict !== 'met')
  const defensible =
    gaps.length <= 1 &&
    gaps.every(move => move.verdict === 'weak') &&
    made >= needed.length - 1 &&
    !flags.some(flag => flag.astray)
  if (defensible && met >= moves.length - 1 && !flags.some(flag => flag.present)) return 4
  if (defensible && value >= third) return value >= fourth ? 4 : 3
  return value >= second && needed.some(move => move.verdict !== 'missing') ? 2 : 1
}

/** Whether the whole could be said anywhere, and is said to nobody or from a framework: of over 600 such answers careful readers called all but three a 1. */
function recites(flags: JudgedFlag[]): boolean {
  const raised = new Set(flags.filter(flag => flag.present).map(({ id }) => id))
  return raised.has('generic') && (raised.has('template') || raised.has('too-broad'))
}

/**
 * What the bar is called from: `moves` is the mean level of the ten (0 to 1), `met` the share of them met,
 * `clean` the chance that no flag is there, `flags` the expected number of flags, and `move.<id>` each level (0 to 2).
 */
export function barSignals(moves: JudgedMove[], flags: JudgedFlag[]): Signals {
  const signals: Signals = {
    bias: 1,
    moves: moves.reduce((sum, move) => sum + move.level, 0) / (2 * moves.length),
    met: moves.filter(move => move.verdict === 'met').length / moves.length,
    clean: flags.reduce((product, flag) => product * (1 - flag.chance), 1),
    flags: flags.reduce((sum, flag) => sum + flag.chance, 0),
  }
  for (const move of moves) signals[`move.${move.id}`] = move.level
  return signals
}
