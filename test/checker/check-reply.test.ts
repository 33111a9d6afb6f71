import { describe, expect, it } from 'vitest'
import type { MoveReading } from '../../src/checker/reading.ts'
import { replyChecker } from '../../src/coach/reply-checker.ts'
import { loadPrompts } from '../../src/prompts/load-prompts.ts'
import type { Prompt } from '../../src/prompts/prompt-schema.ts'
import type { StepId } from '../../src/rubric/ids.ts'
import { loadRubric } from '../../src/rubric/load-rubric.ts'

const rubric = loadRubric('rubrics/netflix')
const library = loadPrompts('prompts')
const homepage = library.find(({ id }) => id === 'discovery/tv-homepage') as Prompt

const movesOf = (reply: string, step: StepId, { ask, problem, material }: Prompt = homepage): MoveReading[] =>
  replyChecker({ text: ask, problem, material }, rubric)(reply, step)?.moves ?? []

const verdicts = (reply: string, step: StepId): Record<string, string> =>
  Object.fromEntries(movesOf(reply, step).map(({ id, verdict }) => [id, verdict]))

/** The moves that a reply is said to meet, at any step. */
const metAnywhere = (reply: string, prompt?: Prompt): string[] =>
  rubric.steps
    .flatMap(({ id }) => movesOf(reply, id, prompt).filter(move => move.verdict === 'met'))
    .map(({ id }) => id)

describe('a reply that says nothing meets nothing, at any step', () => {
  it.each([
    '',
    '   ',
    '...',
    '???',
    'idk',
    "I don't know.",
    'no idea, sorry',
    'skip',
    'n/a',
    'ok',
    'Yes.',
    'asdf qwer zxcv',
    'banana banana banana',
    'lorem ipsum dolor sit amet',
    '👍',
    'Make it better.',
    'We will see.',
    'It depends.',
    'I need to think about this for a moment.',
    'No.',
    'It is hard.',
    'Could you repeat the question?',
    'As I said before.',
  ])('%j', reply => {
    expect(metAnywhere(reply)).toEqual([])
  })

  it.each(library.map(prompt => [prompt.id, prompt] as const))('the prompt pasted back: %s', (_, prompt) => {
    expect(metAnywhere(prompt.ask, prompt)).toEqual([])
  })
})

describe('a short reply is read for what it says', () => {
  it.each<[StepId, string, Record<string, string>]>([
    ['goal', 'Less time from opening the app to the first play.', { goal: 'met' }],
    ['segment', 'Parents with a toddler, evenings, on the TV.', { segment: 'met' }],
    ['segment', 'Everyone.', { segment: 'missing' }],
    ['constraint', 'One profile holds several tastes, so we never know who holds the remote.', { constraint: 'met' }],
    ['measure', 'Median time to first play.', { metric: 'met', rollback: 'missing' }],
    ['measure', 'More engagement.', { metric: 'weak', guardrail: 'missing', rollback: 'missing' }],
    [
      'measure',
      'Share of evenings with a play in two minutes. Completion must not drop; if it falls by 2% we go back.',
      { metric: 'met', guardrail: 'met', rollback: 'met' },
    ],
    [
      'decision',
      'I would ship B. Some strangers stay in a day longer, I accept that because false alarms made everybody ignore us.',
      { decision: 'met', tradeoff: 'met' },
    ],
    [
      'decision',
      "I'd ship the three rows. Fewer titles are seen, and I accept that, because doubt costs more.",
      { decision: 'met', tradeoff: 'met' },
    ],
  ])('%s: %s', (step, reply, expected) => {
    expect(verdicts(reply, step)).toMatchObject(expected)
  })
})

it.each(['Median time to first play.', 'Time to first play.'])(
  'one measure alone does not also say what must not get worse: %s',
  reply => {
    expect(verdicts(reply, 'measure')['guardrail']).toMatch(/^(weak|missing)$/)
  },
)

it.each([
  'A.',
  'b.',
  '2',
  'Option C.',
  'I go with 2.',
  'The second one.',
  'C. It takes one press more, and I accept that.',
])('an option named by its letter or place is a choice: %s', reply => {
  expect(verdicts(reply, 'decision')['decision']).toMatch(/^(met|weak)$/)
})

describe('a reply with no word of the case', () => {
  it('is weak at best, and is told why', () => {
    const [goal] = movesOf('A better TV homepage that we improve.', 'goal')
    expect(goal?.verdict).not.toBe('met')
    const [, tradeoff] = movesOf('It has a cost.', 'decision')
    expect(tradeoff).toMatchObject({ id: 'tradeoff', verdict: 'weak' })
    expect(tradeoff?.message).toContain('any case')
  })

  it('may point at an option of the step before', () => {
    expect(verdicts('I choose the second.', 'decision')['decision']).toBe('met')
  })
})
