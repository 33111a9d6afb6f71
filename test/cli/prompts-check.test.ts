import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { parse, stringify } from 'yaml'
import type { Prompt } from '../../src/prompts/prompt-schema.ts'
import { newFolder, runBinary } from './run-binary.ts'

// These drive the built program: `npm run build` first. A busy machine starts it slowly.
vi.setConfig({ testTimeout: 60_000 })

const GOOD = 'prompts/retention/finished-show.yaml'
const good: Omit<Prompt, 'id'> = parse(readFileSync(GOOD, 'utf8'))

/** Writes a prompt like the good one, with a question of its own and some fields changed. Gives its path. */
function put(folder: string, path: string, changes: object = {}): string {
  const file = join(folder, path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, stringify({ ...good, ask: `${good.ask} (${path})`, ...changes }, { lineWidth: 0 }))
  return file
}

const check = (...args: string[]) => {
  const { status, stdout, stderr } = runBinary(['prompts', 'check', ...args])
  const lines = stdout.trimEnd().split('\n')
  return { status, stderr, findings: lines.slice(0, -1), summary: lines.at(-1) }
}

it('prompts check finds the library well: every strong answer reads as strong, every weak one with the flags it declares', () => {
  expect(check()).toEqual({
    status: 0,
    stderr: '',
    findings: [],
    summary: expect.stringMatching(/^\d+ prompts checked; all is well\.$/),
  })
})

describe('prompts check of a path', () => {
  it('is done with 0 when all is well, for a file, a folder, and the folder of one problem', () => {
    const folder = newFolder()
    const file = put(folder, 'retention/mine.yaml')
    for (const path of [file, folder, join(folder, 'retention'), GOOD])
      expect(check(path)).toEqual({ status: 0, stderr: '', findings: [], summary: '1 prompt checked; all is well.' })
  })

  it('goes on after a broken file, and counts', () => {
    const folder = newFolder()
    const one = put(folder, 'retention/one.yaml', { difficulty: 'hard' })
    const two = put(folder, 'trust/two.yaml')
    const three = put(folder, 'retention/three.yaml', { segments: [{ who: 'x', good: true }] })
    put(folder, 'retention/well.yaml')
    const { status, findings, summary } = check(folder)
    expect(status).toBe(1)
    expect(findings).toEqual([
      `${one}:3: difficulty: expected one of warm-up, standard, stretch, not "hard"`,
      expect.stringMatching(new RegExp(`^${three}:\\d+: segments\\[0\\]\\.why: expected text \\(it is missing\\)$`)),
      `${two}:2: problem: expected trust, not "retention"`,
    ])
    expect(summary).toBe('4 prompts checked; 3 problems in 3 files.')
  })

  it('finds a question that is taken, whatever its case and punctuation, in the folder or in the library', () => {
    const folder = newFolder()
    const one = put(folder, 'retention/one.yaml', { ask: 'Why do they leave?' })
    const two = put(folder, 'retention/two.yaml', { ask: 'WHY do they — leave' })
    const three = put(folder, 'retention/zz.yaml', { ask: good.ask.toUpperCase() })
    expect(check(folder).findings).toEqual([
      `${two}:1: ask: expected a question of its own, not the one of ${one}`,
      expect.stringMatching(new RegExp(`^${three}:1: ask: expected a question of its own, not the one of .*${GOOD}$`)),
    ])
  })

  it('finds an id that the library has', () => {
    const folder = newFolder()
    const file = put(folder, 'retention/finished-show.yaml')
    expect(check(folder).findings).toEqual([
      expect.stringMatching(new RegExp(`^${file}:1: expected an id of its own, but .* is also the id of .*${GOOD}; `)),
    ])
  })

  it('finds a strong answer that is not, a weak one that is not, and a flag that is not there', () => {
    const folder = newFolder()
    const swapped = put(folder, 'retention/swapped.yaml', {
      strong: good.weak.answer,
      weak: { answer: good.strong, flags: ['buzzwords'] },
    })
    const { findings } = check(folder)
    expect(findings).toEqual([
      expect.stringMatching(new RegExp(`^${swapped}:\\d+: strong: expected an answer that reads as bar 4, not [12]$`)),
      expect.stringMatching(/: strong: expected at least 9 of the 10 moves met, not \d \(.*missing: /),
      expect.stringMatching(/: weak\.answer: expected an answer that reads as bar 1 or 2, not [34]$/),
      expect.stringMatching(/: weak\.flags\[0\]: expected a flag .* buzzwords$/),
    ])
    const line = Number(/:(\d+): weak\.flags/.exec(findings.join('\n'))?.[1])
    expect(readFileSync(swapped, 'utf8').split('\n')[line - 1]).toContain('buzzwords')
  })

  it('finds prompts that lie where nobody looks, and leaves other YAML alone', () => {
    const folder = newFolder()
    put(folder, 'retention/well.yaml')
    const astray = [
      put(folder, 'retention/short.yml'),
      put(folder, 'loose.yaml'),
      put(folder, 'retentoin/mistyped.yaml'),
    ]
    writeFileSync(join(folder, 'site.yaml'), 'title: not a prompt\n')
    const { status, findings } = check(folder)
    expect(status).toBe(1)
    expect(findings.map(line => line.split(':')[0])).toEqual(astray)
    expect(findings[2]).toContain('did you mean retention')
  })

  it('refuses a link that leads out of the folder, and goes on', () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'retention'))
    symlinkSync('/etc/hosts', join(folder, 'retention/a.yaml'))
    put(folder, 'retention/b.yaml', { difficulty: 'hard' })
    const { status, findings } = check(folder)
    expect(status).toBe(1)
    expect(findings).toHaveLength(2)
    expect(findings[0]).toMatch(/a\.yaml:1: expected a file inside .*leads out to .*hosts/)
  })

  it.each([
    ['a path there is none of', 'nowhere', /There is no file or folder "nowhere"/],
    ['a folder without prompts', 'src', /There are no prompts in "src"/],
  ])('has no use for %s: code 2', (_, path, message) => {
    const { status, stderr } = check(path)
    expect(status).toBe(2)
    expect(stderr).toMatch(message)
  })

  it('says what is wrong with the rubric of a pack', () => {
    const folder = newFolder()
    put(folder, 'retention/well.yaml')
    mkdirSync(join(folder, 'rubric'))
    copyFileSync('rubrics/netflix/rubric.yaml', join(folder, 'rubric/rubric.yaml'))
    mkdirSync(join(folder, 'rubric/lexicon'))
    const { status, findings, summary } = check(folder)
    expect(status).toBe(1)
    expect(findings[0]).toMatch(/rubric\/moves\/goal\.yaml:1: expected a file that can be read/)
    expect(summary).toMatch(/answers were not read, because the rubric is broken/)
  })
})
