import { PROBLEMS, type Problem } from '../answer/answer.ts'
import type { Rubric } from '../rubric/compile-rubric.ts'
import { lean } from './score-rule.ts'
import { type Signals, weigh } from './signals.ts'

/** Words are alike when they begin with the same letters, this many: "cancel" and "cancellation". */
const STEM = 5

/**
 * What tells an answer to another question, from the answer's traits and the question's content words: `asked` is the share of
 * those words that come up (0 to 1), `topic` by how much the answer's words lean more to this kind of problem than to the
 * likeliest other (log-odds).
 */
export function astraySignals(
  whole: string[],
  asked: Set<string>,
  problem: Problem,
  topics: Rubric['topics'],
): Signals {
  const stems = new Set(whole.map(stem))
  const said = [...asked].filter(word => stems.has(stem(word))).length
  const leans = (one: Problem): number => topicOf(whole, topics[one])
  const others = PROBLEMS.filter(one => one !== problem)
  return { bias: 1, asked: said / asked.size, topic: leans(problem) - Math.max(...others.map(leans)) }
}

/** Whether an answer goes astray: it reads as one to another question. Nothing can be said without a question, or by a rubric that has not learned it. */
export function isAstray(whole: string[], asked: Set<string>, problem: Problem, rubric: Rubric): boolean {
  const { astray, topics } = rubric
  return (
    asked.size > 0 &&
    astray !== undefined &&
    weigh(astray.weights, astraySignals(whole, asked, problem, topics)) > astray.from
  )
}

/** How far words lean to a kind of problem, in log-odds; 0 where nothing was learned of it. */
export function topicOf(words: string[], topic: Rubric['topics'][Problem]): number {
  return topic.base + lean(words, topic.words)
}

function stem(word: string): string {
  return word.slice(0, STEM)
}
