import { readAnswer } from '../answer/read-answer.ts'
import { materialOf } from '../prompts/material.ts'
import type { Rubric } from '../rubric/compile-rubric.ts'
import { FLAGS, MOVES } from '../rubric/ids.ts'
import { check } from './check.ts'
import { checkReply } from './check-reply.ts'
import type { Question } from './question.ts'

/** An example that does not get the verdict its rule says. */
interface WrongExample {
  rule: string
  text: string
  expected: string
  got: string
}

/** What an example answers when it does not say. */
export const ANY_QUESTION: Question = { text: 'Improve the TV homepage.', problem: 'discovery', material: [] }

/** How the examples fare: `missed` are known to get another verdict, and one of them that gets the right one is as `wrong` as any other surprise. */
export interface TriedExamples {
  tried: number
  missed: number
  wrong: WrongExample[]
}

/** Tries every rule on its examples: a move's as a reply to its step, a flag's as a whole answer. */
export function tryExamples(rubric: Rubric): TriedExamples {
  const wrong: WrongExample[] = []
  let tried = 0
  let missed = 0
  const expect = (rule: string, text: string, known: boolean, expected: string, got: string): void => {
    tried++
    if (known) missed++
    if ((got !== expected) !== known)
      wrong.push({ rule, text, expected: known ? `anything but ${expected} (it says missed)` : expected, got })
  }
  for (const id of MOVES) {
    const step = rubric.steps.find(one => one.moves.includes(id))
    for (const { text, verdict, prompt, missed: known = false } of rubric.moves[id].examples) {
      const question = { ...ANY_QUESTION, text: prompt ?? ANY_QUESTION.text }
      const moves = step === undefined ? [] : checkReply(readAnswer(text), step.id, question, rubric).moves
      expect(id, text, known, verdict, moves.find(move => move.id === id)?.verdict ?? 'missing')
    }
  }
  for (const id of FLAGS) {
    for (const { text, present, prompt, problem, missed: known = false } of rubric.flags[id].examples) {
      const question = {
        ...ANY_QUESTION,
        text: prompt ?? ANY_QUESTION.text,
        ...(problem === undefined ? {} : { problem, material: materialOf(problem) }),
      }
      const flags = check(readAnswer(text), question, rubric).flags
      expect(id, text, known, present ? 'present' : 'absent', flags.some(flag => flag.id === id) ? 'present' : 'absent')
    }
  }
  return { tried, missed, wrong }
}
