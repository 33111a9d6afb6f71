import type { Token } from '../answer/answer.ts'
import type { Rubric } from '../rubric/compile-rubric.ts'
import type { JudgedMove } from './judge-moves.ts'
import { contentWords, type Found } from './match-cues.ts'
import type { Signals } from './signals.ts'

const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM'])
type DeviceWords = Rubric['device-words']

/** The moves in which a device that matters should be dealt with. */
const KEY = new Set<string>(['constraint', 'decision', 'metric'])
/** A sentence with no more fresh words than this says nothing of the case. */
const HOLLOW = 2

/**
 * What an answer is made of, as signals for flags; most from 0 to 1:
 * `stock` is the share of content words that any case answer could use, `fresh` how many others a sentence has (in tens);
 * `hollow.labelled` is the share of sentences that stand under a label or heading with next to no fresh words;
 * `trite` is the share that says what could be said of any product, `bland` the share without a number, a reason, or a word
 * of its own on how people watch, pick, pay or titles get made; `service.words` is how many such words there are (in fives of content words);
 * `jargon.all` is grand words (in tens), `jargon.most` the most in one sentence (in fours);
 * `device.due` is 1 when the prompt says that device, latency or network is material, or the question's words do, 0.4 when it only names a device; the other `device.*`
 * are that, less what the answer says of how devices behave in words of its own: in how many sentences (`missed`),
 * in what share of them (`thin`), and in the sentences of constraint, decision and metric (`keyless`).
 */
export function substance(
  found: Found[],
  moves: JudgedMove[],
  material: string[],
  question: Token[],
  deviceWords: DeviceWords,
): Signals {
  const asked = contentWords(question)
  const body = found.filter(one => one.sentence.kind !== 'heading')
  const share = (test: (one: Found) => boolean): number =>
    body.length === 0 ? 0 : body.filter(test).length / body.length
  const content = Math.max(
    1,
    sum(body, one => contentAt(one).length),
  )
  const jargon = found.map(one => starts(one, 'jargon'))
  const own = (one: Found): number => ownWords(one, 'service', asked)
  const onDevices = (one: Found): boolean => ownWords(one, 'device-work', asked) > 0
  const due = material.length > 0 ? 1 : dueOf(question, deviceWords)
  const key = moves.filter(
    ({ id, verdict, best }) =>
      KEY.has(id) && verdict !== 'missing' && found[best] !== undefined && onDevices(found[best]),
  ).length
  return {
    stock: sum(body, one => covered(one, 'stock').size) / content,
    fresh: sum(body, one => fresh(one, asked).size) / Math.max(1, body.length) / 10,
    'hollow.labelled': share(one => one.sentence.label.length > 0 && fresh(one, asked).size <= HOLLOW),
    trite: share(one => names(one, 'platitude')),
    bland: share(one => own(one) === 0 && !names(one, 'number') && !names(one, 'because')),
    'service.words': Math.min((sum(body, own) / content) * 5, 1),
    'jargon.most': Math.min(Math.max(0, ...jargon), 4) / 4,
    'jargon.all':
      Math.min(
        jargon.reduce((all, one) => all + one, 0),
        10,
      ) / 10,
    'device.due': due,
    'device.missed': due * (1 - Math.min(body.filter(onDevices).length, 5) / 5),
    'device.thin': due * (1 - Math.min(share(onDevices) * 3, 1)),
    'device.keyless': due * (1 - key / KEY.size),
  }
}

function dueOf(question: Token[], { strain, device, weak }: DeviceWords): number {
  const has = (list: string[]): boolean =>
    question.some(({ word, lemma }) => list.includes(word) || list.includes(lemma))
  if (has(strain)) return 1
  if (!has(device)) return 0
  return has(weak) ? 1 : 0.4
}

function contentAt(one: Found): number[] {
  return one.sentence.tokens.flatMap((token, at) => (CONTENT.has(token.pos) && token.lemma.length > 1 ? [at] : []))
}

/** The lemmas of a sentence that are neither stock, nor jargon, nor the question's. */
export function fresh(one: Found, asked: Set<string>): Set<string> {
  const stale = new Set([...covered(one, 'stock'), ...covered(one, 'jargon'), ...covered(one, 'team')])
  const lemmas = contentAt(one)
    .filter(at => !stale.has(at))
    .map(at => one.sentence.tokens[at]?.lemma ?? '')
  return new Set(lemmas.filter(lemma => !asked.has(lemma)))
}

/** Where the matches of a lexicon lie in a sentence. */
export function covered(one: Found, lexicon: string): Set<number> {
  const at = new Set<number>()
  for (const [start, ends] of one.lexicons.get(lexicon) ?? []) for (let i = start; i < Math.max(...ends); i++) at.add(i)
  return at
}

/** How many matches of a lexicon say more than the question did. */
function ownWords(one: Found, lexicon: string, asked: Set<string>): number {
  let count = 0
  for (const [start, ends] of one.lexicons.get(lexicon) ?? [])
    if (one.sentence.tokens.slice(start, Math.max(...ends)).some(token => !asked.has(token.lemma))) count++
  return count
}

function names(one: Found, lexicon: string): boolean {
  return one.lexicons.has(lexicon)
}

/** How many separate matches of a lexicon a sentence holds. */
function starts(one: Found, lexicon: string): number {
  let count = 0
  let past = 0
  for (const [start, ends] of [...(one.lexicons.get(lexicon) ?? [])].sort(([a], [b]) => a - b)) {
    if (start < past) continue
    count++
    past = Math.max(...ends)
  }
  return count
}

function sum(list: Found[], count: (one: Found) => number): number {
  return list.reduce((all, one) => all + count(one), 0)
}
