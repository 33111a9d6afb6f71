import { loadRubric } from '../../src/rubric/load-rubric.ts'
import { loadHeldBack, loadLessons } from './corpus.ts'
import { fitRubric, type Matched } from './fit.ts'
import { judge } from './judge.ts'
import { matchAnswer } from './matched.ts'

// A process of its own for `npm run bench:accuracy`: fits the rubric without the answers to one kind of problem, or without the
// prompts that are held back, and sends [id, Judged] for each answer of the corpus among those.
const left = process.argv[2]
const rubric = loadRubric('rubrics/netflix')
const all = loadLessons().map(answer => matchAnswer(answer, rubric))
const heldBack = loadHeldBack()
const asked = new Set(all.filter(one => heldBack.has(one.gold.id)).map(one => one.gold.answer.prompt))
const isLeft = (one: Matched): boolean =>
  left === 'held-back' ? asked.has(one.gold.answer.prompt) : one.problem === left

fitRubric(
  rubric,
  all.filter(one => !isLeft(one)),
)
process.send?.(
  all.filter(one => one.gold.from === 'corpus' && isLeft(one)).map(one => [one.gold.id, judge(one, rubric)]),
)
