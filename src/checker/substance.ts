import type { Problem, Token } from '../answer/answer.ts'
import type { JudgedMove } from './judge-moves.ts'
import { contentWords, type Found } from './match-cues.ts'
import type { Signals } from './signals.ts'

const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM'])
/** Words of a question that make networks or performance its matter; that name a device; and that make a device a weak one. */
const STRAIN = words(
  'network internet wifi wi-fi offline crash buffer buffering rebuffering latency lag bandwidth freeze sluggish startup playback bitrate',
)
const DEVICE = words(
  'tv tvs television phone mobile tablet device screen stick console remote app browser laptop handset set-top',
)
const WEAK = words('old older cheap low-cost low-end slow slowly load fail unreliable poor weak every across between')

function words(list: string): Set<string> {
  return new Set(list.split(' '))
}

/**
 * What an answer is made of, as signals for flags:
 * `stock` is the share of content words that any case answer could use, `fresh` how many others a sentence has (in tens);
 * `hollow` is the share of sentences with next to none of those, `hollow.labelled` the same among the labelled ones, times their share;
 * `labelled` is the share under a label or heading; `service` the share that names how people watch, pick, pay or make titles in words of its own;
 * `jargon` is grand words a sentence, `jargon.most` the most in one (in fours);
 * `device.due` is 1 when the question makes devices or networks matter, 0.4 when it names a device;
 * `device.missed` is that, less what the answer says of how devices behave in words of its own.
 */
export function substance(found: Found[], moves: JudgedMove[], problem: Problem, question: Token[]): Signals {
  const asked = contentWords(question)
  const body = found.filter(one => one.sentence.kind !== 'heading')
  const share = (list: Found[], test: (one: Found) => boolean): number =>
    list.length === 0 ? 0 : list.filter(test).length / list.length
  const sizes = body.map(one => fresh(one, asked).size)
  const hollow = (one: Found): boolean => fresh(one, asked).size <= 2
  const content = body.reduce((sum, one) => sum + contentAt(one).length, 0)
  const jargon = found.map(one => starts(one, 'jargon'))
  const labelled = body.filter(one => one.sentence.label.length > 0)
  const devices = (one: Found): number => ownWords(one, 'device-work', asked)
  const due = problem === 'device' ? 1 : dueOf(question)
  const handled = Math.min(body.filter(one => devices(one) > 0).length, 5) / 5
  const share5 = Math.min(share(body, one => devices(one) > 0) * 3, 1)
  const key = ['constraint', 'decision', 'metric'].filter(id => {
    const move = moves.find(one => one.id === id)
    return move !== undefined && move.verdict !== 'missing' && devices(found[move.best] as Found) > 0
  }).length
  return {
    stock: content === 0 ? 0 : body.reduce((sum, one) => sum + covered(one, 'stock').size, 0) / content,
    fresh: mean(sizes) / 10,
    hollow: share(body, hollow),
    'hollow.labelled': labelled.length === 0 ? 0 : (share(labelled, hollow) * labelled.length) / body.length,
    labelled: labelled.length / Math.max(body.length, 1),
    service: share(body, one => ownWords(one, 'service', asked) > 0),
    'service.words': Math.min(
      (body.reduce((sum, one) => sum + ownWords(one, 'service', asked), 0) / Math.max(content, 1)) * 5,
      1,
    ),
    jargon: mean(jargon),
    'jargon.most': Math.min(Math.max(...jargon), 4) / 4,
    'jargon.all':
      Math.min(
        jargon.reduce((a, b) => a + b, 0),
        10,
      ) / 10,
    'device.due': due,
    'device.missed': due * (1 - handled),
    'device.thin': due * (1 - share5),
    'device.keyless': due * (1 - key / 3),
  }
}

function dueOf(question: Token[]): number {
  const names = (list: Set<string>): boolean => question.some(({ word, lemma }) => list.has(word) || list.has(lemma))
  if (names(STRAIN)) return 1
  return names(DEVICE) ? (names(WEAK) ? 1 : 0.4) : 0
}

function contentAt(one: Found): number[] {
  return one.sentence.tokens.flatMap((token, at) => (CONTENT.has(token.pos) && token.lemma.length > 1 ? [at] : []))
}

/** The lemmas of a sentence that are neither stock, nor jargon, nor the question's. */
function fresh(one: Found, asked: Set<string>): Set<string> {
  const stale = new Set([...covered(one, 'stock'), ...covered(one, 'jargon'), ...covered(one, 'team')])
  const lemmas = contentAt(one)
    .filter(at => !stale.has(at))
    .map(at => one.sentence.tokens[at]?.lemma ?? '')
  return new Set(lemmas.filter(lemma => !asked.has(lemma)))
}

/** Where the matches of a lexicon lie in a sentence. */
function covered(one: Found, lexicon: string): Set<number> {
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

function mean(numbers: number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length
}
