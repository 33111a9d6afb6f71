import { readAnswer } from '../../src/answer/read-answer.ts'
import { ANY_QUESTION } from '../../src/checker/try-examples.ts'
import { byId } from '../../src/rubric/by-id.ts'
import type { Rubric } from '../../src/rubric/compile-rubric.ts'
import { FLAGS, type FlagId, MOVES } from '../../src/rubric/ids.ts'
import type { Matched } from './fit.ts'
import { matchAnswer } from './matched.ts'

const known = new WeakMap<Rubric, Record<FlagId, Matched[]>>()

/** The flags' own examples as answers to learn from; of their readings only the flag in question means anything. */
export function exampleAnswers(rubric: Rubric): Record<FlagId, Matched[]> {
  const answers = known.get(rubric) ?? byId(FLAGS, id => answersOf(id, rubric))
  known.set(rubric, answers)
  return answers
}

function answersOf(id: FlagId, rubric: Rubric): Matched[] {
  return rubric.flags[id].examples.map(({ text, present, prompt, problem }, i) => {
    const answer = {
      ...readAnswer(text),
      prompt: prompt ?? ANY_QUESTION.text,
      problem: problem ?? ANY_QUESTION.problem,
    }
    const gold = {
      id: `${id}-${i}`,
      moves: byId(MOVES, () => ({ verdict: 'missing' as const })),
      flags: present ? { [id]: '' } : {},
      bar: 1 as const,
    }
    return matchAnswer({ id: gold.id, from: 'supplement', answer, gold }, rubric)
  })
}
