import { z } from 'zod'
import { PROBLEMS } from '../answer/answer.ts'
import { FLAGS, GROUPS, MOVES, SEVERITIES, VERDICTS } from '../rubric/ids.ts'

const position = z.int().min(1)

const span = z
  .strictObject({ text: z.string(), line: position, column: position, endLine: position, endColumn: position })
  .describe('A stretch of the answer; lines and columns count from 1, columns in UTF-16 units, the end is exclusive')

const gradedAnswer = z.strictObject({
  file: z.string().describe('The path as it was given; "-" for standard input'),
  words: z.int(),
  bar: z.int().min(1).max(4),
  barReason: z.string(),
  prompt: z.strictObject({
    id: z.string().nullable().describe('The id in the library, or null'),
    problem: z.enum(PROBLEMS),
    text: z.string().describe('The question; empty when it is not known'),
    from: z.enum(['option', 'frontmatter', 'inferred']).describe('Where the problem is known from'),
  }),
  moves: z
    .array(
      z.strictObject({
        id: z.enum(MOVES),
        verdict: z.enum(VERDICTS),
        message: z.string(),
        hint: z.string(),
        evidence: z.array(span),
      }),
    )
    .length(MOVES.length)
    .describe('All ten, in the order of the guide'),
  flags: z
    .array(
      z.strictObject({
        id: z.enum(FLAGS),
        group: z.enum(GROUPS),
        severity: z.enum(SEVERITIES),
        message: z.string(),
        hint: z.string(),
        evidence: z.array(span),
      }),
    )
    .describe('Those that are present'),
  idle: z.array(span).describe('Sentences that serve no move'),
})

/** What `grade` found: the document of `--format json`. `version` rises on a breaking change. */
export const gradedSchema = z
  .strictObject({
    version: z.literal(1),
    rubric: z.string(),
    answers: z.array(gradedAnswer),
    errors: z
      .array(z.strictObject({ file: z.string(), message: z.string() }))
      .describe('Files that could not be graded'),
  })
  .describe('casecoach grade --format json')

export type Graded = z.infer<typeof gradedSchema>
export type GradedAnswer = z.infer<typeof gradedAnswer>
