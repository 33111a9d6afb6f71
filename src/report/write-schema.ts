import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { gradedSchema } from './graded.ts'

// Run by the build: the JSON Schema that ships is made from the one the program is written against.
const folder = new URL('../schemas/', import.meta.url)
mkdirSync(folder, { recursive: true })
writeFileSync(
  fileURLToPath(new URL('grade.schema.json', folder)),
  `${JSON.stringify(z.toJSONSchema(gradedSchema), null, 2)}\n`,
)
