import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { PROBLEMS } from '../../src/answer/answer.ts'
import { BINARY } from './pseudo-terminal.ts'
import { newFolder, runBinary } from './run-binary.ts'

// These drive the built program: `npm run build` first. A busy machine starts it slowly.
vi.setConfig({ testTimeout: 60_000 })

const run = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, [BINARY, ...args], { encoding: 'utf8', input: '', env: { PATH: process.env['PATH'] } })

type Listed = { id: string; problem: string; difficulty: string; ask: string; tags: string[] }

const listed = (...args: string[]): Listed[] => JSON.parse(run('prompts', 'list', '--format', 'json', ...args).stdout)

describe('prompts list', () => {
  it('is a table that fits 80 columns, one prompt a line', () => {
    const { status, stdout } = run('prompts', 'list')
    const lines = stdout.trimEnd().split('\n')
    expect(status).toBe(0)
    expect(lines.length).toBeGreaterThan(5)
    for (const line of lines) {
      expect(line.length).toBeLessThanOrEqual(80)
      expect(line).toMatch(
        /^(discovery|retention|trust|monetization|content-ops|device)\/[a-z0-9-]+ +(warm-up|standard|stretch) +\S/,
      )
    }
  })

  it('may be of one problem', () => {
    const { stdout } = run('prompts', 'list', '--problem', 'trust')
    expect(stdout).toMatch(/^trust\//)
    expect(stdout).not.toMatch(/^discovery\//m)
  })

  it('may be of one difficulty and one tag', () => {
    const all = listed()
    const some = listed('--difficulty', 'stretch', '--tag', 'TV')
    expect(some.map(({ id }) => id)).toEqual(
      all.filter(({ difficulty, tags }) => difficulty === 'stretch' && tags.includes('tv')).map(({ id }) => id),
    )
    expect(some.length).toBeGreaterThan(0)
    expect(some.length).toBeLessThan(all.length)
  })

  it('with --new leaves out what there is an attempt for, finished or not, whatever else lies there', () => {
    const home = newFolder()
    writeFileSync(
      join(home, 'a.md'),
      '---\nprompt: trust/phishing\nunfinished: true\n---\n\n## Goal\n\nFewer losses.\n',
    )
    writeFileSync(join(home, 'b.md'), '---\nprompt: [\n---\n')
    writeFileSync(join(home, 'c.md'), 'Notes.')
    const ids = (...more: string[]): string[] =>
      JSON.parse(
        runBinary(['prompts', 'list', '--format', 'json', ...more], { env: { CASECOACH_HOME: home } }).stdout,
      ).map(({ id }: Listed) => id)
    expect(ids('--new')).toEqual(ids().filter(id => id !== 'trust/phishing'))
    expect(ids('--new').length).toBe(ids().length - 1)
  })

  it('says so when nothing fits, and names the nearest tag', () => {
    const none = run('prompts', 'list', '--problem', 'device', '--difficulty', 'stretch', '--tag', 'account-security')
    expect(none).toMatchObject({ status: 0, stdout: '' })
    expect(none.stderr).toMatch(/^No prompt fits all of that\. .*casecoach prompts list\n$/)
    const mistyped = run('prompts', 'list', '--tag', 'acount-security', '--format', 'json')
    expect(mistyped).toMatchObject({ status: 0, stdout: '[]\n' })
    expect(mistyped.stderr).toMatch(/no prompt has the tag "acount-security"\. Did you mean account-security/i)
  })

  it('says so when everything is practised', () => {
    const home = newFolder()
    for (const { id } of listed('--problem', 'trust'))
      writeFileSync(join(home, `${id.replace('/', '-')}.md`), `---\nprompt: ${id}\n---\n\nText.\n`)
    const { stdout, stderr } = runBinary(['prompts', 'list', '--problem', 'trust', '--new'], {
      env: { CASECOACH_HOME: home },
    })
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^There is nothing new/)
  })

  it('has at least ten prompts of each problem', () => {
    const all = listed()
    for (const problem of PROBLEMS)
      expect(all.filter(prompt => prompt.problem === problem).length, problem).toBeGreaterThanOrEqual(10)
  })

  it('for a program is JSON, without what would spoil the prompt', () => {
    const prompts: Listed[] = JSON.parse(run('prompts', 'list', '--format', 'json').stdout)
    expect(prompts.map(({ id }) => id)).toContain('discovery/tv-homepage')
    for (const prompt of prompts) expect(Object.keys(prompt)).toEqual(['id', 'problem', 'difficulty', 'ask', 'tags'])
  })

  it('names the problems when one is mistyped', () => {
    const { status, stderr } = run('prompts', 'list', '--problem', 'trsut')
    expect(status).toBe(2)
    expect(stderr).toMatch(/discovery, retention, trust, monetization, content-ops, device/)
  })
})

describe('prompts show', () => {
  it('shows the question, and no spoilers unless they are asked for', () => {
    const plain = run('prompts', 'show', 'discovery/tv-homepage')
    expect(plain.status).toBe(0)
    expect(plain.stdout).toMatch(/discovery\/tv-homepage[\s\S]*casecoach practice discovery\/tv-homepage/)
    expect(plain.stdout).not.toMatch(/the interviewer says|A strong answer/)
    expect(run('prompts', 'show', 'discovery/tv-homepage', '--spoilers').stdout).toMatch(
      /the interviewer says[\s\S]*Segments[\s\S]*Measures that fit[\s\S]*A strong answer/,
    )
  })

  it('names the nearest prompt when there is none of that id', () => {
    const { status, stderr } = run('prompts', 'show', 'tv-homepge')
    expect(status).toBe(2)
    expect(stderr).toMatch(/^There is no prompt "tv-homepge"\. Did you mean discovery\/tv-homepage/)
  })
})

describe('the program', () => {
  it.each([
    [['practise'], /unknown command 'practise'\n\(Did you mean practice\?\)/],
    [['prompts', 'lits'], /unknown command 'lits'\n\(Did you mean list\?\)/],
    [['--colour'], /unknown option '--colour'/],
    [['prompts', 'show'], /missing required argument 'prompt'/],
  ])('%j is bad usage: code 2, said plainly', (args, message) => {
    const { status, stderr } = run(...args)
    expect(status).toBe(2)
    expect(stderr).toMatch(message)
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/)
  })

  it('without arguments prints its help, with examples', () => {
    const { status, stdout } = run()
    expect(status).toBe(0)
    expect(stdout).toMatch(/Usage: casecoach[\s\S]*Examples:/)
  })

  it('says its version', () => {
    expect(run('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it('does not mind a reader that has seen enough', () => {
    const { status, stderr } = spawnSync(
      'bash',
      ['-c', `set -o pipefail; "${process.execPath}" "${BINARY}" prompts list --format json | true`],
      { encoding: 'utf8' },
    )
    expect(status).toBe(0)
    expect(stderr).toBe('')
  })
})
