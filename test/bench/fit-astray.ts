import { PROBLEMS, type Problem } from '../../src/answer/answer.ts'
import { astraySignals, type QuestionWords, questionStems, stemsOf } from '../../src/checker/astray.ts'
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
 * Fits what tells an answer to another question: the words of each kind of problem, how often questions' own words are said, and how far
 * both count, on sound answers set under their own question and under others. Changes topics, questionWords and astray in place.
 */
export function fitAstray(rubric: Rubric, train: Matched[]): void {
  const texts = [...new Set(train.map(({ gold }) => gold.answer.prompt ?? ''))].sort()
  const questions = new Map<string, Asked>()
  for (const one of train) {
    const text = one.gold.answer.prompt ?? ''
    questions.set(text, { number: texts.indexOf(text), words: questionStems(one.asked), problem: one.problem })
  }
  const list = texts.map(text => questions.get(text) as Asked)
  const askedOf = (one: Matched): Asked => questions.get(one.gold.answer.prompt ?? '') as Asked
  const sound = train.filter(
    ({ gold: { gold } }) => gold.bar >= 2 && !('goal-drift' in gold.flags) && !('generic' in gold.flags),
  )

  const lessons: { signals: Signals; astray: boolean }[] = []
  for (let lot = 0; lot < LOTS; lot++) {
    const inLot = (one: Matched): boolean => askedOf(one).number % LOTS === lot
    const rest = train.filter(one => !inLot(one))
    const learned = { topics: fitTopics(rest), questionWords: countQuestionWords(rest) }
    sound.filter(inLot).forEach((one, i) => {
      const own = askedOf(one)
      const others = Array.from({ length: TRIED }, (_, k) => list[(i * 7 + k * 53) % list.length] as Asked)
      for (const { words, problem } of [own, ...others.filter(other => other !== own)])
        lessons.push({ signals: astraySignals(one.whole, words, problem, learned), astray: words !== own.words })
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
  rubric.questionWords = countQuestionWords(train)
  rubric.astray = { says: '', ...rubric.astray, weights, from: round(from) }
}

function fitTopics(train: Matched[]): Rubric['topics'] {
  return byId(PROBLEMS, id => {
    if (!train.some(one => one.problem === id)) return { base: 0, words: {} }
    const lessons = train.map(one => ({ cues: [], traits: wordsOf(one), label: one.problem === id, weight: 1 }))
    const { bias, traits } = fitWeights([], lessons, TOPIC)
    return { base: bias, words: traits }
  })
}

/** Shares are pulled towards the usual one as if this many more questions with the word had it, and this many without, half an answer in all. */
const MORE = { asked: 2, anyway: 10 }

/** Counts in how many answers to a question each of its words is said, and in how many others; every question counts as much as every other. */
function countQuestionWords(train: Matched[]): QuestionWords {
  const byQuestion = new Map<string, { asked: Set<string>; answers: Set<string>[] }>()
  for (const one of train) {
    const text = one.gold.answer.prompt ?? ''
    const question = byQuestion.get(text) ?? { asked: questionStems(one.asked), answers: [] }
    question.answers.push(stemsOf(one.whole))
    byQuestion.set(text, question)
  }
  const questions = [...byQuestion.values()]
  const counts = [...new Set(questions.flatMap(({ asked }) => [...asked]))].sort().map(word => {
    const shares = { asked: [] as number[], anyway: [] as number[] }
    for (const { asked, answers } of questions)
      shares[asked.has(word) ? 'asked' : 'anyway'].push(mean(answers.map(said => (said.has(word) ? 1 : 0))))
    return { word, asked: shares.asked, anyway: (sum(shares.anyway) + 0.5) / (shares.anyway.length + MORE.anyway) }
  })
  const usual = mean(counts.flatMap(({ asked }) => asked))
  const rare = counts.filter(({ asked }) => asked.length === 1)
  const lengths = questions.flatMap(({ answers }) => answers.map(said => said.size)).sort((a, b) => a - b)
  return {
    length: lengths[Math.floor(lengths.length / 2)] ?? 1,
    unknown: {
      asked: thousandth(mean(rare.flatMap(({ asked }) => asked))),
      anyway: thousandth(Math.exp(mean(rare.map(({ anyway }) => Math.log(anyway))))),
    },
    words: Object.fromEntries(
      counts.map(({ word, asked, anyway }) => [
        word,
        {
          asked: thousandth((sum(asked) + MORE.asked * Math.max(usual, anyway)) / (asked.length + MORE.asked)),
          anyway: thousandth(anyway),
        },
      ]),
    ),
  }
}

const sum = (numbers: number[]): number => numbers.reduce((all, one) => all + one, 0)
const mean = (numbers: number[]): number => sum(numbers) / Math.max(1, numbers.length)
const thousandth = (share: number): number => Math.round(share * 1000) / 1000

const words = new WeakMap<Matched, string[]>()

/** The single words among an answer's traits. */
function wordsOf(one: Matched): string[] {
  const known = words.get(one) ?? one.whole.filter(trait => /^[a-z-]{3,}$/.test(trait))
  words.set(one, known)
  return known
}
