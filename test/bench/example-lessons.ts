import { readFileSync } from 'node:fs'
import { annotate } from '../../src/answer/annotate.ts'
import { readAnswer } from '../../src/answer/read-answer.ts'
import { alone } from '../../src/checker/check-reply.ts'
import { findLexicons, matchMove, type Shown } from '../../src/checker/match-cues.ts'
import { ANY_QUESTION } from '../../src/checker/try-examples.ts'
import { byId } from '../../src/rubric/by-id.ts'
import type { Rubric } from '../../src/rubric/compile-rubric.ts'
import { MOVES, type MoveId } from '../../src/rubric/ids.ts'
import type { Lesson } from './fit-rule.ts'

/** How much an example of a rule counts beside a sentence of the corpus: it was written to say what the rule is. */
const WEIGHT = 36

const known = new WeakMap<Rubric, Record<MoveId, Lesson[]>>()

/** What people say under any heading when they have nothing to say; it makes no move. */
const NOTHING_SAID = readFileSync('test/corpus/nothing-said.txt', 'utf8').trim().split('\n')

/**
 * What the moves' own examples teach the fit: the last sentence, which makes the move where one does, and all of those that lack it;
 * and sentences that say nothing.
 */
export function exampleLessons(rubric: Rubric): Record<MoveId, Lesson[]> {
  const lessons = known.get(rubric) ?? byId(MOVES, id => [...lessonsOf(id, rubric), ...emptyLessons(id, rubric)])
  known.set(rubric, lessons)
  return lessons
}

function lessonsOf(id: MoveId, rubric: Rubric): Lesson[] {
  return rubric.moves[id].examples.flatMap(({ text, verdict, prompt }) => {
    const shown = shownIn(text, prompt ?? ANY_QUESTION.text, id, rubric)
    return (verdict === 'missing' ? shown : shown.slice(-1)).map(one => ({
      shown: one,
      quoted: verdict !== 'missing',
      weight: WEIGHT,
      met: verdict === 'met',
    }))
  })
}

/** What sentences that say nothing teach of a move: that they do not make it. */
export function emptyLessons(id: MoveId, rubric: Rubric): Lesson[] {
  return NOTHING_SAID.flatMap(text => shownIn(text, ANY_QUESTION.text, id, rubric)).map(shown => ({
    shown,
    quoted: false,
    weight: WEIGHT,
    met: false,
  }))
}

/** What each sentence of a text shows for a move by itself. */
function shownIn(text: string, question: string, id: MoveId, rubric: Rubric): Shown[] {
  const found = findLexicons(readAnswer(text), annotate(question), ANY_QUESTION.problem, rubric)
  return matchMove(found, id, rubric).map(alone)
}
