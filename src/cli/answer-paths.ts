import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isFolder } from './is-folder.ts'

/** A path that answers are to be read from, or why there are none. */
export type AnswerPath = { path: string } | { path: string; problem: string }

/** The answers that a command line names: files and "-" as they are, and every .md of a folder, in name order. */
export function answerPaths(named: string[]): AnswerPath[] {
  return named.flatMap((path): AnswerPath[] => {
    if (path === '-' || !isFolder(path)) return [{ path }]
    const inside = namesIn(path)
    if (inside === undefined) return [{ path, problem: 'the folder may not be read. Check its permissions.' }]
    const answers = inside
      .filter(name => name.endsWith('.md'))
      .sort()
      .map(name => ({ path: join(path, name) }))
    return answers.length > 0 ? answers : [{ path, problem: 'there is no answer in this folder: it has no .md file.' }]
  })
}

function namesIn(folder: string): string[] | undefined {
  try {
    return readdirSync(folder)
  } catch {
    return undefined
  }
}
