import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { newFolder, runBinary } from './run-binary.ts'

// These drive the built program: `npm run build` first. A busy machine starts it slowly.
vi.setConfig({ testTimeout: 60_000 })

function rubricWith(file: string, from: string, to: string): string {
  const folder = newFolder()
  cpSync('rubrics/netflix', folder, { recursive: true })
  const path = join(folder, file)
  const source = readFileSync(path, 'utf8')
  expect(source).toContain(from)
  writeFileSync(path, source.replace(from, to))
  return folder
}

describe('rubric check', () => {
  it('tries every example of the rubric that ships', () => {
    const { status, stdout } = runBinary(['rubric', 'check'])
    expect(stdout).toMatch(/^(\d+) of \1 examples get the verdict they must\./m)
    expect(Number(/(\d+) more are marked as missed/.exec(stdout)?.[1] ?? 0)).toBeLessThanOrEqual(4)
    expect(status).toBe(0)
  })

  it('names the example that gets another verdict, and exits with 1', () => {
    const folder = rubricWith('moves/rollback.yaml', 'verdict: met', 'verdict: missing')
    const { status, stdout } = runBinary(['rubric', 'check', folder])
    expect(stdout).toMatch(/^rollback: expected missing, got met: /m)
    expect(status).toBe(1)
  })

  const broken: [string, string, string, string, RegExp][] = [
    ['a field that is not known', 'moves/goal.yaml', 'title:', 'titel:', /moves\/goal\.yaml:\d+: titel: /],
    [
      'a word where a number belongs',
      'moves/goal.yaml',
      'base:',
      'base: high #',
      /moves\/goal\.yaml:\d+: base: expected a number/,
    ],
    [
      'a lexicon there is none of',
      'flags/buzzwords.yaml',
      'match: |',
      'match: |\n      @nowhere',
      /flags\/buzzwords\.yaml:\d\d+: cues\[0\]\.match\[0\]: .*no lexicon "nowhere"/,
    ],
    ['YAML that is none', 'rubric.yaml', 'id: netflix', 'id: [', /rubric\.yaml:\d+: expected valid YAML/],
  ]
  for (const [name, file, from, to, message] of broken) {
    it(`says file, line and field of ${name}, and exits with 2`, () => {
      const { status, stderr } = runBinary(['rubric', 'check', rubricWith(file, from, to)])
      expect(stderr).toMatch(message)
      expect(stderr).not.toMatch(/\n\s+at /)
      expect(status).toBe(2)
    })
  }
})

describe('explain', () => {
  it('teaches a rule with its examples', () => {
    const { status, stdout } = runBinary(['explain', 'rollback'])
    expect(status).toBe(0)
    expect(stdout).toContain('What the interviewer asks next')
    expect(stdout).toMatch(/met: “/)
  })

  it('lists all twenty-five without an id, and finds the nearest to one that is mistyped', () => {
    const { stdout } = runBinary(['explain'])
    expect(stdout.match(/^ {2}[a-z]/gm)).toHaveLength(25)
    expect(stdout.match(/^ {2}[1-4] {2}\w/gm)).toHaveLength(4)
    expect(runBinary(['explain', 'rolback'])).toMatchObject({ status: 2, stderr: expect.stringContaining('rollback') })
  })
})
