import { expect, it } from 'vitest'
import type { Reading } from '../../src/checker/reading.ts'
import { chooseDrill } from '../../src/coach/drill.ts'
import type { Prompt } from '../../src/prompts/prompt-schema.ts'
import { MOVES, type Verdict } from '../../src/rubric/ids.ts'
import { samplePrompt } from '../prompts/sample-prompt.ts'

const span = (text: string) => ({ text, line: 1, column: 1, endLine: 1, endColumn: 1 + text.length })

function reading(verdicts: Partial<Record<string, Verdict>>, flags: Reading['flags'] = []): Reading {
  const moves = MOVES.map(id => {
    const verdict = verdicts[id] ?? 'met'
    return {
      id,
      verdict,
      message: '',
      hint: `Say the ${id}.`,
      evidence: verdict === 'missing' ? [] : [span(`My ${id}.`)],
    }
  })
  return { rubric: 'netflix', words: 100, bar: 2, barReason: '', moves, flags, idle: [] }
}

const prompt = (id: string, changes: Partial<Prompt> = {}): Prompt => ({ ...samplePrompt, id, ...changes })
const library = [
  prompt('discovery/a'),
  prompt('discovery/b'),
  prompt('discovery/c', { pushback: [{ question: 'At what number would you stop?', move: 'rollback' }] }),
  prompt('trust/d', { problem: 'trust', difficulty: 'stretch' }),
]

it('the drill is on the move an answer can least do without, missing before weak', () => {
  expect(
    chooseDrill(reading({ rollback: 'missing', decision: 'missing', segment: 'weak' }), prompt('discovery/a'), library)
      .id,
  ).toBe('decision')
  expect(chooseDrill(reading({ rollback: 'missing', segment: 'weak' }), prompt('discovery/a'), library).id).toBe(
    'rollback',
  )
})

it('the drill carries the hint, the words to mend, and a prompt that presses on the same move', () => {
  expect(chooseDrill(reading({ rollback: 'weak' }), prompt('discovery/a'), library)).toEqual({
    id: 'rollback',
    hint: 'Say the rollback.',
    quote: 'My rollback.',
    prompt: 'discovery/c',
  })
})

it('with no move missing, the drill is on a flag, and a weak move waits', () => {
  const flag = {
    id: 'buzzwords',
    group: 'judgment',
    severity: 'warning',
    message: '',
    hint: 'Say it plainly.',
    evidence: [span('Leverage synergies.')],
  } as const
  expect(
    chooseDrill(
      reading({ segment: 'weak' }, [{ ...flag, evidence: [...flag.evidence] }]),
      prompt('discovery/c'),
      library,
    ),
  ).toEqual({
    id: 'buzzwords',
    hint: 'Say it plainly.',
    quote: 'Leverage synergies.',
    prompt: 'discovery/a',
  })
})

it('with nothing to mend, it is a harder prompt of another kind', () => {
  expect(chooseDrill(reading({}), prompt('discovery/a'), library)).toEqual({ prompt: 'trust/d' })
})

it('a library of one prompt has no other to offer', () => {
  expect(chooseDrill(reading({ goal: 'missing' }), prompt('discovery/a'), [prompt('discovery/a')])).toEqual({
    id: 'goal',
    hint: 'Say the goal.',
  })
})
