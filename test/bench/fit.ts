import type { Problem, Token } from '../../src/answer/answer.ts'
import { barSignals } from '../../src/checker/call-bar.ts'
import { alone } from '../../src/checker/check-reply.ts'
import { flagSignals, type JudgedFlag, judgeFlags, scoreFlags } from '../../src/checker/judge-flags.ts'
import {
  expectedLevel,
  type JudgedMove,
  judgeMoves,
  moveSignals,
  scoreMoves,
  shownSignals,
} from '../../src/checker/judge-moves.ts'
import type { Found, Shown } from '../../src/checker/match-cues.ts'
import { reconsider, reconsiderSignals } from '../../src/checker/reconsider.ts'
import { relate } from '../../src/checker/relate.ts'
import { type AnswerScore, scoreRule } from '../../src/checker/score-rule.ts'
import { chance, type Signals, weigh } from '../../src/checker/signals.ts'
import type { Rubric } from '../../src/rubric/compile-rubric.ts'
import { FLAGS, type FlagId, MOVES, type MoveId, VERDICTS } from '../../src/rubric/ids.ts'
import { type GoldAnswer, isQuoted, overlap } from './corpus.ts'
import { type Cut, cutAnswers } from './cut-answers.ts'
import { exampleAnswers } from './example-answers.ts'
import { emptyLessons, exampleLessons } from './example-lessons.ts'
import { fitAstray } from './fit-astray.ts'
import { fitRule, fitWhole, type Lesson, type Most, round, type Weighing } from './fit-rule.ts'
import { fitLogistic } from './logistic.ts'
import { matchAnswer } from './matched.ts'
import { type ReplyLesson, replyLessons } from './replies.ts'
import { fitRidge } from './ridge.ts'

/** One answer, matched: what fitting needs and no weight changes. */
export interface Matched {
  gold: GoldAnswer
  problem: Problem
  material: string[]
  asked: Token[]
  found: Found[]
  /** The traits of the whole answer. */
  whole: string[]
  moves: Record<MoveId, Shown[]>
  flags: Record<FlagId, Shown[]>
  signals: Signals
}

/** Pull towards 0 of the weights of signals. */
const RIDGE = { verdict: 2, shown: 1, reconsidered: 4, present: 4, bar: 2, reply: 1 }
/** How many traits a rule may weigh; more of them told what is unseen no better of flags, whose sentences are few. */
const MOST: Record<'move' | 'flag', Most> = { move: { made: 2400, firm: 800 }, flag: { made: 400, firm: 0 } }
/** How traits of whole answers are weighed. */
const WHOLE: Record<'move' | 'flag', Weighing> = {
  move: { most: 1500, seen: 8, word: 15, cue: 15 },
  flag: { most: 600, seen: 8, word: 30, cue: 30 },
}
/**
 * How much an answer of the corpus, one carried over from it, or a model answer of the library counts beside others of our own where moves
 * are learned: the corpus is who the checker is for, and model answers show what it is to say.
 */
const CORPUS = { sentence: 4, verdict: 3 }
/** The same of a model answer where flags are learned. */
const LIBRARY = 4
/**
 * Share of met moves that are called weak because their best sentence looks like what is left when the one that makes the move is cut.
 * As high as agreement with readers allows, for it is what makes a move fall whose sentence is taken out.
 */
const HARDLY: Record<MoveId, number> = {
  goal: 0.012,
  segment: 0.02,
  constraint: 0.02,
  options: 0.01,
  decision: 0.04,
  tradeoff: 0.04,
  metric: 0.005,
  guardrail: 0.1,
  rollback: 0.05,
  'not-first': 0.08,
}
/** Weight of an unquoted sentence in an answer that makes the move: it may make it too. */
const UNQUOTED = 0.6
/** Weight of an example of a flag, a model answer of the library among them, beside another answer. */
const EXAMPLE = 16
/** Weight of a reply to one step, whose verdict is known, beside a sentence of the corpus: of a quoted one, and where replies are judged. */
const REPLY = { sentence: 6, verdict: 10 }
/** Weight of sentences that were not quoted beside those that were, when a reply is judged: who is asked for a move mostly makes it. */
const EXPECTED = 0.8

const COMPANY = ['length', 'others', 'firms', 'others*others']
const MADE = ['made', 'second', 'whole.made', 'made*others', ...COMPANY]
const MET = ['firm', 'made', 'whole.firm', 'firm*others', 'firm*made', ...COMPANY]
const SHOWN = ['made', 'second', 'firm', 'rival', 'company']
/** What a move is reconsidered by. */
const RECONSIDERED = ['made', 'met', ...FLAGS.map(id => `flag.${id}`)]
/** What every flag weighs beside the signals that its rule names. */
const PRESENT = [
  'made',
  'second',
  'whole.made',
  ...FLAGS.map(id => `flag.${id}`),
  ...MOVES.map(id => `move.${id}`),
  ...['goal', 'segment', 'decision', 'metric'].map(id => `at.${id}`),
  'metric.new',
  'decision.new',
  'metric.decided',
]
/** What a flag weighs that does not always apply: the answers it is learned from are too few to weigh all the others by. */
const PRESENT_WHEN = ['made', 'whole.made']
const BAR = ['moves', 'met', 'clean', 'flags', ...MOVES.map(id => `move.${id}`)]

/** Fits every weight of the rubric on `train`, in place: cues, then verdicts and flags, then verdicts once more by the flags, then the bar. */
export function fitRubric(rubric: Rubric, train: Matched[]): void {
  const moves = fitMoves(rubric, train)
  const flags = fitFlags(rubric, train, moves)
  fitReconsidered(rubric, train, moves, flags)
  fitBar(rubric, train, moves, flags)
  // Those carried over keep the voice of an answer that is there already, and would make few voices count for many.
  fitAstray(
    rubric,
    train.filter(({ gold }) => gold.from !== 'carried'),
  )
}

/**
 * Fits the moves. Verdict weights are learned on scores that the cue weights have not seen, one kind of problem at a time;
 * gives the moves of each answer as they look when its kind of problem is unseen.
 */
function fitMoves(rubric: Rubric, train: Matched[]): Map<Matched, JudgedMove[]> {
  const fitMoveCues = (answers: Matched[]): void => {
    for (const id of MOVES) {
      const sentences = repliesLike(answers, id, rubric).flatMap(sentenceLessons)
      fitRule(rubric.moves[id], [...moveLessons(id, answers), ...exampleLessons(rubric)[id], ...sentences], MOST.move)
      fitWhole(
        rubric.moves[id],
        answers.map(one => ({
          traits: one.whole,
          made: levelOf(one, id) > 0,
          met: levelOf(one, id) === 2,
          weight: weightOf(one, CORPUS.sentence),
        })),
        WHOLE.move,
      )
    }
  }
  const even = verdictWeights(train)
  const scores = new Map<Matched, AnswerScore[]>()
  const cuts: (Cut & { scores: AnswerScore[] })[] = []
  eachProblem(train, (others, left) => {
    fitMoveCues(others)
    for (const one of left) scores.set(one, scoreMoves(one.moves, one.whole, rubric))
    for (const cut of cutAnswers(left)) cuts.push({ ...cut, scores: scoreCut(cut, rubric) })
  })
  fitMoveCues(train)
  const scoresOf = (one: Matched): AnswerScore[] => scores.get(one) as AnswerScore[]
  MOVES.forEach((id, index) => {
    const level = (one: Matched): number => levelOf(one, id)
    const signals = (one: Matched): Signals => moveSignals(scoresOf(one), index, one.signals)
    const made = train.filter(one => level(one) > 0)
    rubric.moves[id].verdict.made = fitSignals(MADE, train, even, signals, one => level(one) > 0, RIDGE.verdict)
    rubric.moves[id].verdict.met = fitSignals(MET, made, even, signals, one => level(one) === 2, RIDGE.verdict)
    const met = made.filter(one => level(one) === 2)
    rubric.moves[id].verdict.shown = fitShown(
      met.map(one => ({ signals: shownSignals(scoresOf(one), index), one })),
      cuts.filter(cut => cut.move === id).map(cut => ({ signals: shownSignals(cut.scores, index), one: cut.from })),
      HARDLY[id],
    )
  })
  const judge = (): Map<Matched, JudgedMove[]> =>
    new Map(train.map(one => [one, judgeMoves(scoresOf(one), one.signals, rubric)]))
  const levels = judge()
  MOVES.forEach((id, index) => {
    const expected = train.map(one => (levels.get(one) as JudgedMove[])[index]?.level ?? 0)
    rubric.moves[id].verdict.from = levelCuts(expected, train, id)
  })
  for (const id of MOVES) fitReply(rubric, id, train)
  return judge()
}

/** How the moves of an answer score whose sentences for one of them are cut. */
function scoreCut({ answer, from }: Cut, rubric: Rubric): AnswerScore[] {
  const { moves, whole } = matchAnswer({ ...from.gold, answer }, rubric)
  return scoreMoves(moves, whole, rubric)
}

/** What tells a best sentence that shows a move from one that is best only because the move's own are cut; under 0 for the share `hardly` of `met`. */
function fitShown(
  met: { signals: Signals; one: Matched }[],
  cut: { signals: Signals; one: Matched }[],
  hardly: number,
): Signals {
  // Those carried over would make few voices count for many.
  const own = met.filter(({ one }) => one.gold.from !== 'carried')
  const all = [...own, ...cut]
  const beta = fitLogistic(
    all.map(({ signals }) => SHOWN.map(name => signals[name] ?? 0)),
    all.map((_, i) => (i < own.length ? 1 : 0)),
    all.map(({ one }) => weightOf(one, CORPUS.sentence)),
    SHOWN.map(() => RIDGE.shown),
  )
  const weights = named(SHOWN, beta)
  const odds = met.map(({ signals }) => weigh(weights, signals)).sort((a, b) => a - b)
  const least = odds[Math.floor(hardly * odds.length)] ?? 0
  return { ...weights, bias: round((weights.bias ?? 0) - least) }
}

/** The replies to the kinds of problem that these answers are of. */
function repliesLike(answers: Matched[], id: MoveId, rubric: Rubric): ReplyLesson[] {
  const problems = new Set(answers.map(one => one.problem))
  return replyLessons(rubric)[id].filter(({ problem }) => problems.has(problem))
}

/** Sentences that say nothing, as replies. */
function emptyReplies(id: MoveId, rubric: Rubric): Pick<ReplyLesson, 'shown' | 'verdict'>[] {
  return emptyLessons(id, rubric).map(({ shown }) => ({ shown: [shown], verdict: 'missing' }))
}

/** What a reply teaches of sentences. Of several that make a move, nobody said which does. */
function sentenceLessons({ shown, verdict }: ReplyLesson): Lesson[] {
  if (verdict !== 'missing' && shown.length > 1) return []
  return shown.map(one => ({
    shown: one,
    quoted: verdict !== 'missing',
    weight: REPLY.sentence,
    met: verdict === 'met',
  }))
}

/** Fits how a reply to a move's step is judged, on the quoted sentences standing alone, on as much of the rest, and on replies. */
function fitReply(rubric: Rubric, id: MoveId, train: Matched[]): void {
  const lessons = [...moveLessons(id, train), ...exampleLessons(rubric)[id]]
  const sentences = lessons.map(({ shown, quoted, weight, met }) => {
    const { made, firm } = scoreRule([alone(shown)], rubric.moves[id])
    return { made, firm, quoted, weight, met }
  })
  const odds = sentences.filter(one => one.quoted).length / sentences.filter(one => !one.quoted).length
  const given = [...repliesLike(train, id, rubric), ...emptyReplies(id, rubric)].map(({ shown, verdict }) => {
    const { made, firm } = scoreRule(shown, rubric.moves[id])
    return { made, firm, quoted: verdict !== 'missing', weight: REPLY.verdict, met: verdict === 'met' }
  })
  const replies = [
    ...sentences.map(one => ({ ...one, share: (one.quoted ? 1 : EXPECTED * odds) * Math.max(1, one.weight) })),
    ...given.map(one => ({ ...one, share: one.weight })),
  ]
  const quoted = replies.filter(reply => reply.quoted)
  const made = fitLogistic(
    replies.map(reply => [reply.made]),
    replies.map(reply => (reply.quoted ? 1 : 0)),
    replies.map(reply => reply.share),
    [RIDGE.reply],
  )
  const met = fitLogistic(
    quoted.map(reply => [reply.firm, reply.made]),
    quoted.map(reply => (reply.met ? 1 : 0)),
    quoted.map(reply => reply.weight),
    [RIDGE.reply, RIDGE.reply],
  )
  rubric.moves[id].reply = { made: named(['made'], made), met: named(['firm', 'made'], met) }
}

function named(names: string[], beta: number[]): Signals {
  return Object.fromEntries(['bias', ...names].map((name, i) => [name, round(beta[i] ?? 0)]))
}

/** Fits the flags, in the same way, each on the signals its rule names. */
function fitFlags(rubric: Rubric, train: Matched[], moves: Map<Matched, JudgedMove[]>): Map<Matched, JudgedFlag[]> {
  const movesOf = (one: Matched): JudgedMove[] =>
    moves.get(one) ?? judgeMoves(scoreMoves(one.moves, one.whole, rubric), one.signals, rubric)
  const related = new Map<Matched, Signals>()
  const relatedOf = (one: Matched): Signals => {
    const signals = related.get(one) ?? relatedSignals(one, movesOf(one), rubric)
    related.set(one, signals)
    return signals
  }
  const applies = (id: FlagId, one: Matched): boolean => {
    const { when } = rubric.flags[id]
    return when === undefined || (relatedOf(one)[when] ?? 0) > 0
  }
  const fitFlagCues = (answers: Matched[]): void => {
    for (const id of FLAGS) {
      const some = answers.filter(one => applies(id, one))
      fitRule(rubric.flags[id], flagLessons(id, some), MOST.flag)
      const lessons = some.map(one => ({
        traits: one.whole,
        made: id in one.gold.gold.flags,
        met: null,
        weight: flagWeightOf(one),
      }))
      fitWhole(rubric.flags[id], lessons, WHOLE.flag)
    }
  }
  const examples = exampleAnswers(rubric)
  const even = evenLengths(train)
  for (const one of train) if (one.gold.from === 'library') even.set(one, EXAMPLE)
  const scores = new Map<Matched, AnswerScore[]>()
  eachProblem(train, (others, left) => {
    fitFlagCues(others)
    for (const one of left) scores.set(one, scoreFlags(one.flags, one.whole, rubric))
  })
  fitFlagCues(train)
  for (const one of Object.values(examples).flat()) scores.set(one, scoreFlags(one.flags, one.whole, rubric))
  const scoresOf = (one: Matched): AnswerScore[] => scores.get(one) as AnswerScore[]
  FLAGS.forEach((id, index) => {
    const named = Object.keys(rubric.flags[id].present).filter(name => name !== 'bias' && !PRESENT.includes(name))
    const names = [...named, ...(rubric.flags[id].when === undefined ? PRESENT : PRESENT_WHEN)]
    const signals = (one: Matched): Signals => flagSignals(scoresOf(one), index, relatedOf(one), movesOf(one))
    for (const one of examples[id]) even.set(one, EXAMPLE)
    const has = (one: Matched): boolean => id in one.gold.gold.flags
    const some = train.filter(one => applies(id, one))
    const lessons = [...some, ...examples[id]]
    rubric.flags[id].present = fitSignals(names, lessons, even, signals, has, RIDGE.present)
    const likely = (one: Matched): number => chance(weigh(rubric.flags[id].present, signals(one)))
    rubric.flags[id].from = bestCut(some.map(likely), some.map(has))
  })
  return new Map(train.map(one => [one, judgeFlags(scoresOf(one), relatedOf(one), movesOf(one), false, rubric)]))
}

/** Fits the moves' second look, on flags and moves as they are when the kind of problem is unseen. */
function fitReconsidered(
  rubric: Rubric,
  train: Matched[],
  moves: Map<Matched, JudgedMove[]>,
  flags: Map<Matched, JudgedFlag[]>,
): void {
  const even = verdictWeights(train)
  MOVES.forEach((id, index) => {
    const signals = (one: Matched): Signals =>
      reconsiderSignals((moves.get(one) as JudgedMove[])[index] as JudgedMove, flags.get(one) as JudgedFlag[])
    const made = train.filter(one => levelOf(one, id) > 0)
    const weights = {
      made: fitSignals(RECONSIDERED, train, even, signals, one => levelOf(one, id) > 0, RIDGE.reconsidered),
      met: fitSignals(RECONSIDERED, made, even, signals, one => levelOf(one, id) === 2, RIDGE.reconsidered),
    }
    const expected = train.map(one => expectedLevel(weights, signals(one)))
    rubric.moves[id].verdict.flagged = { ...weights, from: levelCuts(expected, train, id) }
  })
}

function fitBar(
  rubric: Rubric,
  train: Matched[],
  moves: Map<Matched, JudgedMove[]>,
  flags: Map<Matched, JudgedFlag[]>,
): void {
  const rows = train.map(one => {
    const agreed = reconsider(moves.get(one) as JudgedMove[], flags.get(one) as JudgedFlag[], rubric)
    const signals = barSignals(agreed.moves, agreed.flags)
    return BAR.map(name => signals[name] ?? 0)
  })
  const bars = train.map(one => one.gold.gold.bar)
  const beta = fitRidge(rows, bars, RIDGE.bar).map(round)
  rubric.bar.weights = Object.fromEntries(['bias', ...BAR].map((name, i) => [name, beta[i] ?? 0]))
  const expected = rows.map(row => row.reduce((sum, x, i) => sum + x * (beta[i + 1] ?? 0), beta[0] ?? 0))
  const [second, third, fourth] = cutLike(expected, bars, [2, 3, 4])
  rubric.bar.from = [second as number, third as number, fourth as number]
}

/** The lowest expected levels to call weak and met, so that as many are as readers called so. */
function levelCuts(expected: number[], train: Matched[], id: MoveId): [number, number] {
  const levels = train.map(one => levelOf(one, id))
  const [weak, met] = cutLike(expected, levels, [1, 2])
  return [weak as number, met as number]
}

/** The cuts in `values` at which as many lie at or above each level as lie there in `levels`. */
function cutLike(values: number[], levels: number[], from: number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b)
  return from.map(level => {
    const below = levels.filter(one => one < level).length
    const low = sorted[Math.max(0, below - 1)] ?? 0
    const high = sorted[Math.min(sorted.length - 1, below)] ?? 0
    return round((low + high) / 2)
  })
}

/** The chance from which calling flags right most often gives the best F1. */
function bestCut(chances: number[], labels: boolean[]): number {
  const order = chances.map((likely, i) => ({ likely, there: labels[i] === true })).sort((a, b) => b.likely - a.likely)
  const all = labels.filter(there => there).length
  let hit = 0
  let best = 0
  let cut = 0.5
  order.forEach(({ likely, there }, i) => {
    if (there) hit++
    const f1 = (2 * hit) / (i + 1 + all)
    if (f1 <= best) return
    best = f1
    cut = (likely + (order[i + 1]?.likely ?? 0)) / 2
  })
  return round(cut)
}

/** The signals of an answer with what its moves say of one another. */
export function relatedSignals(one: Matched, moves: JudgedMove[], rubric: Rubric): Signals {
  return { ...one.signals, ...relate(one.found, moves, one, one.asked, rubric) }
}

/** Calls `use` once for each kind of problem, with the answers to the others and those to it. */
function eachProblem(all: Matched[], use: (others: Matched[], left: Matched[]) => void): void {
  for (const problem of new Set(all.map(one => one.problem)))
    use(
      all.filter(one => one.problem !== problem),
      all.filter(one => one.problem === problem),
    )
}

/** How far an answer makes a move: 0 missing, 1 weak, 2 met. */
function levelOf(one: Matched, id: MoveId): number {
  return VERDICTS.indexOf(one.gold.gold.moves[id].verdict)
}

/** `weight` for an answer of the corpus, one carried over from it or one of the library, 1 for another of our own. */
function weightOf(one: Matched, weight: number): number {
  return one.gold.from === 'supplement' ? 1 : weight
}

/** What an answer counts where flags are learned. */
function flagWeightOf(one: Matched): number {
  return one.gold.from === 'library' ? LIBRARY : 1
}

function moveLessons(id: MoveId, train: Matched[]): Lesson[] {
  return train.flatMap(one => {
    const { verdict } = one.gold.gold.moves[id]
    const weight = weightOf(one, CORPUS.sentence)
    return one.moves[id].map((shown, i): Lesson => {
      const quoted = isQuoted(one.gold, id, i)
      const sure = quoted || verdict === 'missing'
      return { shown, quoted, weight: sure ? weight : UNQUOTED * weight, met: verdict === 'met' }
    })
  })
}

function flagLessons(id: FlagId, train: Matched[]): Lesson[] {
  return train.flatMap(one => {
    const { gold, flags } = one
    const quote = gold.gold.flags[id]
    const weight = flagWeightOf(one)
    return flags[id].map((shown, i): Lesson => {
      const quoted = quote !== undefined && overlap(quote, gold.answer.sentences[i]?.text ?? '')
      return { shown, quoted, weight: quoted || quote === undefined ? weight : UNQUOTED * weight, met: null }
    })
  })
}

/**
 * Weights that make length tell nothing of quality among `train`: an answer of a length and bar that rarely go together
 * counts for more. Without them the fit learns that long answers are good ones.
 */
function evenLengths(train: Matched[]): Map<Matched, number> {
  const lengths = train.map(one => one.gold.answer.words).sort((a, b) => a - b)
  const bounds = BINS.map(share => lengths[Math.floor(share * lengths.length)] ?? 0)
  const kinds = train.map(one => ({
    bin: bounds.filter(bound => one.gold.answer.words > bound).length,
    good: one.gold.gold.bar >= 3,
  }))
  const share = (test: (kind: { bin: number; good: boolean }) => boolean): number =>
    kinds.filter(test).length / train.length
  const known = new Map<string, number>()
  return new Map(
    train.map((one, i) => {
      const { bin, good } = kinds[i] as { bin: number; good: boolean }
      const name = `${bin} ${good}`
      let weight = known.get(name)
      if (weight === undefined) {
        const together = share(kind => kind.bin === bin && kind.good === good)
        const apart = share(kind => kind.bin === bin) * share(kind => kind.good === good)
        weight = Math.min(HEAVIEST, apart / together)
        known.set(name, weight)
      }
      return [one, weight]
    }),
  )
}

/** What an answer counts where verdicts are learned. */
function verdictWeights(train: Matched[]): Map<Matched, number> {
  const even = evenLengths(train)
  return new Map(train.map(one => [one, (even.get(one) ?? 1) * weightOf(one, CORPUS.verdict)]))
}

const BINS = [0.1, 0.25, 0.5, 0.75, 0.93]
const HEAVIEST = 12

function fitSignals(
  names: string[],
  train: Matched[],
  even: Map<Matched, number>,
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
    train.map(one => even.get(one) ?? 1),
    names.map(() => ridge),
  )
  return named(names, beta)
}
