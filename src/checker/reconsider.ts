import type { Rubric } from '../rubric/compile-rubric.ts'
import { FLAGS } from '../rubric/ids.ts'
import type { JudgedFlag } from './judge-flags.ts'
import { callVerdict, type JudgedMove } from './judge-moves.ts'
import { chance, logOdds, type Signals, weigh } from './signals.ts'

/**
 * Judges the moves once more by what the flags say, where the rubric has weights for it: who is undecided has not decided, and who measures
 * vanity has no metric that is met. Gives the moves in the same order, with new levels and verdicts and the sentences they had.
 */
export function reconsider(moves: JudgedMove[], flags: JudgedFlag[], rubric: Rubric): JudgedMove[] {
  return moves.map(move => {
    const { base, verdict } = rubric.moves[move.id]
    const { flagged } = verdict
    if (flagged === undefined) return move
    const signals = reconsiderSignals(move, flags)
    const level = chance(weigh(flagged.made, signals)) * (1 + chance(weigh(flagged.met, signals)))
    return { ...move, level, verdict: callVerdict(move, level, flagged.from, base) }
  })
}

/** What a move is reconsidered by, all in log-odds: `made` and `met`, from the level it was judged to have, and `flag.<id>`, each flag's chance. */
export function reconsiderSignals({ level }: JudgedMove, flags: JudgedFlag[]): Signals {
  const signals: Signals = { bias: 1, made: logOdds(level / 2), met: logOdds(level - 1) }
  for (const flag of flags) signals[`flag.${flag.id}`] = logOdds(flag.chance)
  return signals
}

/** The names of those signals, without the bias. */
export const RECONSIDERED = ['made', 'met', ...FLAGS.map(id => `flag.${id}`)]
