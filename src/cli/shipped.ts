import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A path in the package, from src/cli as from dist/cli. */
const shipped = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** The folder of the prompts that ship with the package. */
export const PROMPTS = shipped('prompts')

/** The folder of the rubric that ships with the package. */
export const RUBRIC = shipped('rubrics/netflix')

/** The same rubric as the build prepared it. */
export const PREPARED_RUBRIC = shipped('dist/prepared/rubric.json')

/** The package's version. */
export function version(): string {
  const source: { version: string } = JSON.parse(readFileSync(shipped('package.json'), 'utf8'))
  return source.version
}
