import { describe, expect, it } from 'vitest'
import { drillLines, openingLines, remarkLines } from '../../src/cli/practice-screen.ts'
import { terminalOf } from '../../src/cli/terminal.ts'
import { samplePrompt } from '../prompts/sample-prompt.ts'

const terminal = terminalOf({ isTTY: true, columns: 60 }, false, {})

describe('what the coach says', () => {
  it('a step asks one thing as a paragraph and several as a list', () => {
    expect(
      remarkLines({ kind: 'question', number: 1, of: 6, title: 'Goal', asks: ['What is it for?'] }, terminal),
    ).toBe('\n1/6  Goal\n  What is it for?\n')
    expect(
      remarkLines(
        { kind: 'question', number: 6, of: 6, title: 'Measure', asks: ['What moves?', 'What must not?'] },
        terminal,
      ),
    ).toBe('\n6/6  Measure\n  - What moves?\n  - What must not?\n')
  })

  it('a gap has the verdict in the margin, the candidate’s words, the reason and what to do, within the width', () => {
    const gap = {
      kind: 'gap',
      id: 'segment',
      title: 'Segment',
      verdict: 'weak',
      message: 'This group is so wide that it narrows nothing: nearly everybody is in it.',
      hint: 'Add what makes them findable: a device, a habit, a moment in their membership.',
      quote: 'I would focus on families.',
    } as const
    expect(remarkLines(gap, terminal)).toBe(`  weak    Segment (segment)
          “I would focus on families.”
          This group is so wide that it narrows nothing:
          nearly everybody is in it.
          Do: Add what makes them findable: a device, a
          habit, a moment in their membership.`)
  })

  it('a long quotation is cut between words', () => {
    const quote = 'a long reply that goes on and on '.repeat(10)
    const lines = remarkLines(
      { kind: 'flag', id: 'undecided', title: 'Undecided', message: 'Which?', hint: 'Choose.', quote },
      terminal,
    )
    expect(lines.replace(/\s+/g, ' ')).toContain('goes on and on a long reply that …”')
    expect(lines.length).toBeLessThan(300)
  })
})

it('the opening shows the prompt and says how to stop', () => {
  expect(openingLines(samplePrompt, 6, terminal)).toBe(`discovery/tv-homepage (standard)

  How would you improve the TV homepage?

6 steps, a few sentences each. Every reply is checked as you
give it. At the goal you may ask the interviewer what to
optimise for. Ctrl-C stops at any time and keeps what you
wrote.`)
})

describe('the drill', () => {
  it('shows the words to mend, what to do, and two commands to go on with', () => {
    const drill = {
      id: 'segment',
      hint: 'Add what makes them findable.',
      quote: 'Families.',
      prompt: 'discovery/late-night',
    } as const
    expect(drillLines(drill, 'answer.md', terminal)).toBe(`Drill
  “Families.”
  Add what makes them findable. (segment)
  Write that into your answer, then see whether it holds:
    casecoach grade answer.md
  Then do the same on another prompt:
    casecoach practice discovery/late-night`)
  })

  it('is a harder prompt where there is nothing to mend', () => {
    expect(drillLines({ prompt: 'trust/d' }, 'answer.md', terminal)).toBe(
      'Drill\n  There is nothing to mend. A harder one:\n    casecoach practice trust/d',
    )
  })
})
