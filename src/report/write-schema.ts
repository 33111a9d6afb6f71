import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { promptSchema } from '../prompts/prompt-schema.ts'
import {
  flagSchema,
  leaningSchema,
  lexiconSchema,
  moveSchema,
  questionWordsSchema,
  rubricSchema,
  topicSchema,
} from '../rubric/rule-schema.ts'
import { gradedSchema } from './graded.ts'

// Run by the build: the JSON Schemas that ship are made from those the program is written against.
const folder = new URL('../schemas/', import.meta.url)
mkdirSync(folder, { recursive: true })

write('grade', z.toJSONSchema(gradedSchema))

// Of data files, what a person writes in them, before defaults are filled in.
const dataFiles = {
  prompt: promptSchema,
  move: moveSchema,
  flag: flagSchema,
  leaning: leaningSchema,
  lexicon: lexiconSchema,
  topic: topicSchema,
  'question-words': questionWordsSchema,
  rubric: rubricSchema,
}
for (const [kind, schema] of Object.entries(dataFiles)) write(kind, z.toJSONSchema(schema, { io: 'input' }))

function write(kind: string, schema: object): void {
  writeFileSync(fileURLToPath(new URL(`${kind}.schema.json`, folder)), `${JSON.stringify(schema, null, 2)}\n`)
}
