import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { loadPrompts } from '../prompts/load-prompts.ts'
import { prepareRubric } from '../rubric/prepare-rubric.ts'
import { PREPARED_PROMPTS, PREPARED_RUBRIC, PROMPTS, RUBRIC } from './shipped.ts'

// Run by the build: what ships as YAML, read once, so that a run of the program need not.
mkdirSync(dirname(PREPARED_RUBRIC), { recursive: true })
writeFileSync(PREPARED_RUBRIC, JSON.stringify(prepareRubric(RUBRIC)))
writeFileSync(PREPARED_PROMPTS, JSON.stringify(loadPrompts(PROMPTS)))
