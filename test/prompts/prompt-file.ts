import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import { samplePrompt } from './sample-prompt.ts'

const { id: _, ...source } = samplePrompt

/** Writes the sample prompt as <folder>/<path>, with some of its fields changed. Gives the file's path. */
export function writePrompt(folder: string, path: string, changes: object = {}): string {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, stringify({ ...source, ...changes }))
  return file
}
