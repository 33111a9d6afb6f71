import { fork } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { PROBLEMS } from '../../src/answer/answer.ts'
import { FLAGS, MOVES, type MoveId, VERDICTS } from '../../src/rubric/ids.ts'
import { loadRubric } from '../../src/rubric/load-rubric.ts'
import { f1, weightedKappa } from './agreement.ts'
import { loadAnswers, loadHeldBack, overlap } from './corpus.ts'
import type { Matched } from './fit.ts'
import { type Judged, judge } from './judge.ts'
import { matchAnswer } from './matched.ts'

// npm run bench:accuracy: how far the checker agrees with careful readers, on answers its weights have seen (the shipped
// weights) and on those they have not (fitted six times, each time with one kind of problem left out and then scored).
// "evidence" is how often one of the sentences shown for a move is the reader's, as readings are compared, "best" how often the first is;
// "reply" is the share of quoted sentences that get the reader's verdict when they alone are the reply to their step.
// With --held-back only the prompts of test/corpus/held-back.txt are scored, and "unseen" is fitted without any of them.

const rubric = loadRubric('rubrics/netflix')
const corpus = loadAnswers('test/corpus', 'corpus').map(answer => matchAnswer(answer, rubric))
const heldBack = loadHeldBack()
const onlyHeldBack = process.argv.includes('--held-back')
const scored = onlyHeldBack ? corpus.filter(one => heldBack.has(one.gold.id)) : corpus

const seen = new Map(scored.map(one => [one, judge(one, rubric)]))
const byName = new Map(await judgeUnseen(onlyHeldBack ? ['held-back'] : [...PROBLEMS]))
const unseen = new Map(scored.map(one => [one, byName.get(one.gold.id) as Judged]))

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
console.log('                    seen                                                 unseen')
console.log(
  'move         kappa  exact  F1(missing)  evidence   best  reply     kappa  exact  F1(missing)  evidence   best  reply',
)
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

/** [id, Judged] of the answers that each of these leaves out of its fit; as many fits at once as there are cores. */
async function judgeUnseen(parts: string[]): Promise<[string, Judged][]> {
  const judged: [string, Judged][] = []
  const waiting = [...parts]
  const work = async (): Promise<void> => {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
      const [some] = await once(fork('test/bench/judge-unseen.ts', [part]), 'message')
      judged.push(...some)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return judged
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
  const { found, best, shown } = evidenceOf(index, judged, scored)
  const share = (count: number): string => cell(shown === 0 ? null : count / shown)
  return `${cell(weightedKappa(gold, other, 3))}  ${cell(exact)}        ${cell(missing)}     ${share(found)}  ${share(best)}  ${cell(replyShare(index, judged))}`
}

/** How often the evidence, and its first sentence, is the reader's, and of how many answers in which both sides say met or weak. */
function evidenceOf(
  index: number,
  judged: Map<Matched, Judged>,
  some: Matched[],
): { found: number; best: number; shown: number } {
  let found = 0
  let best = 0
  let shown = 0
  for (const one of some) {
    const { quote } = one.gold.gold.moves[MOVES[index] as 'goal']
    const move = judged.get(one)?.moves[index]
    if (quote === undefined || move === undefined || move.verdict === 'missing') continue
    shown++
    const isReaders = (at: number): boolean => {
      const sentence = one.gold.answer.sentences[at]
      return overlap((sentence?.whole ?? sentence)?.text ?? '', quote)
    }
    if (move.shown.some(isReaders)) found++
    if (isReaders(move.best)) best++
  }
  return { found, best, shown }
}

function flagCounts(index: number, judged: Map<Matched, Judged>, some: Matched[]): ReturnType<typeof f1> {
  return f1(
    some.map(one => (FLAGS[index] as string) in one.gold.gold.flags),
    some.map(one => judged.get(one)?.flags[index] ?? false),
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
  return counts.reduce((sum, { found }) => sum + found, 0) / counts.reduce((sum, { shown }) => sum + shown, 0)
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
