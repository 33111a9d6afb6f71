import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { BINARY } from './pseudo-terminal.ts'

// These drive the built program: `npm run build` first.

const run = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, [BINARY, ...args], { encoding: 'utf8', input: '', env: { PATH: process.env['PATH'] } })

type Listed = { id: string; problem: string; difficulty: string; ask: string }

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

  it('for a program is JSON, without what would spoil the prompt', () => {
    const prompts: Listed[] = JSON.parse(run('prompts', 'list', '--format', 'json').stdout)
    expect(prompts.map(({ id }) => id)).toContain('discovery/tv-homepage')
    for (const prompt of prompts) expect(Object.keys(prompt)).toEqual(['id', 'problem', 'difficulty', 'ask'])
  })

  it('names the problems when one is mistyped', () => {
    const { status, stderr } = run('prompts', 'list', '--problem', 'trsut')
    expect(status).toBe(2)
    expect(stderr).toMatch(/discovery, retention, trust, monetization, content-ops, device/)
  })
})

describe('prompts show', () => {
  it('shows the question and what the interviewer says, and no spoilers unless they are asked for', () => {
    const plain = run('prompts', 'show', 'discovery/tv-homepage')
    expect(plain.status).toBe(0)
    expect(plain.stdout).toMatch(
      /discovery\/tv-homepage[\s\S]*the interviewer says[\s\S]*casecoach practice discovery\/tv-homepage/,
    )
    expect(plain.stdout).not.toContain('A strong answer')
    expect(run('prompts', 'show', 'discovery/tv-homepage', '--spoilers').stdout).toMatch(
      /Segments[\s\S]*Measures that fit[\s\S]*A strong answer/,
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
