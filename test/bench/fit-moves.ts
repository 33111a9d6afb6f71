import { moveSignals } from '../../src/checker/judge-moves.ts'
import { type MoveScore, scoreMove } from '../../src/checker/score-moves.ts'
import type { Signals } from '../../src/checker/signals.ts'
import type { Cue } from '../../src/rubric/cue.ts'
import { MOVES, type MoveId, VERDICTS } from '../../src/rubric/ids.ts'
import type { Rubric } from '../../src/rubric/load-rubric.ts'
import { type GoldAnswer, isQuoted } from './corpus.ts'
import { fitLogistic } from './logistic.ts'

/** One answer, matched: what fitting needs and no weight changes. */
export interface Matched {
  gold: GoldAnswer
  /** Its kind of problem, the unit that is left out. */
  type: string
  hits: Record<MoveId, Cue[][]>
  signals: Signals
}

/** Strength of the pull towards 0: of cue weights, and of the weights of signals. */
const RIDGE = { made: 4, firm: 4, verdict: 2 }
/** Weight of an unquoted sentence in an answer that makes the move: it may make it too. */
const UNQUOTED = 0.6

const MADE = ['made', 'second', 'length', 'others']
const MET = ['firm', 'made', 'others']

interface CueWeights {
  base: number
  cues: { made: number; firm: number }[]
}

/**
 * Fits every move's cue weights and verdict weights on `train` and puts them into the rubric, in place.
 * Verdict weights are learned on scores that the cue weights have not seen, one kind of problem at a time.
 */
export function fitMoves(rubric: Rubric, train: Matched[]): void {
  const scores = new Map<Matched, MoveScore[]>()
  for (const type of new Set(train.map(one => one.type))) {
    for (const id of MOVES) put(rubric, id, fitCues(id, rubric.moves[id].cues, train.filter(one => one.type !== type)))
    for (const one of train) if (one.type === type) scores.set(one, MOVES.map(id => scoreMove(one.hits[id], rubric.moves[id].base)))
  }
  MOVES.forEach((id, index) => {
    put(rubric, id, fitCues(id, rubric.moves[id].cues, train))
    const level = (one: Matched): number => VERDICTS.indexOf(one.gold.gold.moves[id].verdict)
    const signals = (one: Matched): Signals => moveSignals(scores.get(one) as MoveScore[], index, one.signals)
    const densities = rubric.densities.map(name => `density.${name}`)
    rubric.moves[id].verdict = {
      made: fitSignals([...MADE, ...densities], train, signals, one => level(one) > 0),
      met: fitSignals([...MET, ...densities], train.filter(one => level(one) > 0), signals, one => level(one) === 2),
    }
  })
}

function fitSignals(names: string[], train: Matched[], signals: (one: Matched) => Signals, label: (one: Matched) => boolean): Signals {
  const rows = train.map(one => {
    const all = signals(one)
    return names.map(name => all[name] ?? 0)
  })
  const beta = fitLogistic(rows, train.map(one => (label(one) ? 1 : 0)), train.map(() => 1), RIDGE.verdict)
  return Object.fromEntries(['bias', ...names].map((name, i) => [name, round(beta[i] ?? 0)]))
}

function put(rubric: Rubric, id: MoveId, weights: CueWeights): void {
  rubric.moves[id].base = weights.base
  rubric.moves[id].cues.forEach((cue, i) => Object.assign(cue, weights.cues[i]))
}

function fitCues(id: MoveId, cues: Cue[], train: Matched[]): CueWeights {
  const rows: number[][] = []
  const labels: number[] = []
  const weights: number[] = []
  const firmRows: number[][] = []
  const firmLabels: number[] = []
  for (const { gold, hits } of train) {
    const { verdict } = gold.gold.moves[id]
    hits[id].forEach((fired, i) => {
      const row = cues.map(cue => (fired.includes(cue) ? 1 : 0))
      const quoted = isQuoted(gold, id, i)
      rows.push(row)
      labels.push(quoted ? 1 : 0)
      weights.push(quoted || verdict === 'missing' ? 1 : UNQUOTED)
      if (quoted) {
        firmRows.push(row)
        firmLabels.push(verdict === 'met' ? 1 : 0)
      }
    })
  }
  const made = fitLogistic(rows, labels, weights, RIDGE.made)
  const firm = fitLogistic(firmRows, firmLabels, firmRows.map(() => 1), RIDGE.firm)
  return { base: round(made[0] ?? 0), cues: cues.map((_, i) => ({ made: round(made[i + 1] ?? 0), firm: round(firm[i + 1] ?? 0) })) }
}

function round(x: number): number {
  return Math.round(x * 100) / 100
}
