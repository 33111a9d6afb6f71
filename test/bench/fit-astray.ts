import { PROBLEMS, type Problem } from '../../src/answer/answer.ts'
import { astraySignals } from '../../src/checker/astray.ts'
import { contentWords } from '../../src/checker/match-cues.ts'
import { type Signals, weigh } from '../../src/checker/signals.ts'
import { byId } from '../../src/rubric/by-id.ts'
import type { Rubric } from '../../src/rubric/compile-rubric.ts'
import type { Matched } from './fit.ts'
import { fitWeights, round, type Weighing } from './fit-rule.ts'
import { fitLogistic } from './logistic.ts'

const TOPIC: Weighing = { most: 500, seen: 6, word: 8, cue: 8 }
const NAMES = ['asked', 'topic']
const RIDGE = 1
/** The questions are put in this many lots; how an answer looks is learned without its lot. */
const LOTS = 6
/** To how many other questions each answer is tried as an answer. */
const TRIED = 5
/** Share of answers that are called astray though they answer their question. */
const WRONGLY = 0.01

/** One question that was asked, and a number for it. */
interface Asked {
  number: number
  words: Set<string>
  problem: Problem
}

/**
 * Fits what tells an answer to another question: the words of each kind of problem, and how far they and the question's own words
 * count, on sound answers set under their own question and under others. Changes topics and astray in place.
 */
export function fitAstray(rubric: Rubric, train: Matched[]): void {
  const texts = [...new Set(train.map(({ gold }) => gold.answer.prompt ?? ''))].sort()
  const questions = new Map<string, Asked>()
  for (const one of train) {
    const text = one.gold.answer.prompt ?? ''
    questions.set(text, { number: texts.indexOf(text), words: contentWords(one.asked), problem: one.problem })
  }
  const list = texts.map(text => questions.get(text) as Asked)
  const askedOf = (one: Matched): Asked => questions.get(one.gold.answer.prompt ?? '') as Asked
  const sound = train.filter(
    ({ gold: { gold } }) => gold.bar >= 2 && !('goal-drift' in gold.flags) && !('generic' in gold.flags),
  )

  const lessons: { signals: Signals; astray: boolean }[] = []
  for (let lot = 0; lot < LOTS; lot++) {
    const inLot = (one: Matched): boolean => askedOf(one).number % LOTS === lot
    const topics = fitTopics(train.filter(one => !inLot(one)))
    sound.filter(inLot).forEach((one, i) => {
      const own = askedOf(one)
      const others = Array.from({ length: TRIED }, (_, k) => list[(i * 7 + k * 53) % list.length] as Asked)
      for (const { words, problem } of [own, ...others.filter(other => other !== own)])
        lessons.push({ signals: astraySignals(one.whole, words, problem, topics), astray: words !== own.words })
    })
  }
  const beta = fitLogistic(
    lessons.map(({ signals }) => NAMES.map(name => signals[name] ?? 0)),
    lessons.map(({ astray }) => (astray ? 1 : 0)),
    lessons.map(({ astray }) => (astray ? 1 : TRIED)),
    NAMES.map(() => RIDGE),
  )
  const weights = Object.fromEntries(['bias', ...NAMES].map((name, i) => [name, round(beta[i] ?? 0)]))
  const own = lessons.filter(({ astray }) => !astray).map(({ signals }) => weigh(weights, signals))
  const from = own.sort((a, b) => b - a)[Math.floor(WRONGLY * own.length)] ?? 0
  rubric.topics = fitTopics(train)
  rubric.astray = { says: '', ...rubric.astray, weights, from: round(from) }
}

function fitTopics(train: Matched[]): Rubric['topics'] {
  return byId(PROBLEMS, id => {
    const lessons = train.map(one => ({ cues: [], traits: wordsOf(one), label: one.problem === id, weight: 1 }))
    const { bias, traits } = fitWeights([], lessons, TOPIC)
    return { base: bias, words: traits }
  })
}

const words = new WeakMap<Matched, string[]>()

/** The single words among an answer's traits. */
function wordsOf(one: Matched): string[] {
  const known = words.get(one) ?? one.whole.filter(trait => /^[a-z-]{3,}$/.test(trait))
  words.set(one, known)
  return known
}
