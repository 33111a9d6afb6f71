import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { findPrompt, loadPrompts } from '../../src/prompts/load-prompts.ts'
import { writePrompt } from './prompt-file.ts'
import { samplePrompt } from './sample-prompt.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'prompts-'))
})

const write = (path: string, changes: object = {}): string => writePrompt(folder, path, changes)

describe('a folder of prompts', () => {
  it('names each prompt by its folder and file, in the order of the problems', () => {
    write('retention/autumn-lapse.yaml', { problem: 'retention' })
    write('discovery/tv-homepage.yaml')
    write('discovery/late-night.yaml')
    expect(loadPrompts(folder).map(prompt => prompt.id)).toEqual([
      'discovery/late-night',
      'discovery/tv-homepage',
      'retention/autumn-lapse',
    ])
  })

  it('is empty when there is nothing in it', () => {
    expect(loadPrompts(folder)).toEqual([])
  })
})

describe('several folders', () => {
  it('are one library, in the order of the problems and then of the slugs', () => {
    write('a/discovery/tv-homepage.yaml')
    write('a/trust/phishing.yaml', { problem: 'trust' })
    write('b/discovery/late-night.yaml')
    expect(loadPrompts(join(folder, 'a'), join(folder, 'b')).map(prompt => prompt.id)).toEqual([
      'discovery/late-night',
      'discovery/tv-homepage',
      'trust/phishing',
    ])
  })

  it('may not have one id twice: both files are named', () => {
    const one = write('a/discovery/tv-homepage.yaml')
    const two = write('b/discovery/tv-homepage.yaml')
    expect(() => loadPrompts(join(folder, 'a'), join(folder, 'b'))).toThrow(
      `${two}:1: expected an id of its own, but discovery/tv-homepage is also the id of ${one}; rename one of the files`,
    )
  })
})

describe('a prompt that is not as the schema says', () => {
  const broken = (changes: object): [string, string] => {
    const file = write('discovery/tv-homepage.yaml', changes)
    try {
      loadPrompts(folder)
    } catch (error) {
      return [(error as Error).message.replace(`${file}:`, ''), (error as Error).name]
    }
    return ['nothing was thrown', '']
  }

  it('is told with file, line, field and what was expected', () => {
    expect(broken({ difficulty: 'hard' })).toEqual([
      '3: difficulty: expected one of warm-up, standard, stretch, not "hard"',
      'BrokenData',
    ])
  })

  it('must lie in the folder of its problem', () => {
    expect(broken({ problem: 'trust' })[0]).toBe('2: problem: expected discovery, not "trust"')
  })

  it('has the nearest move named when a move is misspelt', () => {
    expect(broken({ pushback: [{ question: 'Who is it for?', move: 'segmnt' }] })[0]).toMatch(
      /^\d+: pushback\[0\]\.move: expected one of goal.*, not "segmnt" \(did you mean segment\?\)$/,
    )
  })

  it('may not carry fields that nobody reads', () => {
    expect(broken({ colour: 'red' })[0]).toMatch(/^\d+: colour: expected no field of this name$/)
  })

  it('may not carry what would drive the terminal it is printed on', () => {
    expect(broken({ ask: 'How \u001b[31mred?' })[0]).toBe('1: ask: expected text without control characters')
  })

  it('must have a name that an id can be made of', () => {
    const file = write('discovery/TV_homepage.yaml')
    expect(() => loadPrompts(folder)).toThrow(`${file}:1: expected a name of small letters`)
  })

  it('is pointed at by the line of what should hold a missing field', () => {
    expect(broken({ segments: [{ who: 'x', good: true }] })[0]).toMatch(
      /^\d+: segments\[0\]\.why: expected text \(it is missing\)$/,
    )
  })
})

describe('looking a prompt up', () => {
  const prompts = [samplePrompt, { ...samplePrompt, id: 'retention/autumn-lapse' }]

  it('gives the prompt of that id', () => {
    expect(findPrompt(prompts, 'retention/autumn-lapse').id).toBe('retention/autumn-lapse')
  })

  it.each([
    ['discovery/tv-hompage', 'discovery/tv-homepage'],
    ['homepage', 'discovery/tv-homepage'],
    ['autumn-laps', 'retention/autumn-lapse'],
  ])('names the nearest when there is none called %s', (typed, meant) => {
    expect(() => findPrompt(prompts, typed)).toThrow(
      `There is no prompt "${typed}". Did you mean ${meant}? Every prompt: casecoach prompts list`,
    )
  })

  it('does not guess when nothing is near', () => {
    expect(() => findPrompt(prompts, 'zzzzzzzz')).toThrow(
      'There is no prompt "zzzzzzzz". Every prompt: casecoach prompts list',
    )
  })
})
