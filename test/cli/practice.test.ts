import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { BINARY, openTerminal, type PseudoTerminal } from './pseudo-terminal.ts'

// These drive the built program: `npm run build` first.

const PROMPT = 'discovery/tv-homepage'
const ENTER = '\r'
const DOWN = '\u001b[B'
const CTRL_C = '\u0003'
const CTRL_U = '\u0015'
const END = ENTER + ENTER

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'practice-'))
})

const run = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, [BINARY, ...args], {
    encoding: 'utf8',
    input: '',
    env: { PATH: process.env['PATH'], CASECOACH_HOME: home },
  })

/** The one attempt that was saved. */
function attempt(): { file: string; text: string } {
  const names = readdirSync(home)
  expect(names).toHaveLength(1)
  const file = join(home, String(names[0]))
  return { file, text: readFileSync(file, 'utf8') }
}

/** Gives a reply and, if the coach finds something to say, leaves it as it is. Waits for what comes next. */
async function reply(terminal: PseudoTerminal, keys: string, next: RegExp): Promise<void> {
  terminal.type(keys)
  const printed = await terminal.until(new RegExp(`What now\\?[\\s\\S]*select|${next.source}`))
  if (next.test(printed)) return
  terminal.type(DOWN + ENTER)
  await terminal.until(next)
}

const step = (number: number): RegExp => new RegExp(`${number}/6  [\\s\\S]*│`)

describe('a whole practice in a terminal', () => {
  it('asks six steps, lets a reply be revised, takes a paste of several lines, and saves an answer that grade reads', async () => {
    const terminal = openTerminal(['practice', PROMPT], { CASECOACH_HOME: home })
    await terminal.until(step(1))

    terminal.type(`idk${END}`)
    const told = await terminal.until(/What now\?[\s\S]*select/)
    expect(told).toMatch(/\(goal\)/)
    expect(told).toMatch(/Do: /)
    expect(told).toMatch(/Interviewer: /)
    terminal.type(ENTER)
    await terminal.until(/│ idk/)
    await reply(
      terminal,
      `${CTRL_U}The real problem is that people lose ten minutes before they choose, so I optimise for time to first play.${END}`,
      step(2),
    )

    const pasted =
      'Returning members on a shared TV in the evening.\rTheir rows mix the tastes of everyone in the room.\r\rI leave new members out.\r'
    terminal.type(`\u001b[200~${pasted}\u001b[201~`)
    await terminal.until(/I leave new members out\.\n│\s*$/)
    await reply(terminal, ENTER, step(3))

    await reply(
      terminal,
      `The limit is that one profile holds several tastes, so the signal is blurred.${END}`,
      step(4),
    )
    await reply(
      terminal,
      `Option A asks who is watching, which is exact but slow.\rOption B narrows the first screen to three rows, which is quick.\rI would not touch search first, because few use it on TV.${END}`,
      step(5),
    )
    await reply(
      terminal,
      `I would ship the three rows first. I accept a narrower choice, because ten minutes of doubt cost more than variety.${END}`,
      step(6),
    )
    await reply(
      terminal,
      `The primary metric is median time to first play. Completion rate must not fall. If it falls by 2% in two weeks, I turn it off.${END}`,
      /\nDrill\n/,
    )

    expect(await terminal.ended).toBe(0)
    const { file, text } = attempt()
    expect(text).toMatch(/^---\nprompt: discovery\/tv-homepage\n---\n\n## Goal\n\nThe real problem is/)
    expect(text).not.toContain('idk')
    expect(text).toContain(
      '\n\nReturning members on a shared TV in the evening.\nTheir rows mix the tastes of everyone in the room.\n\nI leave new members out.\n',
    )
    expect(text.match(/^## /gm)).toHaveLength(6)
    expect(terminal.printed()).toContain('Saved in')
    expect(terminal.printed()).toMatch(/Bar [1-4] of 4/)

    const graded = run('grade', file)
    expect(graded.status).toBe(0)
    expect(graded.stdout).toMatch(/Bar [1-4] of 4/)
    expect(graded.stdout).toContain(PROMPT)
  }, 60_000)

  it('a paste from a terminal that does not mark pastes does not end the reply either', async () => {
    const terminal = openTerminal(['practice', PROMPT], { CASECOACH_HOME: home })
    await terminal.until(step(1))
    terminal.type('First paragraph.\r\r\rSecond paragraph.')
    await terminal.until(/Second paragraph\./)
    terminal.type(CTRL_C)
    expect(await terminal.ended).toBe(130)
    expect(attempt().text).toContain('First paragraph.\n\n\nSecond paragraph.')
  }, 20_000)

  it('what is typed where only a choice can be made is added to the reply', async () => {
    const terminal = openTerminal(['practice', PROMPT], { CASECOACH_HOME: home })
    await terminal.until(step(1))
    terminal.type(`Make it better.${END}`)
    await terminal.until(/Interviewer: [\s\S]*What now\?[\s\S]*select/)
    terminal.type(`Less time from opening the app to the first play.${ENTER}`)
    await terminal.until(
      /added to your reply[\s\S]*│ Make it better\.\n│ Less time from opening the app to the first play\./,
    )
    terminal.type(CTRL_C)
    expect(await terminal.ended).toBe(130)
    expect(attempt().text).toContain('Make it better.\nLess time from opening the app to the first play.')
  }, 20_000)

  it('a menu is still searched by typing', async () => {
    const terminal = openTerminal(['practice', PROMPT], { CASECOACH_HOME: home })
    await terminal.until(step(1))
    terminal.type(`Make it better.${END}`)
    await terminal.until(/What now\?[\s\S]*select/)
    terminal.type(`leave it${ENTER}`)
    await terminal.until(step(2))
    terminal.type(CTRL_C)
    expect(await terminal.ended).toBe(130)
  }, 20_000)

  it('a step can be skipped, knowingly', async () => {
    const terminal = openTerminal(['practice', PROMPT], { CASECOACH_HOME: home })
    await terminal.until(step(1))
    terminal.type(ENTER)
    await terminal.until(/nothing in this reply to read[\s\S]*Leave this step out\?[\s\S]*select/)
    terminal.type(DOWN + ENTER)
    await terminal.until(step(2))
    terminal.type(CTRL_C)
    expect(await terminal.ended).toBe(130)
    expect(terminal.printed()).toContain('Nothing was typed, so nothing was saved.')
    expect(readdirSync(home)).toEqual([])
  }, 20_000)
})

describe('Ctrl-C in the middle of a reply', () => {
  it('keeps what was typed, says how to have it read, and exits with 130', async () => {
    const terminal = openTerminal(['practice', PROMPT], { CASECOACH_HOME: home })
    await terminal.until(step(1))
    terminal.type('The real problem is that\rpeople lose ten min')
    await terminal.until(/│ people lose ten min/)
    terminal.type(CTRL_C)
    expect(await terminal.ended).toBe(130)
    const { file, text } = attempt()
    expect(text).toBe(
      `---\nprompt: ${PROMPT}\nunfinished: true\n---\n\n## Goal\n\nThe real problem is that\npeople lose ten min\n`,
    )
    expect(terminal.printed().replace(/\s+/g, '')).toContain(`casecoachgrade${file}`)
    expect(terminal.printed()).not.toMatch(/\bat .*:\d+:\d+/)
    expect(run('grade', file).status).toBe(0)
  }, 20_000)

  it('prints the answer where it cannot be saved', async () => {
    const terminal = openTerminal(['practice', PROMPT], { CASECOACH_HOME: '/dev/null/nowhere' })
    await terminal.until(step(1))
    terminal.type('Fewer minutes lost.')
    await terminal.until(/Fewer minutes lost/)
    terminal.type(CTRL_C)
    expect(await terminal.ended).toBe(130)
    expect(terminal.printed()).toMatch(
      /could not be saved in \/dev\/null\/nowhere[\s\S]*## Goal\s+Fewer minutes lost\./,
    )
  }, 20_000)
})

describe('a window that is closed', () => {
  it('keeps what was typed', async () => {
    const terminal = openTerminal(['practice', PROMPT], { CASECOACH_HOME: home })
    await terminal.until(step(1))
    terminal.type('Fewer minutes lost.')
    await terminal.until(/Fewer minutes lost/)
    terminal.close()
    await terminal.ended
    expect(attempt().text).toMatch(/unfinished: true[\s\S]*Fewer minutes lost\./)
  }, 20_000)
})

describe('without a terminal', () => {
  it('says what to do instead and exits with 2', () => {
    const { status, stdout, stderr } = run('practice', PROMPT)
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/needs a terminal[\s\S]*casecoach grade answer\.md[\s\S]*casecoach prompts list/)
  })
})

it('an unknown prompt is answered with the nearest, without a stack trace', async () => {
  const terminal = openTerminal(['practice', 'discovery/tv-homepag'], { CASECOACH_HOME: home })
  expect(await terminal.ended).toBe(2)
  expect(terminal.printed()).toMatch(/There is no prompt "discovery\/tv-homepag"\. Did you mean discovery\/tv-homepage/)
})
