import type { Rubric } from '../rubric/compile-rubric.ts'
import type { Bar, FlagId, MoveId } from '../rubric/ids.ts'
import type { JudgedFlag } from './judge-flags.ts'
import type { JudgedMove } from './judge-moves.ts'
import { type Signals, weigh } from './signals.ts'

/**
 * Calls the bar from the moves and the flags; without one of the moves it needs, an answer is not defensible, and without all of them it drifts.
 * So does a recital, and one that meets a single move at most: of over 1,300 such answers careful readers called all but two a 1.
 * With two of those it needs not met it is no better than a 2 (so readers called all of over 2,000), nor where their expected levels do not come to
 * all but one met. Nor is an answer to another question (all but three of over 1,000 with another goal).
 * Strong it is only with every move met that a strong one makes (readers called no other of over 5,500 a 4), and then surely with no flag and all ten met bar one, as the guide says.
 */
export function callBar(moves: JudgedMove[], flags: JudgedFlag[], rubric: Rubric): Bar {
  const value = weigh(rubric.bar.weights, barSignals(moves, flags))
  const [second, third, fourth] = rubric.bar.from
  const needed = moves.filter(({ id }) => rubric.bar.needs.includes(id))
  const met = moves.filter(move => move.verdict === 'met').length
  if (met <= 1 || recites(flags)) return 1
  const made = needed.reduce((sum, move) => sum + move.level / 2, 0)
  const gaps = gapsAmong(moves, rubric.bar.needs)
  const defensible =
    gaps.length <= 1 &&
    gaps.every(move => move.verdict === 'weak') &&
    made >= needed.length - 1 &&
    !flags.some(flag => flag.astray)
  const strong = defensible && gapsAmong(moves, rubric.bar.strong).length === 0
  if (strong && met >= moves.length - 1 && !flags.some(flag => flag.present)) return 4
  if (defensible && value >= third) return strong && value >= fourth ? 4 : 3
  return value >= second && needed.some(move => move.verdict !== 'missing') ? 2 : 1
}

/**
 * The moves and flags that stand first between an answer and a higher bar: what makes it a recital or an answer to another question, else the needed
 * moves that are not met, else those of a strong answer, else its flags.
 */
export function holdsBack(moves: JudgedMove[], flags: JudgedFlag[], bar: Bar, rubric: Rubric): (MoveId | FlagId)[] {
  if (bar === 4) return []
  const raised = flags.filter(flag => flag.present)
  const reasons = [
    bar === 1 && recites(flags) ? raised.filter(({ id }) => id === 'generic' || RECITED.includes(id)) : [],
    raised.filter(flag => flag.astray),
    bar < 3 ? gapsAmong(moves, rubric.bar.needs) : [],
    bar > 1 ? gapsAmong(moves, rubric.bar.strong) : [],
    raised,
  ]
  return (reasons.find(some => some.length > 0) ?? []).map(({ id }) => id)
}

function gapsAmong(moves: JudgedMove[], ids: MoveId[]): JudgedMove[] {
  return moves.filter(move => ids.includes(move.id) && move.verdict !== 'met')
}

/** With `generic`, each of these makes an answer a recital. */
const RECITED: FlagId[] = ['template', 'too-broad']

/** Whether the whole could be said anywhere, and is said to nobody or from a framework: of over 600 such answers careful readers called all but three a 1. */
function recites(flags: JudgedFlag[]): boolean {
  const raised = new Set(flags.filter(flag => flag.present).map(({ id }) => id))
  return raised.has('generic') && RECITED.some(id => raised.has(id))
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
