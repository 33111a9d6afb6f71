import { describe, expect, it } from 'vitest'
import type { FlagReading, MoveReading } from '../../src/checker/reading.ts'
import {
  type Act,
  advance,
  begin,
  type Case,
  keepDraft,
  type Lesson,
  type Practice,
  type Remark,
  repliesOf,
  type Step,
} from '../../src/coach/practice.ts'
import { FLAGS, MOVES, type MoveId, STEPS, type Verdict } from '../../src/rubric/ids.ts'

const lesson = (id: string): Lesson => ({ title: `The ${id}`, ask: `What is your ${id}?`, pushback: `Why that ${id}?` })

const lessons = <Id extends string>(ids: readonly Id[]): Record<Id, Lesson> =>
  Object.fromEntries(ids.map(id => [id, lesson(id)])) as Record<Id, Lesson>

const movesOf: Record<string, MoveId[]> = {
  options: ['options', 'not-first'],
  decision: ['decision', 'tradeoff'],
  measure: ['metric', 'guardrail', 'rollback'],
}

const steps: Step[] = STEPS.map(id => ({
  id,
  title: id.toUpperCase(),
  moves: movesOf[id] ?? [id as MoveId],
  flags: [],
}))

/**
 * A checker that reads marks instead of English: "goal+ segment~ !undecided" makes the goal, makes the segment weakly,
 * raises the flag, and leaves every other move of the step missing. A bare "-" is nothing to read.
 */
function checkMarks(reply: string, step: string): { moves: MoveReading[]; flags: FlagReading[] } | undefined {
  if (reply.trim() === '' || reply === '-') return undefined
  const evidence = [{ text: reply, line: 1, column: 1, endLine: 1, endColumn: 1 + reply.length }]
  const verdict = (id: string): Verdict =>
    reply.includes(`${id}+`) ? 'met' : reply.includes(`${id}~`) ? 'weak' : 'missing'
  const asked = steps.find(({ id }) => id === step)?.moves ?? []
  const moves = asked.map(id => ({
    id,
    verdict: verdict(id),
    message: `${id} is ${verdict(id)}.`,
    hint: `Say the ${id}.`,
    evidence: verdict(id) === 'missing' ? [] : evidence,
  }))
  const flags = FLAGS.filter(id => reply.includes(`!${id}`)).map(id => ({
    id,
    group: 'drift' as const,
    severity: 'error' as const,
    message: `${id}.`,
    hint: `Not ${id}.`,
    evidence,
  }))
  return { moves, flags }
}

const about: Case = {
  prompt: { interviewer: 'A second evening.', pushback: [{ question: 'Whose evening is it?', move: 'segment' }] },
  rules: { steps, moves: lessons(MOVES), flags: lessons(FLAGS) },
  check: checkMarks,
}

/** Runs a practice through these acts; a string is a reply. Gives the last turn. */
function run(...acts: (string | Act)[]): { practice: Practice; remarks: Remark[] } {
  return acts.reduce(
    (turn, act) => advance(about, turn.practice, typeof act === 'string' ? { do: 'reply', text: act } : act),
    begin(about),
  )
}

const goOn: Act = { do: 'go-on' }
const revise: Act = { do: 'revise' }
const kinds = (remarks: Remark[]): string[] => remarks.map(remark => remark.kind)

describe('the six steps', () => {
  it('begin with the goal', () => {
    expect(begin(about)).toEqual({
      practice: { at: 0, stage: 'reply', replies: [], pressed: [] },
      remarks: [{ kind: 'question', number: 1, of: 6, title: 'GOAL', asks: ['What is your goal?'] }],
    })
  })

  it('follow one another when nothing is wrong with the replies, and then the practice is done', () => {
    const titles: string[] = []
    let turn = begin(about)
    while (turn.practice.stage !== 'done') {
      titles.push(...turn.remarks.flatMap(remark => (remark.kind === 'question' ? [remark.title] : [])))
      turn = advance(about, turn.practice, { do: 'reply', text: MOVES.map(id => `${id}+`).join(' ') })
    }
    expect(titles).toEqual(['GOAL', 'SEGMENT', 'CONSTRAINT', 'OPTIONS', 'DECISION', 'MEASURE'])
  })

  it('ask for every move of the step', () => {
    const remark = run('goal+', 'segment+', 'constraint+', 'options+ not-first+').remarks.at(-1)
    expect(remark).toMatchObject({
      kind: 'question',
      number: 5,
      asks: ['What is your decision?', 'What is your tradeoff?'],
    })
  })

  it('name the move that was made, with the words that made it', () => {
    expect(run('My goal+ is this.').remarks[0]).toEqual({
      kind: 'made',
      id: 'goal',
      title: 'The goal',
      quote: 'My goal+ is this.',
    })
  })
})

describe('a reply with a gap', () => {
  it('is told which move is weak, in the candidate’s own words, with a hint, and pressed on as an interviewer would', () => {
    expect(run('goal~')).toEqual({
      practice: { at: 0, stage: 'choice', replies: ['goal~'], pressed: ['Why that goal?'] },
      remarks: [
        {
          kind: 'gap',
          id: 'goal',
          title: 'The goal',
          verdict: 'weak',
          message: 'goal is weak.',
          hint: 'Say the goal.',
          quote: 'goal~',
        },
        { kind: 'pushback', question: 'Why that goal?' },
      ],
    })
  })

  it('is told every gap of the step but asked one question, on what is missing before what is weak', () => {
    const { remarks } = run(
      'goal+',
      'segment+',
      'constraint+',
      'options+ not-first+',
      'decision+ tradeoff+',
      'metric+ guardrail~ nothing',
    )
    expect(
      remarks.map(remark =>
        'id' in remark ? `${remark.kind} ${remark.id}` : remark.kind === 'pushback' ? remark.question : remark.kind,
      ),
    ).toEqual(['made metric', 'gap guardrail', 'gap rollback', 'Why that rollback?'])
  })

  it('is pressed on with the prompt’s own question first, and with none twice', () => {
    const first = run('goal+', 'segment~')
    const second = advance(about, advance(about, first.practice, revise).practice, {
      do: 'reply',
      text: 'segment~ too',
    })
    const third = advance(about, advance(about, second.practice, revise).practice, { do: 'reply', text: 'segment~!' })
    expect(first.remarks.at(-1)).toEqual({ kind: 'pushback', question: 'Whose evening is it?' })
    expect(second.remarks.at(-1)).toEqual({ kind: 'pushback', question: 'Why that segment?' })
    expect(kinds(third.remarks)).toEqual(['gap'])
  })

  it('is not asked the prompt’s question about what it never said', () => {
    expect(run('goal+', 'everybody').remarks.at(-1)).toEqual({ kind: 'pushback', question: 'Why that segment?' })
  })

  it('may be revised, and the revision counts', () => {
    const { practice, remarks } = run('goal~', revise, 'goal+')
    expect(practice).toMatchObject({ at: 1, stage: 'reply', replies: ['goal+'] })
    expect(kinds(remarks)).toEqual(['made', 'question'])
  })

  it('may be left as it is', () => {
    const { practice, remarks } = run('goal~', goOn)
    expect(practice).toMatchObject({ at: 1, stage: 'reply', replies: ['goal~'] })
    expect(kinds(remarks)).toEqual(['question'])
  })
})

describe('a flag in a reply', () => {
  it('stops the step even when its move is made, and is pressed on', () => {
    const { practice, remarks } = run('goal+ !undecided')
    expect(practice.stage).toBe('choice')
    expect(remarks).toEqual([
      { kind: 'made', id: 'goal', title: 'The goal', quote: 'goal+ !undecided' },
      {
        kind: 'flag',
        id: 'undecided',
        title: 'The undecided',
        message: 'undecided.',
        hint: 'Not undecided.',
        quote: 'goal+ !undecided',
      },
      { kind: 'pushback', question: 'Why that undecided?' },
    ])
  })
})

describe('a question back to the interviewer', () => {
  it('is answered at the goal, and the goal is still to be said', () => {
    const { practice, remarks } = run('Reach or repeat use? Which counts?')
    expect(remarks).toEqual([{ kind: 'interviewer', answer: 'A second evening.' }])
    expect(practice).toMatchObject({ at: 0, stage: 'reply' })
    expect(advance(about, practice, { do: 'reply', text: 'goal+' }).practice.at).toBe(1)
  })

  it('is a reply like any other with a statement beside it, or at another step', () => {
    expect(kinds(run('Reach? I take it so, goal+.').remarks)).toContain('made')
    expect(kinds(run('goal+', 'segment+?').remarks)).toContain('made')
  })
})

describe('a blank reply', () => {
  it.each(['', '  \n '])('(%j) is not read, and may be skipped knowingly', blank => {
    const asked = run('goal+', blank)
    expect(asked.practice.stage).toBe('choice')
    expect(asked.remarks).toEqual([{ kind: 'blank' }])
    const skipped = advance(about, asked.practice, goOn).practice
    expect(skipped.at).toBe(2)
    expect(repliesOf(about, skipped)).toEqual([{ title: 'GOAL', text: 'goal+' }])
  })

  it('is kept all the same where something was typed that cannot be read', () => {
    const asked = run('goal+', '-')
    expect(asked.remarks).toEqual([{ kind: 'blank' }])
    expect(repliesOf(about, advance(about, asked.practice, goOn).practice)).toEqual([
      { title: 'GOAL', text: 'goal+' },
      { title: 'SEGMENT', text: '-' },
    ])
  })

  it('may be filled in after all', () => {
    expect(repliesOf(about, run('', revise, 'goal+').practice)).toEqual([{ title: 'GOAL', text: 'goal+' }])
  })
})

describe('a practice that is broken off', () => {
  it('keeps what was typed so far', () => {
    const { practice } = run('goal+')
    expect(repliesOf(about, keepDraft(practice, 'Members on a sha'))).toEqual([
      { title: 'GOAL', text: 'goal+' },
      { title: 'SEGMENT', text: 'Members on a sha' },
    ])
  })

  it('keeps the reply that was being revised when the draft is empty', () => {
    expect(repliesOf(about, keepDraft(run('goal~', revise).practice, ' '))).toEqual([{ title: 'GOAL', text: 'goal~' }])
  })
})

it('an act that does not belong to the stage is a mistake of the caller', () => {
  expect(() => advance(about, begin(about).practice, goOn)).toThrow('"go-on" is not possible at stage "reply"')
})
