import type { Sentence } from '../answer/answer.ts'
import { byId } from '../rubric/by-id.ts'
import type { Rubric } from '../rubric/compile-rubric.ts'
import { MOVES, type MoveId } from '../rubric/ids.ts'
import type { JudgedFlag } from './judge-flags.ts'
import type { JudgedMove } from './judge-moves.ts'
import type { Found, Shown } from './match-cues.ts'
import { HELD, scoreRule } from './score-rule.ts'

/** Log-odds of making some move from which a sentence is not idle: about one in five, for cutting is worse than keeping. */
const SERVES = -1.4

/**
 * The sentences that serve no move: no move's evidence, no neighbour of it, and not likely enough to make one by `shown`,
 * what each sentence shows for each move. A flag's evidence is left out too: it is reported there.
 */
export function findIdle(
  found: Found[],
  shown: Record<MoveId, Shown[]>,
  moves: JudgedMove[],
  flags: JudgedFlag[],
  rubric: Rubric,
): Sentence[] {
  const used = new Set<number>()
  for (const move of moves) if (move.verdict !== 'missing') for (const near of [-1, 0, 1]) used.add(move.best + near)
  for (const flag of flags) if (flag.present) used.add(flag.best)
  const scores = byId(MOVES, id => scoreRule(shown[id], rubric.moves[id], HELD))
  const serves = (i: number): boolean => MOVES.some(id => (scores[id].each[i] ?? SERVES) > SERVES)
  const isIdle = (i: number): boolean => !used.has(i) && found[i]?.sentence.kind !== 'heading' && !serves(i)
  // A sentence read in parts is idle if all of them are.
  const kept = new Set(found.flatMap(({ sentence }, i) => (isIdle(i) ? [] : [sentence.whole?.text])))
  return found.flatMap(({ sentence }, i) =>
    isIdle(i) && !(sentence.whole && kept.has(sentence.whole.text)) ? [sentence] : [],
  )
}
