import { describe, expect, it } from 'vitest'
import { terminalOf } from '../../src/cli/terminal.ts'

const screen = { isTTY: true, columns: 120 }
const pipe = {}
const red = (output: object, color: boolean, env: NodeJS.ProcessEnv): boolean =>
  terminalOf(output, color, env).chalk.red('a') !== 'a'

describe('colour', () => {
  it.each([
    ['on a terminal', screen, true, {}, true],
    ['in a pipe', pipe, true, {}, false],
    ['after --no-color', screen, false, { FORCE_COLOR: '1' }, false],
    ['with NO_COLOR', screen, true, { NO_COLOR: '1' }, false],
    ['with an empty NO_COLOR', screen, true, { NO_COLOR: '' }, true],
    ['with FORCE_COLOR in a pipe', pipe, true, { FORCE_COLOR: '1' }, true],
    ['with an empty FORCE_COLOR in a pipe', pipe, true, { FORCE_COLOR: '' }, false],
    ['with FORCE_COLOR=0', screen, true, { FORCE_COLOR: '0' }, false],
    ['with both, FORCE_COLOR counts', pipe, true, { NO_COLOR: '1', FORCE_COLOR: '1' }, true],
    ['on a dumb terminal', screen, true, { TERM: 'dumb' }, false],
  ])('%s', (_, output, color, env, expected) => {
    expect(red(output, color, env)).toBe(expected)
  })
})

describe('width', () => {
  it.each([
    ['is the terminal’s', screen, 120],
    ['is 80 in a pipe', pipe, 80],
    ['is 80 where the terminal does not know', { isTTY: true, columns: 0 }, 80],
    ['is never too small to print in', { isTTY: true, columns: 3 }, 20],
  ])('%s', (_, output, width) => {
    expect(terminalOf(output, true, {}).width).toBe(width)
  })
})
