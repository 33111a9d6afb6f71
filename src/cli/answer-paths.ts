import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** A path that answers are to be read from, or why there are none. */
export type AnswerPath = { path: string } | { path: string; problem: string }

/** The answers that a command line names: files and "-" as they are, and every .md of a folder, in name order. */
export function answerPaths(named: string[]): AnswerPath[] {
  return named.flatMap((path): AnswerPath[] => {
    if (path === '-' || !isFolder(path)) return [{ path }]
    const inside = readdirSync(path)
      .filter(name => name.endsWith('.md'))
      .sort()
      .map(name => ({ path: join(path, name) }))
    return inside.length > 0 ? inside : [{ path, problem: 'there is no answer in this folder: it has no .md file.' }]
  })
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
