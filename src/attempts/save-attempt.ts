import { closeSync, mkdirSync, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { type Attempt, attemptMarkdown } from './attempt.ts'

/**
 * Saves an attempt in the folder, which is made when it is missing, and gives the file's path. No file is ever overwritten.
 * It is done when this returns, so that nothing is lost when the program is ended right after. Throws the system's error when it cannot write.
 */
export function saveAttempt(folder: string, attempt: Attempt, now: Date): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = reserve(folder, `${timeName(now)}-${slugOf(attempt.prompt)}`)
  try {
    writeFileAtomic.sync(file, attemptMarkdown(attempt), { mode: 0o600 })
  } catch (error) {
    rmSync(file, { force: true })
    throw error
  }
  return file
}

/** Makes an empty file of this name, or of the next free one ("…-2.md"), so that two practices ending at once cannot take the same. */
function reserve(folder: string, name: string): string {
  for (let number = 1; ; number++) {
    const file = join(folder, `${name}${number === 1 ? '' : `-${number}`}.md`)
    try {
      closeSync(openSync(file, 'wx', 0o600))
      return file
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

/** The local time as it sorts in a listing: "2026-01-31-140509". */
function timeName(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-')
  return `${day}-${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`
}

function slugOf(prompt: string): string {
  return prompt.slice(prompt.lastIndexOf('/') + 1).replace(/[^A-Za-z0-9-]+/g, '-')
}
