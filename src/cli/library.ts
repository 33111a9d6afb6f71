import { readFileSync } from 'node:fs'
import { loadPrompts } from '../prompts/load-prompts.ts'
import { openPack } from '../prompts/pack.ts'
import type { Prompt } from '../prompts/prompt-schema.ts'
import type { Rubric } from '../rubric/compile-rubric.ts'
import { loadPrepared } from '../rubric/load-prepared.ts'
import { loadRubric } from '../rubric/load-rubric.ts'
import { PREPARED_PROMPTS, PREPARED_RUBRIC, PROMPTS } from './shipped.ts'

/** The prompts to choose from, and the rubric to read answers by. */
export interface Library {
  prompts: Prompt[]
  rubric: Rubric
}

/** What ships with the package; with a pack, its prompts are added, and its rubric, if it has one, is used instead. Throws UnusablePack and BrokenData. */
export function openLibrary(pack: string | undefined): Library {
  return { prompts: openPrompts(pack), rubric: openRubric(pack) }
}

/** The prompts alone. Throws UnusablePack and BrokenData. */
export function openPrompts(pack: string | undefined): Prompt[] {
  return pack === undefined
    ? JSON.parse(readFileSync(PREPARED_PROMPTS, 'utf8'))
    : loadPrompts(PROMPTS, openPack(pack).folder)
}

/** The rubric alone. Throws UnusablePack and BrokenData. */
export function openRubric(pack: string | undefined): Rubric {
  const own = pack === undefined ? undefined : openPack(pack).rubric
  return own === undefined ? loadPrepared(PREPARED_RUBRIC) : loadRubric(own)
}
