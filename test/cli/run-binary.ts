import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BINARY } from './pseudo-terminal.ts'

/** Runs the built program without a terminal; `input` is its standard input. */
export function runBinary(
  args: string[],
  options: { input?: string; env?: Record<string, string>; cwd?: string } = {},
): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [BINARY, ...args], {
    encoding: 'utf8',
    input: options.input ?? '',
    env: { PATH: process.env['PATH'], ...options.env },
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  })
}

/** A new folder for one test's files. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'casecoach-'))
}
