import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readFrontmatter } from '../answer/frontmatter.ts'

/** The ids of the prompts for which an attempt is saved in the folder, finished or not. Files that are no attempts do not count. */
export function practisedPrompts(folder: string): Set<string> {
  return new Set(
    markdownIn(folder).flatMap(name => {
      const prompt = promptOf(join(folder, name))
      return prompt === undefined ? [] : [prompt]
    }),
  )
}

function markdownIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter(name => name.endsWith('.md'))
  } catch (error) {
    // There is none yet, or what is there is no folder; saving says so.
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return []
    throw error
  }
}

function promptOf(file: string): string | undefined {
  try {
    const frontmatter = /^---\r?\n([\s\S]*?)\r?\n---\s*(\n|$)/.exec(readFileSync(file, 'utf8'))?.[1]
    return frontmatter === undefined ? undefined : readFrontmatter(frontmatter).prompt
  } catch {
    return undefined
  }
}
