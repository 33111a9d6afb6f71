import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { parse } from 'yaml'
import { promptSchema } from '../../src/prompts/prompt-schema.ts'
import { openTerminal } from './pseudo-terminal.ts'
import { newFolder, runBinary } from './run-binary.ts'

// These drive the built program: `npm run build` first. A busy machine starts it slowly.
vi.setConfig({ testTimeout: 60_000 })

const ENTER = '\r'
const DOWN = '\u001b[B'
const CTRL_C = '\u0003'

function flags(folder: string, changes: Record<string, string> = {}): string[] {
  const all: Record<string, string> = {
    ask: 'A password was shared. What now?',
    problem: 'trust',
    difficulty: 'standard',
    slug: 'shared-password',
    folder,
    ...changes,
  }
  return ['prompts', 'new', ...Object.entries(all).flatMap(([name, value]) => [`--${name}`, value])]
}

describe('prompts new with flags', () => {
  it('writes a file that loads, names a schema that is there, and can be filled in', () => {
    const folder = newFolder()
    const { status, stdout } = runBinary(flags(folder))
    const file = join(folder, 'trust/shared-password.yaml')
    expect(status).toBe(0)
    expect(stdout).toContain(`casecoach prompts check ${file}`)
    const text = readFileSync(file, 'utf8')
    expect(promptSchema.parse(parse(text))).toMatchObject({ ask: 'A password was shared. What now?', problem: 'trust' })
    const schema = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1] ?? ''
    expect(existsSync(schema), schema).toBe(true)

    expect(runBinary(['prompts', 'show', 'trust/shared-password', '--pack', folder]).status).toBe(0)
    const checked = runBinary(['prompts', 'check', file])
    expect(checked.status).toBe(1)
    expect(checked.stdout).toMatch(/shared-password\.yaml:\d+: why: expected your own text in place of the TODO/)
  })

  it('never overwrites', () => {
    const folder = newFolder()
    const file = join(folder, 'trust/shared-password.yaml')
    mkdirSync(join(folder, 'trust'))
    writeFileSync(file, 'mine')
    const { status, stderr } = runBinary(flags(folder))
    expect(status).toBe(2)
    expect(stderr).toBe(`There is a file ${file} already, and it is left as it is. Choose another name.\n`)
    expect(readFileSync(file, 'utf8')).toBe('mine')
  })

  const refused: [string, Record<string, string>, RegExp][] = [
    ['a name with other letters', { slug: 'Shared_Password' }, /"Shared_Password" cannot be a prompt's name/],
    ['a name that leads elsewhere', { slug: '../../x' }, /cannot be a prompt's name/],
    ['a name the library has', { slug: 'phishing' }, /library has a prompt trust\/phishing already/],
    ['an empty question', { ask: ' ' }, /question is empty/],
    ['a folder that cannot be', { folder: '/dev/null/x' }, /could not be written/],
    ['a problem there is none of', { problem: 'trsut' }, /discovery, retention/],
  ]
  it.each(refused)('refuses %s, and writes nothing', (_, changes, message) => {
    const folder = newFolder()
    const { status, stderr } = runBinary(flags(folder, changes))
    expect(status).toBe(2)
    expect(stderr).toMatch(message)
    expect(stderr).not.toMatch(/\n\s+at /)
    expect(readdirSync(folder)).toEqual([])
  })

  it('without a terminal says which flags to use', () => {
    const { status, stdout, stderr } = runBinary(['prompts', 'new', '--problem', 'trust'])
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain('--ask --problem --difficulty --slug --folder')
    expect(stderr).toContain('Not said yet: --ask --difficulty --slug --folder.')
  })
})

describe('prompts new in a terminal', () => {
  it('asks for what was not said, again where it cannot be, and writes the file', async () => {
    const folder = newFolder()
    const terminal = openTerminal(['prompts', 'new', '--folder', folder, '--difficulty', 'stretch'], {})
    await terminal.until(/The question/)
    terminal.type(ENTER)
    await terminal.until(/question is empty/)
    terminal.type(`How would you help members who share a password?${ENTER}`)
    await terminal.until(/What kind of problem[\s\S]*select/)
    terminal.type(DOWN + DOWN + ENTER)
    await terminal.until(/short name for it: \(help-members-who\)/)
    terminal.type(`phishing${ENTER}`)
    await terminal.until(/library has a prompt trust\/phishing already/)
    terminal.type(`\u0015shared-password${ENTER}`)
    expect(await terminal.ended).toBe(0)
    const file = join(folder, 'trust/shared-password.yaml')
    expect(promptSchema.parse(parse(readFileSync(file, 'utf8')))).toMatchObject({
      ask: 'How would you help members who share a password?',
      problem: 'trust',
      difficulty: 'stretch',
    })
  })

  it('Ctrl-C ends it with 130, without a stack trace and without a file', async () => {
    const folder = newFolder()
    const terminal = openTerminal(['prompts', 'new', '--folder', folder], {})
    await terminal.until(/The question/)
    terminal.type(`Half a ques${CTRL_C}`)
    expect(await terminal.ended).toBe(130)
    expect(terminal.printed()).not.toMatch(/\bat .*:\d+:\d+|Error/)
    expect(readdirSync(folder)).toEqual([])
  })
})
