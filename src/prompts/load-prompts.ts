import { z } from 'zod'
import { PROBLEMS } from '../answer/answer.ts'
import { BrokenData } from '../rubric/broken-data.ts'
import { nearest } from '../rubric/nearest.ts'
import { readYaml } from '../rubric/read-yaml.ts'
import { isSlug, type PromptFile, promptFiles, SLUG_RULE } from './prompt-files.ts'
import { type Prompt, promptSchema } from './prompt-schema.ts'

/** An id that no prompt has. The message says which ids are near it. */
export class UnknownPrompt extends Error {
  override name = 'UnknownPrompt'
}

/**
 * Loads every prompt of the folders, <problem>/<slug>.yaml, in the order of the problems and then of the slugs.
 * Throws BrokenData, with file and line, for the first file that is not as the schema says, lies in another problem's folder,
 * or has the id of a prompt in an earlier folder.
 */
export function loadPrompts(...folders: string[]): Prompt[] {
  const files = new Map<string, string>()
  const prompts = folders.flatMap(promptFiles).map(place => {
    const prompt = loadPrompt(place)
    const other = files.get(prompt.id)
    if (other !== undefined) throw clash(place.file, prompt.id, other)
    files.set(prompt.id, place.file)
    return prompt
  })
  return folders.length === 1 ? prompts : prompts.sort(byProblemAndSlug)
}

/** Loads one prompt. Its problem must be its folder's name, so that its id says what it is. Throws BrokenData. */
export function loadPrompt({ file, problem, slug }: PromptFile): Prompt {
  if (!isSlug(slug)) throw new BrokenData(file, 1, '', `${SLUG_RULE}, before .yaml`)
  return { id: `${problem}/${slug}`, ...readYaml(file, promptSchema.extend({ problem: z.literal(problem) })) }
}

/** What is wrong when two files have one id. */
export function clash(file: string, id: string, other: string): BrokenData {
  return new BrokenData(file, 1, '', `an id of its own, but ${id} is also the id of ${other}; rename one of the files`)
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
  throw new UnknownPrompt(
    `There is no prompt "${id}".${meant} Every prompt: casecoach prompts list (--pack <folder> adds your own)`,
  )
}

function byProblemAndSlug(a: Prompt, b: Prompt): number {
  return PROBLEMS.indexOf(a.problem) - PROBLEMS.indexOf(b.problem) || (a.id < b.id ? -1 : 1)
}
