import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { PROBLEMS } from '../../src/answer/answer.ts'

// These read what the build made: `npm run build` first.

const yamlIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .map(name => join(folder, name))

const kinds: [string, string[], string][] = [
  ['prompt', PROBLEMS.flatMap(problem => yamlIn(join('prompts', problem))), 'ask'],
  ['move', yamlIn('rubrics/netflix/moves'), 'hint'],
  ['flag', yamlIn('rubrics/netflix/flags'), 'severity'],
  ['leaning', yamlIn('rubrics/netflix/leanings'), 'id'],
  ['topic', yamlIn('rubrics/netflix/topics'), 'base'],
  ['question-words', ['rubrics/netflix/question-words.yaml'], 'words'],
  ['lexicon', yamlIn('rubrics/netflix/lexicon'), 'entries'],
  ['rubric', ['rubrics/netflix/rubric.yaml'], 'bar'],
]

describe('the JSON Schema of a data file', () => {
  it.each(kinds)(
    '%s takes every file that ships, and none without what it needs or with what nobody reads',
    (kind, files, needed) => {
      const schema = JSON.parse(readFileSync(`dist/schemas/${kind}.schema.json`, 'utf8'))
      const validate = new Ajv2020({ strict: false }).compile(schema)
      expect(files.length).toBeGreaterThan(0)
      for (const file of files)
        expect(validate(parse(readFileSync(file, 'utf8'))), `${file} ${JSON.stringify(validate.errors)}`).toBe(true)
      const { [needed]: _, ...rest } = parse(readFileSync(String(files[0]), 'utf8'))
      expect(validate(rest)).toBe(false)
      expect(validate({ ...rest, [needed]: _, colour: 'red' })).toBe(false)
    },
  )
})
