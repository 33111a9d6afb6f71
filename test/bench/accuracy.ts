import { readFileSync } from 'node:fs'
import { readAnswer } from '../../src/answer/read-answer.ts'
import { isAstray } from '../../src/checker/astray.ts'
import { callBar } from '../../src/checker/call-bar.ts'
import { checkReply } from '../../src/checker/check-reply.ts'
import { type JudgedFlag, judgeFlags, scoreFlags } from '../../src/checker/judge-flags.ts'
import { type JudgedMove, judgeMoves, scoreMoves } from '../../src/checker/judge-moves.ts'
import { contentWords } from '../../src/checker/match-cues.ts'
import type { Rubric } from '../../src/rubric/compile-rubric.ts'
import { type Bar, FLAGS, MOVES, type MoveId, VERDICTS, type Verdict } from '../../src/rubric/ids.ts'
import { loadRubric } from '../../src/rubric/load-rubric.ts'
import { f1, weightedKappa } from './agreement.ts'
import { loadAnswers, loadLibraryAnswers, overlap } from './corpus.ts'
import { eachProblem, fitRubric, type Matched, relatedSignals } from './fit.ts'
import { matchAnswer } from './matched.ts'

// npm run bench:accuracy: how far the checker agrees with careful readers, on answers its weights have seen (the shipped
// weights) and on those they have not (fitted six times, each time with one kind of problem left out and then scored).
// "reply" is the share of quoted sentences that get the reader's verdict when they alone are the reply to their step.
// With --held-back only the prompts of test/corpus/held-back.txt are scored, and "unseen" is fitted without any of them.

interface Judged {
  moves: JudgedMove[]
  flags: JudgedFlag[]
  bar: Bar
  /** For each move, the verdict on the quoted sentence given alone as the reply to its step; null where nothing was quoted. */
  replies: (Verdict | null)[]
}

const rubric = loadRubric('rubrics/netflix')
const corpus = loadAnswers('test/corpus', 'corpus').map(answer => matchAnswer(answer, rubric))
const supplement = [...loadAnswers('test/corpus/supplement', 'supplement'), ...loadLibraryAnswers()].map(answer =>
  matchAnswer(answer, rubric),
)

const heldBack = new Set(readFileSync('test/corpus/held-back.txt', 'utf8').split('\n'))
const onlyHeldBack = process.argv.includes('--held-back')
const scored = onlyHeldBack ? corpus.filter(one => heldBack.has(one.gold.id)) : corpus

const seen = new Map(scored.map(one => [one, judge(one, rubric)]))
const unseen = new Map<Matched, Judged>()
if (onlyHeldBack) {
  const asked = new Set(scored.map(one => one.gold.answer.prompt))
  fitRubric(
    rubric,
    [...corpus, ...supplement].filter(one => !asked.has(one.gold.answer.prompt)),
  )
  for (const one of scored) unseen.set(one, judge(one, rubric))
} else
  eachProblem([...corpus, ...supplement], (others, left) => {
    fitRubric(rubric, others)
    for (const one of left) if (one.gold.from === 'corpus') unseen.set(one, judge(one, rubric))
  })

const number = (one: Matched): number => Number(one.gold.id.slice(one.gold.id.lastIndexOf('-') + 1))
const groups: [string, (one: Matched) => boolean][] = [
  ['all', () => true],
  ['unusual voices (01-32)', one => number(one) <= 32],
  ['length tells nothing (41-44)', one => number(one) > 32 && number(one) <= 44],
  ['ordinary candidates (51-66)', one => number(one) > 44],
]

console.log(
  `${scored.length} answers; "seen" by the shipped weights, "unseen" with their ${onlyHeldBack ? 'prompts' : 'kind of problem'} left out of the fit\n`,
)
console.log('                    seen                                           unseen')
console.log('move         kappa  exact  F1(missing)  evidence  reply     kappa  exact  F1(missing)  evidence  reply')
for (const [index, id] of MOVES.entries())
  console.log(`${id.padEnd(12)}${moveCells(index, seen)}    ${moveCells(index, unseen)}`)
console.log('\nflag                 F1   hit  spurious  missed        F1   hit  spurious  missed')
for (const index of FLAGS.keys())
  console.log(`${(FLAGS[index] as string).padEnd(17)}${flagCells(index, seen)}    ${flagCells(index, unseen)}`)
console.log(
  '\ngroup                         answers   moves kappa     flags F1      bar kappa     evidence      bar by length alone',
)
console.log('                                        seen  unseen  seen  unseen  seen  unseen  seen  unseen')
for (const [name, test] of groups) {
  const some = scored.filter(test)
  const pair = (figure: (judged: Map<Matched, Judged>, some: Matched[]) => number): string =>
    `${cell(figure(seen, some))} ${cell(figure(unseen, some))} `
  console.log(
    `${name.padEnd(30)} ${String(some.length).padStart(5)}  ${pair(movesKappa)} ${pair(flagsF1)} ${pair(barKappa)} ${pair(evidence)} ${cell(lengthAlone(some))}`,
  )
}

function judge(one: Matched, by: Rubric): Judged {
  const moves = judgeMoves(scoreMoves(one.moves, one.whole, by), one.signals, by)
  const astray = isAstray(one.whole, contentWords(one.asked), one.problem, by)
  const flags = judgeFlags(scoreFlags(one.flags, one.whole, by), relatedSignals(one, moves), moves, astray, by)
  return { moves, flags, bar: callBar(moves, flags, by), replies: MOVES.map(id => replyVerdict(one, id, by)) }
}

function replyVerdict(one: Matched, id: MoveId, by: Rubric): Verdict | null {
  const { quote } = one.gold.gold.moves[id]
  const step = by.steps.find(({ moves }) => moves.includes(id))
  if (quote === undefined || step === undefined) return null
  const question = { text: one.gold.answer.prompt ?? '', problem: one.problem, material: one.material }
  return checkReply(readAnswer(quote), step.id, question, by).moves.find(move => move.id === id)?.verdict ?? null
}

/** Share of quoted sentences that, given alone as the reply to their step, get the reader's verdict. */
function replyShare(index: number, judged: Map<Matched, Judged>): number {
  const pairs = scored.flatMap(one => {
    const verdict = judged.get(one)?.replies[index] ?? null
    return verdict === null ? [] : [verdict === one.gold.gold.moves[MOVES[index] as MoveId].verdict]
  })
  return pairs.filter(right => right).length / pairs.length
}

function levels(index: number, some: Matched[]): number[] {
  return some.map(one => VERDICTS.indexOf(one.gold.gold.moves[MOVES[index] as 'goal'].verdict))
}

function judgedLevels(index: number, judged: Map<Matched, Judged>, some: Matched[]): number[] {
  return some.map(one => VERDICTS.indexOf(judged.get(one)?.moves[index]?.verdict ?? 'missing'))
}

function moveCells(index: number, judged: Map<Matched, Judged>): string {
  const gold = levels(index, scored)
  const other = judgedLevels(index, judged, scored)
  const exact = gold.filter((level, i) => level === other[i]).length / gold.length
  const missing = f1(
    gold.map(level => level === 0),
    other.map(level => level === 0),
  ).f1
  const [found, shown] = evidenceOf(index, judged, scored)
  return `${cell(weightedKappa(gold, other, 3))}  ${cell(exact)}        ${cell(missing)}     ${cell(shown === 0 ? null : found / shown)}  ${cell(replyShare(index, judged))}`
}

/** How often the evidence is the reader's sentence, and of how many answers in which both sides say met or weak. */
function evidenceOf(index: number, judged: Map<Matched, Judged>, some: Matched[]): [number, number] {
  let found = 0
  let shown = 0
  for (const one of some) {
    const { quote } = one.gold.gold.moves[MOVES[index] as 'goal']
    const move = judged.get(one)?.moves[index]
    if (quote === undefined || move === undefined || move.verdict === 'missing') continue
    shown++
    if (overlap(one.gold.answer.sentences[move.best]?.text ?? '', quote)) found++
  }
  return [found, shown]
}

function flagCounts(index: number, judged: Map<Matched, Judged>, some: Matched[]): ReturnType<typeof f1> {
  return f1(
    some.map(one => (FLAGS[index] as string) in one.gold.gold.flags),
    some.map(one => judged.get(one)?.flags[index]?.present ?? false),
  )
}

function flagCells(index: number, judged: Map<Matched, Judged>): string {
  const { f1: figure, hit, spurious, missed } = flagCounts(index, judged, scored)
  return `${cell(figure)} ${String(hit).padStart(5)} ${String(spurious).padStart(8)} ${String(missed).padStart(8)}`
}

function movesKappa(judged: Map<Matched, Judged>, some: Matched[]): number {
  return (
    MOVES.reduce((sum, _, index) => sum + weightedKappa(levels(index, some), judgedLevels(index, judged, some), 3), 0) /
    MOVES.length
  )
}

function flagsF1(judged: Map<Matched, Judged>, some: Matched[]): number {
  const counts = FLAGS.map((_, index) => flagCounts(index, judged, some))
  const sum = (of: 'hit' | 'spurious' | 'missed'): number => counts.reduce((total, one) => total + one[of], 0)
  return (2 * sum('hit')) / (2 * sum('hit') + sum('spurious') + sum('missed'))
}

function barKappa(judged: Map<Matched, Judged>, some: Matched[]): number {
  return weightedKappa(
    some.map(one => one.gold.gold.bar - 1),
    some.map(one => (judged.get(one)?.bar ?? 1) - 1),
    4,
  )
}

function evidence(judged: Map<Matched, Judged>, some: Matched[]): number {
  const counts = MOVES.map((_, index) => evidenceOf(index, judged, some))
  return counts.reduce((sum, [found]) => sum + found, 0) / counts.reduce((sum, [, shown]) => sum + shown, 0)
}

/** The bar's kappa if the longest answers were simply given the best bars: what length alone tells. */
function lengthAlone(some: Matched[]): number {
  const bars = some.map(one => one.gold.gold.bar).sort((a, b) => a - b)
  const byLength = [...some].sort((a, b) => a.gold.answer.words - b.gold.answer.words)
  const called = new Map(byLength.map((one, i) => [one, bars[i] ?? 1]))
  return weightedKappa(
    some.map(one => one.gold.gold.bar - 1),
    some.map(one => (called.get(one) ?? 1) - 1),
    4,
  )
}

function cell(figure: number | null): string {
  return (figure === null ? '–' : figure.toFixed(2)).padStart(5)
}
