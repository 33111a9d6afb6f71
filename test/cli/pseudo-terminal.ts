import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { spawn } from '@lydell/node-pty'

/** The built program, as it is installed. */
export const BINARY = fileURLToPath(new URL('../../bin/casecoach.js', import.meta.url))

/** A program running in a real pseudo-terminal of 80 by 24. */
export interface PseudoTerminal {
  /** Types these characters as they are. */
  type(keys: string): void
  /** Waits until what was printed since the last `type` matches, and gives it, without escape codes. Throws with what was printed after ten seconds. */
  until(pattern: RegExp): Promise<string>
  /** Everything printed so far, without escape codes. */
  printed(): string
  /** Closes the window. */
  close(): void
  /** The exit code, once the program has ended. */
  ended: Promise<number>
}

/** Runs `casecoach` with these arguments in a pseudo-terminal. */
export function openTerminal(args: string[], env: Record<string, string>): PseudoTerminal {
  const pty = spawn(process.execPath, [BINARY, ...args], {
    cols: 80,
    rows: 24,
    name: 'xterm-256color',
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...env },
  })
  let output = ''
  let mark = 0
  pty.onData(data => {
    output += data
  })
  const ended = new Promise<number>(resolve => pty.onExit(({ exitCode }) => resolve(exitCode)))
  const since = (from: number): string => stripVTControlCharacters(output.slice(from)).replaceAll('\r', '')
  return {
    type(keys) {
      mark = output.length
      pty.write(keys)
    },
    async until(pattern) {
      const deadline = Date.now() + 10_000
      while (!pattern.test(since(mark))) {
        if (Date.now() > deadline) throw new Error(`${pattern} was not printed. What was:\n${since(mark)}`)
        await new Promise(resolve => setTimeout(resolve, 20))
      }
      return since(mark)
    },
    close: () => pty.kill('SIGHUP'),
    printed: () => since(0),
    ended,
  }
}
