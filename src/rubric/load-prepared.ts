import { readFileSync } from 'node:fs'
import { compileRubric, type Rubric } from './compile-rubric.ts'
import type { PreparedRubric } from './prepare-rubric.ts'

/** Loads a rubric that prepareRubric prepared, from its JSON file. */
export function loadPrepared(file: string): Rubric {
  const { files, compiled }: PreparedRubric = JSON.parse(readFileSync(file, 'utf8'))
  return compileRubric(files, compiled)
}
