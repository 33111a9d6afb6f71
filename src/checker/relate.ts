import type { Token } from '../answer/answer.ts'
import type { Rubric } from '../rubric/compile-rubric.ts'
import type { MoveId } from '../rubric/ids.ts'
import type { JudgedMove } from './judge-moves.ts'
import { contentWords, type Found } from './match-cues.ts'
import type { Question } from './question.ts'
import type { Signals } from './signals.ts'
import { substance } from './substance.ts'
import { wander } from './wander.ts'

/**
 * What the moves of an answer say of one another and of the question, as signals for flags; each from 0 to 1:
 * `metric.fits`: the metric's sentence names a measure of this problem (lexicon metric-<problem>);
 * `apart.metric`: that sentence speaks of people or things, and of none that the segment's sentence names;
 * `metric.new` / `decision.new`: the share of that move's content words that neither the question has nor the sentences about goal and segment;
 * `metric.decided`: the share of the metric's content words that the sentences about the decision have;
 * `device.silent`: it says nothing of how devices behave where that is due (`device.missed`), and makes few moves;
 * and what wander and substance say.
 */
export function relate(
  found: Found[],
  moves: JudgedMove[],
  { problem, material }: Pick<Question, 'problem' | 'material'>,
  question: Token[],
  rubric: Rubric,
): Signals {
  const asked = contentWords(question)
  const at = (id: MoveId): Found | undefined => {
    const move = moves.find(one => one.id === id)
    return move === undefined || move.verdict === 'missing' ? undefined : found[move.best]
  }
  const metric = at('metric')
  const decision = at('decision')
  const near = (id: MoveId): string[] => {
    const one = at(id)
    return one === undefined ? [] : around(found, found.indexOf(one))
  }
  const set = new Set([...asked, ...near('goal'), ...near('segment')])
  const decided = new Set(near('decision'))
  const wandering = wander(found, moves, problem, asked)
  const stuff = substance(found, moves, material, question, rubric['device-words'])
  return {
    ...wandering,
    ...stuff,
    'device.silent': (stuff['device.missed'] ?? 0) * (1 - (wandering.strength ?? 0)),
    'metric.fits': names(metric, `metric-${problem}`) ? 1 : 0,
    'apart.metric': apart(at('segment'), metric) ? 1 : 0,
    'metric.new': share(metric, word => !set.has(word)),
    'decision.new': share(decision, word => !set.has(word)),
    'metric.decided': share(metric, word => decided.has(word)),
  }
}

/** The content words of the sentence at `index` (from 0) and of those next to it. */
function around(found: Found[], index: number): string[] {
  return found.slice(Math.max(0, index - 1), index + 2).flatMap(one => [...contentWords(one.sentence.tokens)])
}

function share(one: Found | undefined, test: (word: string) => boolean): number {
  const words = one === undefined ? [] : [...contentWords(one.sentence.tokens)]
  return words.length === 0 ? 0 : words.filter(test).length / words.length
}

function names(one: Found | undefined, lexicon: string): boolean {
  return one?.lexicons.has(lexicon) ?? false
}

function apart(one: Found | undefined, other: Found | undefined): boolean {
  const first = groups(one)
  const second = groups(other)
  return first.size > 0 && second.size > 0 && ![...second].some(lemma => first.has(lemma))
}

/** The lemmas of the people and things a sentence speaks of. */
function groups(one: Found | undefined): Set<string> {
  const lemmas = new Set<string>()
  for (const name of ['people', 'slice'])
    for (const [start, ends] of one?.lexicons.get(name) ?? [])
      for (const token of one?.sentence.tokens.slice(start, Math.max(...ends)) ?? []) lemmas.add(token.lemma)
  return lemmas
}
