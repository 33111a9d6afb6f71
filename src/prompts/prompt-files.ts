import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { PROBLEMS, type Problem } from '../answer/answer.ts'

/** A prompt's file in its place, <folder>/<problem>/<slug>.yaml. */
export interface PromptFile {
  file: string
  problem: Problem
  slug: string
}

const LONGEST_SLUG = 40

/** What a slug must be, for messages. */
export const SLUG_RULE = `a name of small letters, digits and single hyphens, at most ${LONGEST_SLUG} characters`

/** Whether an id can be made with this slug that every command takes and every table has room for. */
export function isSlug(name: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && name.length <= LONGEST_SLUG
}

/** The prompt files of a folder, in the order of the problems and then of the slugs. */
export function promptFiles(folder: string): PromptFile[] {
  return PROBLEMS.flatMap(problem =>
    namesIn(join(folder, problem))
      .filter(name => name.endsWith('.yaml'))
      .map(name => ({ file: join(folder, problem, name), problem, slug: name.slice(0, -'.yaml'.length) })),
  )
}

/** The names in a folder, in order, without hidden ones; none when there is no such folder. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter(name => !name.startsWith('.'))
      .sort()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return []
    throw error
  }
}
