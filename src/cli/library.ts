import { loadPrompts } from '../prompts/load-prompts.ts'
import { openPack } from '../prompts/pack.ts'
import type { Prompt } from '../prompts/prompt-schema.ts'
import { PROMPTS, RUBRIC } from './shipped.ts'

/** The prompts to choose from, and the folder of the rubric to read answers by. */
export interface Library {
  prompts: Prompt[]
  rubric: string
}

/** What ships with the package; with a pack, its prompts are added, and its rubric, if it has one, is used instead. Throws UnusablePack and BrokenData. */
export function openLibrary(pack: string | undefined): Library {
  if (pack === undefined) return { prompts: loadPrompts(PROMPTS), rubric: RUBRIC }
  const { folder, rubric } = openPack(pack)
  return { prompts: loadPrompts(PROMPTS, folder), rubric: rubric ?? RUBRIC }
}

/** The folder of the rubric alone. Throws UnusablePack and BrokenData. */
export function rubricFolder(pack: string | undefined): string {
  return (pack === undefined ? undefined : openPack(pack).rubric) ?? RUBRIC
}
