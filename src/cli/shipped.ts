import { readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** A path in the package, from src/cli as from dist/cli. */
const shipped = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** The folder of the prompts that ship with the package. */
export const PROMPTS = shipped('prompts')

/** The folder of the rubric that ships with the package. */
export const RUBRIC = shipped('rubrics/netflix')

/** The same rubric and prompts as the build prepared them. */
export const PREPARED_RUBRIC = shipped('dist/prepared/rubric.json')
export const PREPARED_PROMPTS = shipped('dist/prepared/prompts.json')

/** The package's version. */
export function version(): string {
  const source: { version: string } = JSON.parse(readFileSync(shipped('package.json'), 'utf8'))
  return source.version
}

/** The JSON Schema that ships for a kind of data file, made by the build: its path, and the same as an address. */
export function schemaFile(kind: 'prompt'): { path: string; address: string } {
  const path = shipped(`dist/schemas/${kind}.schema.json`)
  return { path, address: pathToFileURL(path).href }
}
