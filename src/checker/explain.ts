import type { Answer, Sentence, Span } from '../answer/answer.ts'
import type { Rubric } from '../rubric/compile-rubric.ts'
import type { Bar, FlagId, MoveId } from '../rubric/ids.ts'
import { holdsBack } from './call-bar.ts'
import type { JudgedFlag } from './judge-flags.ts'
import type { JudgedMove } from './judge-moves.ts'
import type { FlagReading, MoveReading, Reading } from './reading.ts'
import type { RuleScore } from './score-rule.ts'

/** What was judged of one answer. */
export interface Judged {
  answer: Answer
  moves: JudgedMove[]
  flags: JudgedFlag[]
  bar: Bar
  idle: Sentence[]
}

/** Puts what was judged into a coach's words, each verdict with its evidence. */
export function explain({ answer, moves, flags, bar, idle }: Judged, rubric: Rubric): Reading {
  return {
    rubric: rubric.id,
    words: answer.words,
    bar,
    barReason: reasonForBar(moves, flags, bar, rubric),
    moves: moves.map(move => explainMove(move, answer, rubric, flags)),
    flags: flags.filter(flag => flag.present).map(flag => explainFlag(flag, answer, rubric)),
    idle: spansOf(idle),
  }
}

/** Said of a weak move that no sentence shows well: what its rule says of weak ones may not be true of the one that comes nearest. */
const FAINT = 'This is the nearest you come to it, and a reader could miss it.'

/** One move in words: what the likeliest of `flags` says of it that is raised and denies it, else the reason of the cue that weighed most, where it has one, else the rule's own. */
export function explainMove(
  move: Omit<JudgedMove, 'level'>,
  answer: Answer,
  rubric: Rubric,
  flags: JudgedFlag[] = [],
): MoveReading {
  const { messages, hint } = rubric.moves[move.id]
  const said =
    move.verdict === 'missing'
      ? undefined
      : move.verdict === 'weak'
        ? (denial(move.id, flags, rubric) ?? (move.faint ? FAINT : decisive(move)))
        : decisive(move)
  return {
    id: move.id,
    verdict: move.verdict,
    message: said ?? messages[move.verdict],
    hint,
    evidence:
      move.verdict === 'missing' ? [] : spansOf(restsOn(move).map(index => answer.sentences[index] as Sentence)),
  }
}

function denial(id: MoveId, flags: JudgedFlag[], rubric: Rubric): string | undefined {
  const [flag] = flags
    .filter(flag => flag.present && flag.astray !== true && rubric.flags[flag.id].denies[id] !== undefined)
    .sort((a, b) => b.chance - a.chance)
  return flag && rubric.flags[flag.id].denies[id]
}

/** A move told in more sentences than this is shown by its best ones. */
const MOST_SHOWN = 3

/**
 * The sentences (from 0) that a move rests on: the best first, then in their order those others that are more likely than not to make it too. A comparison
 * often takes one sentence for each option, and a trade-off one for the cost and one for who bears it.
 */
export function restsOn({ best, each }: Pick<RuleScore, 'best' | 'each'>): number[] {
  const others = [...each.keys()].filter(index => index !== best && (each[index] as number) > 0)
  others.sort((a, b) => (each[b] as number) - (each[a] as number))
  return [best, ...others.slice(0, MOST_SHOWN - 1).sort((a, b) => a - b)]
}

/** One flag in words. */
export function explainFlag(flag: JudgedFlag, answer: Answer, rubric: Rubric): FlagReading {
  const { group, severity, message, hint } = rubric.flags[flag.id]
  const sentence = answer.sentences[flag.best]
  return {
    id: flag.id,
    group,
    severity,
    message: (flag.astray ? rubric.astray?.says : undefined) ?? message,
    hint,
    evidence: sentence === undefined || flag.made <= rubric.flags[flag.id].base ? [] : spansOf([sentence]),
  }
}

/** What the cue that spoke most for this verdict says of a met move or warns of in a weak one: the firmest, or the least firm. */
function decisive(move: Omit<JudgedMove, 'level'>): string | undefined {
  if (move.verdict === 'met') {
    const spoken = move.cues.filter(cue => cue.says !== undefined && cue.made + cue.firm > 0)
    return spoken.sort((a, b) => b.made + b.firm - a.made - a.firm)[0]?.says
  }
  const warned = move.cues.filter(cue => cue.warns !== undefined && cue.firm < 0)
  return warned.sort((a, b) => a.firm - b.firm)[0]?.warns
}

/** What the bar means, what keeps the answer there, and what else is to be mended, by the ids that `explain` takes. */
function reasonForBar(moves: JudgedMove[], flags: JudgedFlag[], bar: Bar, rubric: Rubric): string {
  const meaning = rubric.bars.find(one => one.level === bar)?.meaning ?? ''
  const first = holdsBack(moves, flags, bar, rubric)
  const others = (some: { id: MoveId | FlagId }[]): string =>
    some
      .map(({ id }) => id)
      .filter(id => !first.includes(id))
      .join(', ')
  const parts: [string, string][] = [
    [`What keeps it at ${bar}`, first.join(', ')],
    ['Missing', others(moves.filter(move => move.verdict === 'missing'))],
    ['Weak', others(moves.filter(move => move.verdict === 'weak'))],
    ['Flags', others(flags.filter(flag => flag.present))],
  ]
  return [meaning, ...parts.filter(([, ids]) => ids !== '').map(([what, ids]) => `${what}: ${ids}.`)].join(' ')
}

/** Where sentences stand, each once: a part of one as the whole. */
function spansOf(sentences: Sentence[]): Span[] {
  const spans = sentences.map(sentence => sentence.whole ?? sentence)
  return spans
    .filter((span, i) => spans.findIndex(one => one.line === span.line && one.column === span.column) === i)
    .map(({ text, line, column, endLine, endColumn }) => ({ text, line, column, endLine, endColumn }))
}
