import type { Rubric } from '../rubric/compile-rubric.ts'
import type { JudgedFlag } from './judge-flags.ts'
import { callVerdict, expectedLevel, type JudgedMove } from './judge-moves.ts'
import { logOdds, type Signals } from './signals.ts'

/** The chance from which a flag is rather there than not, whatever the moves say. */
const LIKELY = 0.5

/**
 * Brings moves and flags into agreement. Moves are judged once more by what the flags say, where the rubric has weights for it: who is
 * undecided has not decided. A flag that denies a move which is met all the same, and is itself none too likely, is not raised, for then the
 * move is right twice as often.
 * Gives both in the order they came, each with the sentences it had.
 */
export function reconsider(
  moves: JudgedMove[],
  flags: JudgedFlag[],
  rubric: Rubric,
): { moves: JudgedMove[]; flags: JudgedFlag[] } {
  const again = moves.map(move => judgeAgain(move, flags, rubric))
  const met = new Set(again.filter(({ verdict }) => verdict === 'met').map(({ id }) => id))
  const denied = (flag: JudgedFlag): boolean =>
    flag.astray !== true && flag.chance < LIKELY && rubric.flags[flag.id].denies.some(id => met.has(id))
  return { moves: again, flags: flags.map(flag => (denied(flag) ? { ...flag, present: false } : flag)) }
}

function judgeAgain(move: JudgedMove, flags: JudgedFlag[], rubric: Rubric): JudgedMove {
  const { base, verdict } = rubric.moves[move.id]
  const { flagged } = verdict
  if (flagged === undefined) return move
  const level = expectedLevel(flagged, reconsiderSignals(move, flags))
  return { ...move, level, verdict: callVerdict(move, level, flagged.from, base) }
}

/** What a move is reconsidered by, all in log-odds: `made` and `met`, from the level it was judged to have, and `flag.<id>`, each flag's chance. */
export function reconsiderSignals({ level }: JudgedMove, flags: JudgedFlag[]): Signals {
  const signals: Signals = { bias: 1, made: logOdds(level / 2), met: logOdds(level - 1) }
  for (const flag of flags) signals[`flag.${flag.id}`] = logOdds(flag.chance)
  return signals
}
