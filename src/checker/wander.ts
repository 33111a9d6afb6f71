import { PROBLEMS, type Problem } from '../answer/answer.ts'
import type { MoveId } from '../rubric/ids.ts'
import { longestListing } from './enumerate.ts'
import type { JudgedMove } from './judge-moves.ts'
import type { Found } from './match-cues.ts'
import type { Signals } from './signals.ts'

const MEASURES = ['measure', 'vanity', ...PROBLEMS.map(metricOf)]
const COUNTED = [...MEASURES, 'measure-output']
/** Listings are counted up to this many, and groups that come in late up to half of it. */
const MANY = 8
/** The level from which a move is rather made than not. */
const LIKELY = 2 / 3
/** How many sentences, from the one that decides, tell what is decided. */
const DECIDING = 3

/**
 * How far an answer wanders from what was asked and from itself, as signals for flags; each from 0 to 1 (`proposes.early` and `away.*` from -1):
 * `strength`: the mean level of the ten moves;
 * `features` / `measures`: the most things to build / measures named in a row, in eighths;
 * `proposes.early`: how long before its first reason, problem or marked people it proposes something; `before.goal`: it decides before its goal, or has none;
 * `measured.fits` / `.foreign` / `.money`: the share of its measuring sentences with a measure of this problem / of others only / of money when that is another problem;
 * `measured.output`: one of them counts what was sold, joined or opened; `metric.plain` / `metric.vanity`: the metric's sentence names a measure of this problem / a vanity measure;
 * `new.people`: how many sentences after the segment's, but for the one that says what is not done first, bring in people not named before; `away.late` / `away.decision`: by how much the words of another
 * problem outnumber those of this one in the second half / where it decides; `asked.last` / `asked.all`: the share of the last quarter / of all sentences that use the question's words; `asked.words`: the share of those words that come up.
 */
export function wander(found: Found[], moves: JudgedMove[], problem: Problem, asked: Set<string>): Signals {
  const move = (id: MoveId): JudgedMove => moves.find(one => one.id === id) as JudgedMove
  const goal = move('goal')
  const decision = move('decision').best
  const metric = found[move('metric').best]
  const notFirst = move('not-first')
  const putOff = notFirst.level < LIKELY ? undefined : found[notFirst.best]
  const others = PROBLEMS.filter(other => other !== problem)
  const measuring = found.filter(one => one === metric || measures(one))
  const fits = (one: Found): boolean => has(one, metricOf(problem))
  const foreign = (one: Found): boolean => !fits(one) && others.some(other => has(one, metricOf(other)))
  const away = (part: Found[]): number => Math.max(...others.map(other => about(part, other))) - about(part, problem)
  const late = found.slice(Math.floor(found.length / 2))
  return {
    strength: moves.reduce((sum, one) => sum + one.level, 0) / (2 * moves.length),
    features: inMany(longestListing(found, ['feature-noun'], ['measure', 'vanity'])),
    measures: inMany(longestListing(found, MEASURES)),
    'metric.plain': has(metric, metricOf(problem)) ? 1 : 0,
    'proposes.early': inMany(firstOf(found, reasons)) - inMany(firstOf(found, proposes)),
    'before.goal': decision < goal.best || goal.level < LIKELY ? 1 : 0,
    'measured.fits': share(measuring, fits),
    'measured.foreign': share(measuring, foreign),
    'measured.money': problem !== 'monetization' && measuring.some(one => has(one, metricOf('monetization'))) ? 1 : 0,
    'measured.output': measuring.some(one => has(one, 'measure-output')) ? 1 : 0,
    'metric.vanity': has(metric, 'vanity') ? 1 : 0,
    'new.people': inMany(2 * newPeople(found, move('segment').best, asked, putOff)),
    'away.late': away(late),
    'away.decision': away(found.slice(decision, decision + DECIDING)),
    'asked.last': share(found.slice(-Math.ceil(found.length / 4)), one => has(one, 'prompt')),
    'asked.all': share(found, one => has(one, 'prompt')),
    'asked.words': comeUp(found, asked),
  }
}

/** The lexicon of the plainest measures of a problem. */
function metricOf(problem: Problem): string {
  return `plain-${problem}`
}

function inMany(count: number): number {
  return Math.min(count, MANY) / MANY
}

/** Whether a sentence says what is measured: it speaks of measuring, or stands under a heading that does. */
function measures(one: Found): boolean {
  return one.label.has('measure-label') || (has(one, 'track') && COUNTED.some(name => has(one, name)))
}

function proposes(one: Found): boolean {
  return has(one, 'commit') || has(one, 'feature-noun')
}

function reasons(one: Found): boolean {
  return has(one, 'problem') || has(one, 'because') || (has(one, 'people') && has(one, 'whose'))
}

/** How many sentences after the segment's, or after the first third, bring in people that neither the question nor the answer named before; not counting `putOff`. */
function newPeople(found: Found[], segment: number, asked: Set<string>, putOff: Found | undefined): number {
  const from = Math.max(segment + 1, Math.floor(found.length / 3))
  const known = new Set([...asked, ...found.slice(0, from).flatMap(groups)])
  const staffed = has(found[segment], 'staff')
  return found
    .slice(from)
    .filter(one => one !== putOff)
    .filter(one => groups(one).some(lemma => !known.has(lemma)) || (staffed && has(one, 'viewer-word'))).length
}

function groups(one: Found): string[] {
  return [...(one.lexicons.get('group')?.keys() ?? [])].map(at => one.sentence.tokens[at]?.lemma ?? '')
}

function comeUp(found: Found[], asked: Set<string>): number {
  const lemmas = new Set(found.flatMap(one => one.sentence.tokens.map(token => token.lemma)))
  return asked.size === 0 ? 1 : [...asked].filter(lemma => lemmas.has(lemma)).length / asked.size
}

function about(part: Found[], problem: Problem): number {
  return share(part, one => has(one, `about-${problem}`))
}

function share(part: Found[], test: (one: Found) => boolean): number {
  return part.length === 0 ? 0 : part.filter(test).length / part.length
}

function firstOf(found: Found[], test: (one: Found) => boolean): number {
  const at = found.findIndex(test)
  return at < 0 ? found.length : at
}

function has(one: Found | undefined, lexicon: string): boolean {
  return one?.lexicons.has(lexicon) ?? false
}
