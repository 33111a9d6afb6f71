import type { Rubric } from '../rubric/compile-rubric.ts'
import type { MoveId } from '../rubric/ids.ts'
import type { JudgedFlag } from './judge-flags.ts'
import { callVerdict, expectedLevel, type JudgedMove } from './judge-moves.ts'
import { logOdds, type Signals } from './signals.ts'

/** The chance from which a flag is to be believed more than a move that it denies; under it the move is right more often (of over 4,000 unseen answers). */
const SURE = 0.8

/**
 * Brings moves and flags into agreement. Moves are judged once more by what the flags say, where the rubric has weights for it: who is
 * undecided has not decided. Where a flag is raised that denies a move which is met all the same, one of the two gives way: the flag is not
 * raised, or, where it is sure, the move is weak.
 * Gives both in the order they came, each with the sentences it had.
 */
export function reconsider(
  moves: JudgedMove[],
  flags: JudgedFlag[],
  rubric: Rubric,
): { moves: JudgedMove[]; flags: JudgedFlag[] } {
  const again = moves.map(move => judgeAgain(move, flags, rubric))
  const met = again.filter(({ verdict }) => verdict === 'met').map(({ id }) => id)
  const denied = (flag: JudgedFlag): MoveId[] =>
    flag.present && flag.astray !== true ? met.filter(id => rubric.flags[flag.id].denies[id] !== undefined) : []
  const sure = new Set(flags.filter(({ chance }) => chance >= SURE).flatMap(denied))
  return {
    moves: again.map(move => (sure.has(move.id) ? { ...move, verdict: 'weak' } : move)),
    flags: flags.map(flag => (flag.chance < SURE && denied(flag).length > 0 ? { ...flag, present: false } : flag)),
  }
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
