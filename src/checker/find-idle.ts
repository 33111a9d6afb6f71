import type { Sentence } from '../answer/answer.ts'
import type { JudgedFlag } from './judge-flags.ts'
import type { JudgedMove } from './judge-moves.ts'
import type { Found } from './match-cues.ts'

/**
 * The sentences that serve no move: no move's evidence, no neighbour of it, and no cue speaks for them.
 * A flag's evidence is left out too: it is reported there. `serves` gives for each sentence whether any move's cue speaks for it.
 */
export function findIdle(found: Found[], serves: boolean[], moves: JudgedMove[], flags: JudgedFlag[]): Sentence[] {
  const used = new Set<number>()
  for (const move of moves) if (move.verdict !== 'missing') for (const near of [-1, 0, 1]) used.add(move.best + near)
  for (const flag of flags) if (flag.present) used.add(flag.best)
  return found.flatMap(({ sentence }, i) => (used.has(i) || serves[i] || sentence.kind === 'heading' ? [] : [sentence]))
}
