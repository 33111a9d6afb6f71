import type { Rubric } from '../../src/rubric/compile-rubric.ts'
import type { Matched } from './fit.ts'
import { matchAnswer } from './matched.ts'

/** Every so many strong answers one is set to another question. */
const EVERY = 4

/**
 * Strong answers to other questions than they were given to: each to one of another kind of problem. They serve another goal
 * than the question asks for, so a reader would flag goal-drift; of their readings nothing else means anything.
 */
export function answersAstray(train: Matched[], rubric: Rubric): Matched[] {
  const strong = train.filter(one => one.gold.gold.bar === 4)
  return strong.flatMap((one, i) => {
    if (i % EVERY !== 0) return []
    const other = strong.slice(i + 1).find(({ problem }) => problem !== one.problem)
    if (other === undefined) return []
    const { prompt, problem } = other.gold.answer
    if (prompt === undefined || problem === undefined) return []
    const answer = { ...one.gold.answer, prompt, problem }
    const gold = { ...one.gold.gold, flags: { 'goal-drift': '' }, bar: 2 as const }
    return [matchAnswer({ ...one.gold, answer, gold }, rubric)]
  })
}
