import { compileRubric, type Rubric } from './compile-rubric.ts'
import { readRubric } from './read-rubric.ts'

/** Loads a rubric from its folder. Throws BrokenData, with file and line, for the first thing that is wrong. */
export function loadRubric(folder: string): Rubric {
  return compileRubric(readRubric(folder), {})
}
