import { annotate } from '../../src/answer/annotate.ts'
import { readAnswer } from '../../src/answer/read-answer.ts'
import { alone } from '../../src/checker/check-reply.ts'
import { findLexicons, matchMove } from '../../src/checker/match-cues.ts'
import { ANY_QUESTION } from '../../src/checker/try-examples.ts'
import { byId } from '../../src/rubric/by-id.ts'
import type { Rubric } from '../../src/rubric/compile-rubric.ts'
import { MOVES, type MoveId } from '../../src/rubric/ids.ts'
import type { Lesson } from './fit-rule.ts'

/** How much an example of a rule counts beside a sentence of the corpus: it was written to say what the rule is. */
const WEIGHT = 36

const known = new WeakMap<Rubric, Record<MoveId, Lesson[]>>()

/** What the moves' own examples teach the fit: the last sentence, which makes the move where one does, and all of those that lack it. */
export function exampleLessons(rubric: Rubric): Record<MoveId, Lesson[]> {
  const lessons = known.get(rubric) ?? byId(MOVES, id => lessonsOf(id, rubric))
  known.set(rubric, lessons)
  return lessons
}

function lessonsOf(id: MoveId, rubric: Rubric): Lesson[] {
  const { examples } = rubric.moves[id]
  return examples.flatMap(({ text, verdict, prompt }) => {
    const answer = readAnswer(text)
    const found = findLexicons(answer, annotate(prompt ?? ANY_QUESTION.text), ANY_QUESTION.problem, rubric)
    const shown = matchMove(found, id, rubric)
    return (verdict === 'missing' ? shown : shown.slice(-1)).map(one => ({
      shown: alone(one),
      quoted: verdict !== 'missing',
      weight: WEIGHT,
      met: verdict === 'met',
    }))
  })
}
