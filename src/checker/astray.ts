import { PROBLEMS, type Problem, type Token } from '../answer/answer.ts'
import type { Rubric } from '../rubric/compile-rubric.ts'
import { CONTENT } from './match-cues.ts'
import { lean } from './score-rule.ts'
import { type Signals, weigh } from './signals.ts'

/** Words are alike when they begin with the same letters, this many: "cancel" and "cancellation". */
const STEM = 6
/** The largest share that a chance is worked out from; no word is said for certain. */
const SUREST = 0.97

/** What is known of the words of questions, by the letters that they begin with. */
export type QuestionWords = NonNullable<Rubric['questionWords']>

/**
 * What tells an answer to another question, from the answer's traits and the question's words (stems), both in log-odds: `asked`, how much likelier the answer
 * says and leaves out what it does of those words if it answers their question than if it answers another (by the square root of their number; in a longer
 * answer they tell more), and `topic`, under 0 by how much its words lean more to another kind of problem, else 0, for an answer of the right kind
 * may be one to another question of that kind.
 */
export function astraySignals(
  whole: string[],
  asked: Set<string>,
  problem: Problem,
  learned: { topics: Rubric['topics']; questionWords: QuestionWords },
): Signals {
  return {
    bias: 1,
    asked: askedOdds(stemsOf(whole), asked, learned.questionWords),
    topic: Math.min(0, topicOdds(whole, problem, learned.topics)),
  }
}

/** How much more an answer leans to a kind of problem than to the likeliest other, in log-odds; 0 where nothing was learned of the kind. */
function topicOdds(whole: string[], problem: Problem, topics: Rubric['topics']): number {
  const known = PROBLEMS.filter(one => Object.keys(topics[one].words).length > 0)
  if (known.length < 2 || !known.includes(problem)) return 0
  const others = known.filter(one => one !== problem)
  return topicOf(whole, topics[problem]) - Math.max(...others.map(one => topicOf(whole, topics[one])))
}

/** Whether an answer goes astray: it reads as one to another question. Nothing can be said without a question, or by a rubric that has not learned it. */
export function isAstray(whole: string[], question: Token[], problem: Problem, rubric: Rubric): boolean {
  const { astray, topics, questionWords } = rubric
  const asked = questionStems(question)
  return (
    asked.size > 0 &&
    astray !== undefined &&
    questionWords !== undefined &&
    weigh(astray.weights, astraySignals(whole, asked, problem, { topics, questionWords })) > astray.from
  )
}

/** How far words lean to a kind of problem, in log-odds; 0 where nothing was learned of it. */
export function topicOf(words: string[], topic: Rubric['topics'][Problem]): number {
  return topic.base + lean(words, topic.words)
}

/** The stems of the words among an answer's traits. */
export function stemsOf(whole: string[]): Set<string> {
  return new Set(whole.filter(trait => WORD.test(trait)).map(stem))
}

/** The stems of a question's nouns, verbs and adjectives; "TV" and "ad" are words too. */
export function questionStems(question: Token[]): Set<string> {
  const lemmas = question.filter(({ pos }) => CONTENT.has(pos)).map(({ lemma }) => lemma)
  return new Set(lemmas.filter(lemma => lemma.length > 1).map(stem))
}

/** A trait that is one word, and not a pair, a concept or a place. */
const WORD = /^[a-z-]{2,}$/

function stem(word: string): string {
  return word.slice(0, STEM)
}

/**
 * Naive Bayes: each word of the question counts on its own. The shares are those of answers of the usual length; in a longer answer
 * each word is likelier, as if it were drawn more often: by the square root of how much longer, as words come in bunches.
 */
function askedOdds(said: Set<string>, asked: Set<string>, { length, words, unknown }: QuestionWords): number {
  const draws = Math.sqrt(said.size / length)
  const grown = (share: number): number => 1 - (1 - Math.min(share, SUREST)) ** draws
  let odds = 0
  for (const word of asked) {
    const known = words[word] ?? unknown
    const anyway = grown(known.anyway)
    const own = Math.max(grown(known.asked), anyway)
    odds += Math.log(said.has(word) ? own / anyway : (1 - own) / (1 - anyway))
  }
  return (draws * odds) / Math.sqrt(asked.size)
}
