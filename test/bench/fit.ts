import type { Problem, Token } from '../../src/answer/answer.ts'
import { barSignals } from '../../src/checker/call-bar.ts'
import { flagSignals, type JudgedFlag, judgeFlags } from '../../src/checker/judge-flags.ts'
import { type JudgedMove, judgeMoves, moveSignals } from '../../src/checker/judge-moves.ts'
import { contentWords, type Found } from '../../src/checker/match-cues.ts'
import { relate } from '../../src/checker/relate.ts'
import { type RuleScore, scoreRule } from '../../src/checker/score-rule.ts'
import type { Signals } from '../../src/checker/signals.ts'
import type { Cue } from '../../src/rubric/cue.ts'
import { FLAGS, type FlagId, MOVES, type MoveId, VERDICTS } from '../../src/rubric/ids.ts'
import type { Rubric } from '../../src/rubric/load-rubric.ts'
import { type GoldAnswer, isQuoted, overlap } from './corpus.ts'
import { fitCues, type Lesson, round } from './fit-cues.ts'
import { fitLogistic } from './logistic.ts'
import { fitRidge } from './ridge.ts'

/** One answer, matched: what fitting needs and no weight changes. */
export interface Matched {
  gold: GoldAnswer
  problem: Problem
  asked: Token[]
  found: Found[]
  moves: Record<MoveId, Cue[][]>
  flags: Record<FlagId, Cue[][]>
  signals: Signals
}

/** Pull towards 0 of the weights of signals. */
const RIDGE = { verdict: 2, present: 2, bar: 2 }
/** Weight of an unquoted sentence in an answer that makes the move: it may make it too. */
const UNQUOTED = 0.6

const MADE = ['made', 'second', 'length', 'others']
const MET = ['firm', 'made', 'others']
const BAR = ['moves', 'met', 'clean', 'flags']

/** Fits every weight of the rubric on `train`, in place: cues, then verdicts and flags, then the bar. */
export function fit(rubric: Rubric, train: Matched[]): void {
  const unseen = fitMoves(rubric, train)
  const judged = fitFlags(rubric, train, unseen)
  fitBar(rubric, train, unseen, judged)
}

/**
 * Fits the moves. Verdict weights are learned on scores that the cue weights have not seen, one kind of problem at a time;
 * gives the moves of each answer as they look when its kind of problem is unseen.
 */
export function fitMoves(rubric: Rubric, train: Matched[]): Map<Matched, JudgedMove[]> {
  const scores = new Map<Matched, RuleScore[]>()
  eachProblem(train, (others, left) => {
    for (const id of MOVES) rubric.moves[id].base = fitCues(rubric.moves[id].cues, moveLessons(id, others))
    for (const one of left)
      scores.set(
        one,
        MOVES.map(id => scoreRule(one.moves[id], rubric.moves[id].base)),
      )
  })
  const densities = rubric.densities.map(name => `density.${name}`)
  MOVES.forEach((id, index) => {
    const level = (one: Matched): number => VERDICTS.indexOf(one.gold.gold.moves[id].verdict)
    const signals = (one: Matched): Signals => moveSignals(scores.get(one) as RuleScore[], index, one.signals)
    rubric.moves[id].verdict = {
      made: fitSignals([...MADE, ...densities], train, signals, one => level(one) > 0, RIDGE.verdict),
      met: fitSignals(
        [...MET, ...densities],
        train.filter(one => level(one) > 0),
        signals,
        one => level(one) === 2,
        RIDGE.verdict,
      ),
    }
  })
  const unseen = new Map<Matched, JudgedMove[]>()
  eachProblem(train, (others, left) => {
    for (const id of MOVES) rubric.moves[id].base = fitCues(rubric.moves[id].cues, moveLessons(id, others))
    for (const one of left) unseen.set(one, judgeMoves(one.moves, one.signals, rubric))
  })
  for (const id of MOVES) rubric.moves[id].base = fitCues(rubric.moves[id].cues, moveLessons(id, train))
  return unseen
}

/** Fits the flags, in the same way, each on the signals its rule names. */
function fitFlags(rubric: Rubric, train: Matched[], moves: Map<Matched, JudgedMove[]>): Map<Matched, JudgedFlag[]> {
  const scores = new Map<Matched, RuleScore[]>()
  eachProblem(train, (others, left) => {
    for (const id of FLAGS) rubric.flags[id].base = fitCues(rubric.flags[id].cues, flagLessons(id, others))
    for (const one of left)
      scores.set(
        one,
        FLAGS.map(id => scoreRule(one.flags[id], rubric.flags[id].base)),
      )
  })
  FLAGS.forEach((id, index) => {
    const names = Object.keys(rubric.flags[id].present).filter(name => name !== 'bias')
    const signals = (one: Matched): Signals =>
      flagSignals(
        (scores.get(one) as RuleScore[])[index] as RuleScore,
        relatedSignals(one, movesOf(one, moves)),
        movesOf(one, moves),
      )
    rubric.flags[id].present = fitSignals(names, train, signals, one => id in one.gold.gold.flags, RIDGE.present)
  })
  const judged = new Map<Matched, JudgedFlag[]>()
  eachProblem(train, (others, left) => {
    for (const id of FLAGS) rubric.flags[id].base = fitCues(rubric.flags[id].cues, flagLessons(id, others))
    for (const one of left)
      judged.set(one, judgeFlags(one.flags, relatedSignals(one, movesOf(one, moves)), movesOf(one, moves), rubric))
  })
  for (const id of FLAGS) rubric.flags[id].base = fitCues(rubric.flags[id].cues, flagLessons(id, train))
  return judged
}

function fitBar(
  rubric: Rubric,
  train: Matched[],
  moves: Map<Matched, JudgedMove[]>,
  flags: Map<Matched, JudgedFlag[]>,
): void {
  const rows = train.map(one => {
    const signals = barSignals(movesOf(one, moves), flags.get(one) as JudgedFlag[])
    return BAR.map(name => signals[name] ?? 0)
  })
  const beta = fitRidge(
    rows,
    train.map(one => one.gold.gold.bar),
    RIDGE.bar,
  )
  rubric.bar.weights = Object.fromEntries(['bias', ...BAR].map((name, i) => [name, round(beta[i] ?? 0)]))
}

/** The signals of an answer with what its moves say of one another. */
export function relatedSignals(one: Matched, moves: JudgedMove[]): Signals {
  return { ...one.signals, ...relate(one.found, moves, one.problem, contentWords(one.asked)) }
}

function movesOf(one: Matched, moves: Map<Matched, JudgedMove[]>): JudgedMove[] {
  return moves.get(one) as JudgedMove[]
}

/** Calls `use` once for each kind of problem, with the answers to the others and those to it. */
export function eachProblem(all: Matched[], use: (others: Matched[], left: Matched[]) => void): void {
  for (const problem of new Set(all.map(one => one.problem)))
    use(
      all.filter(one => one.problem !== problem),
      all.filter(one => one.problem === problem),
    )
}

function moveLessons(id: MoveId, train: Matched[]): Lesson[] {
  return train.flatMap(({ gold, moves }) => {
    const { verdict } = gold.gold.moves[id]
    return moves[id].map((fired, i): Lesson => {
      const quoted = isQuoted(gold, id, i)
      return { fired, quoted, weight: quoted || verdict === 'missing' ? 1 : UNQUOTED, met: verdict === 'met' }
    })
  })
}

function flagLessons(id: FlagId, train: Matched[]): Lesson[] {
  return train.flatMap(({ gold, flags }) => {
    const quote = gold.gold.flags[id]
    return flags[id].map((fired, i): Lesson => {
      const quoted = quote !== undefined && overlap(quote, gold.answer.sentences[i]?.text ?? '')
      return { fired, quoted, weight: quoted || quote === undefined ? 1 : UNQUOTED, met: null }
    })
  })
}

function fitSignals(
  names: string[],
  train: Matched[],
  signals: (one: Matched) => Signals,
  label: (one: Matched) => boolean,
  ridge: number,
): Signals {
  const rows = train.map(one => {
    const all = signals(one)
    return names.map(name => all[name] ?? 0)
  })
  const beta = fitLogistic(
    rows,
    train.map(one => (label(one) ? 1 : 0)),
    train.map(() => 1),
    ridge,
  )
  return Object.fromEntries(['bias', ...names].map((name, i) => [name, round(beta[i] ?? 0)]))
}
