import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { PROBLEMS, type Problem } from '../answer/answer.ts'
import { nearest } from '../rubric/nearest.ts'
import { readYaml } from '../rubric/read-yaml.ts'
import { type Prompt, promptSchema } from './prompt-schema.ts'

/** An id that no prompt has. The message says which ids are near it. */
export class UnknownPrompt extends Error {
  override name = 'UnknownPrompt'
}

/**
 * Loads every prompt of a folder, <problem>/<slug>.yaml, in the order of the problems and then of the slugs.
 * Throws BrokenData, with file and line, for the first file that is not as the schema says or lies in another problem's folder.
 */
export function loadPrompts(folder: string): Prompt[] {
  return PROBLEMS.flatMap(problem => slugs(join(folder, problem)).map(slug => loadPrompt(folder, problem, slug)))
}

/** The prompt with this id. Throws UnknownPrompt. */
export function findPrompt(prompts: Prompt[], id: string): Prompt {
  const found = prompts.find(prompt => prompt.id === id)
  if (found !== undefined) return found
  const near = nearest(
    id,
    prompts.map(prompt => prompt.id),
  )
  const meant = near.length === 0 ? '' : ` Did you mean ${near.join(' or ')}?`
  throw new UnknownPrompt(`There is no prompt "${id}".${meant} Every prompt: casecoach prompts list`)
}

/** A prompt's problem must be its folder's name, so that its id says what it is. */
function loadPrompt(folder: string, problem: Problem, slug: string): Prompt {
  const schema = promptSchema.extend({ problem: z.literal(problem) })
  return { id: `${problem}/${slug}`, ...readYaml(join(folder, problem, `${slug}.yaml`), schema) }
}

/** The names of the YAML files in a folder, without their ending; none when there is no folder. */
function slugs(folder: string): string[] {
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
  return names
    .filter(name => name.endsWith('.yaml'))
    .map(name => name.slice(0, -'.yaml'.length))
    .sort()
}
