import type { Problem } from '../answer/answer.ts'
import { PROBLEMS } from '../answer/answer.ts'
import type { MoveId } from '../rubric/ids.ts'
import { longestListing } from './enumerate.ts'
import type { JudgedMove } from './judge-moves.ts'
import { contentWords, type Found } from './match-cues.ts'
import type { Signals } from './signals.ts'

const MEASURES = ['measure', 'vanity', ...PROBLEMS.map(problem => `metric-${problem}`)]

export function wander(found: Found[], moves: JudgedMove[], problem: Problem, asked: Set<string>): Signals {
  const level = (id: MoveId): number => moves.find(move => move.id === id)?.level ?? 0
  const best = (id: MoveId): number => moves.find(move => move.id === id)?.best ?? 0
  const half = Math.floor(found.length / 2)
  const late = found.slice(half)
  const share = (list: Found[], test: (one: Found) => boolean): number =>
    list.length === 0 ? 0 : list.filter(test).length / list.length
  const about = (list: Found[], topic: Problem): number => share(list, one => has(one, `about-${topic}`))
  const others = PROBLEMS.filter(other => other !== problem)
  const words = (one: Found | undefined): Set<string> => contentWords(one?.sentence.tokens ?? [])
  const home = new Set([...asked, ...words(found[best('goal')]), ...words(found[best('segment')])])
  const metric = words(found[best('metric')])
  const decision = words(found[best('decision')])
  const near = (set: Set<string>, to: Set<string>): number =>
    set.size === 0 ? 0 : [...set].filter(w => to.has(w)).length / set.size
  const proposes = first(found, one => has(one, 'commit') || has(one, 'feature-noun'))
  const grounds = first(
    found,
    one => has(one, 'problem') || (has(one, 'people') && has(one, 'whose')) || has(one, 'because'),
  )
  const early = new Set<string>(asked)
  const from = Math.max(best('segment') + 1, Math.floor(found.length / 3))
  for (const one of found.slice(0, from)) for (const lemma of groups(one)) early.add(lemma)
  const staffed = has(found[best('segment')], 'staff')
  const stranger = (one: Found | undefined): boolean =>
    groups(one).some(lemma => !early.has(lemma)) || (staffed && has(one, 'viewer-word'))
  const afterwards = found.slice(from)
  const measuring = found.filter(
    (one, at) =>
      at === best('metric') ||
      (has(one, 'track') &&
        (has(one, 'measure') ||
          has(one, 'vanity') ||
          has(one, 'measure-output') ||
          PROBLEMS.some(p => has(one, `metric-${p}`)))) ||
      one.sentence.label.some(t => /metric|kpi|success|measure|number|target|score|judge/.test(t.lemma)),
  )
  const fitting = measuring.filter(one => has(one, `metric-${problem}`))
  return {
    strength: moves.reduce((sum, move) => sum + move.level, 0) / (2 * moves.length),
    'metric.weak': 1 - Math.abs(level('metric') - 1),
    'metric.near': near(metric, home),
    'metric.asked': near(metric, asked),
    'decision.near': near(decision, home),
    'metric.decision': near(metric, decision),
    'measured.fits': fitting.length > 0 ? 1 : 0,
    'measured.share': measuring.length === 0 ? 0 : fitting.length / measuring.length,
    'measured.foreign':
      fitting.length === 0 && measuring.some(one => others.some(p => has(one, `metric-${p}`))) ? 1 : 0,
    'measured.foreign2': share(
      measuring,
      one => !has(one, `metric-${problem}`) && others.some(p => has(one, `metric-${p}`)),
    ),
    'measured.output': measuring.some(one => has(one, 'measure-output')) ? 1 : 0,
    'measured.outshare': share(measuring, one => has(one, 'measure-output')),
    'measured.money': problem !== 'monetization' && measuring.some(one => has(one, 'metric-monetization')) ? 1 : 0,
    'measured.moneyshare': problem === 'monetization' ? 0 : share(measuring, one => has(one, 'metric-monetization')),
    'metric.output': has(found[best('metric')], 'measure-output') ? 1 : 0,
    'metric.money': problem !== 'monetization' && has(found[best('metric')], 'metric-monetization') ? 1 : 0,
    'metric.vanity': has(found[best('metric')], 'vanity') ? 1 : 0,
    'away.decision':
      Math.max(...others.map(other => about(found.slice(best('decision'), best('decision') + 3), other))) -
      about(found.slice(best('decision'), best('decision') + 3), problem),
    'home.decision': about(found.slice(best('decision'), best('decision') + 3), problem),
    'asked.decision': share(found.slice(best('decision'), best('decision') + 3), one => has(one, 'prompt')),
    'asked.last': share(found.slice(-Math.ceil(found.length / 4)), one => has(one, 'prompt')),
    'asked.fall':
      share(found.slice(0, Math.ceil(found.length / 3)), one => has(one, 'prompt')) -
      share(late, one => has(one, 'prompt')),
    measures: Math.min(longestListing(found, MEASURES), 8) / 8,
    features: Math.min(longestListing(found, ['feature-noun', 'act'], ['measure', 'vanity']), 8) / 8,
    'features.noun': Math.min(longestListing(found, ['feature-noun'], ['measure', 'vanity']), 8) / 8,
    leads: proposes < grounds ? 1 : 0,
    'leads.by': (Math.min(grounds, 8) - Math.min(proposes, 8)) / 8,
    'before.goal': best('decision') < best('goal') || level('goal') < 0.67 ? 1 : 0,
    'before.segment': best('decision') < best('segment') || level('segment') < 0.67 ? 1 : 0,
    'decision.at': best('decision') / found.length,
    'goal.at': best('goal') / found.length,
    'late.people': share(afterwards, stranger),
    'late.count': Math.min(afterwards.filter(stranger).length, 4) / 4,
    'metric.stranger': stranger(found[best('metric')]) ? 1 : 0,
    'decision.stranger': stranger(found[best('decision')]) ? 1 : 0,
    'asked.late': share(late, one => has(one, 'prompt')),
    'asked.all': share(found, one => has(one, 'prompt')),
    'away.late': Math.max(...others.map(other => about(late, other))) - about(late, problem),
    'home.late': about(late, problem),
    'money.late': problem === 'monetization' ? 0 : about(late, 'monetization'),
    'home.all': about(found, problem),
  }
}

function first(found: Found[], test: (one: Found) => boolean): number {
  const at = found.findIndex(test)
  return at < 0 ? found.length : at
}

function has(one: Found | undefined, lexicon: string): boolean {
  return (one?.lexicons.get(lexicon)?.size ?? 0) > 0
}

function groups(one: Found | undefined): string[] {
  return [...(one?.lexicons.get('group')?.keys() ?? [])].map(at => one?.sentence.tokens[at]?.lemma ?? '')
}
