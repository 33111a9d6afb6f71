import { z } from 'zod'
import { PROBLEMS } from '../answer/answer.ts'
import { FLAGS, MOVES } from '../rubric/ids.ts'
import { text } from '../rubric/text.ts'

export const DIFFICULTIES = ['warm-up', 'standard', 'stretch'] as const

/** One prompt file: the question, and what the coach knows about it. Every text is original. */
export const promptSchema = z.strictObject({
  ask: text.describe('The question, in the interviewer’s words'),
  problem: z.enum(PROBLEMS).describe('The kind of problem, and the name of the folder the file lies in'),
  difficulty: z.enum(DIFFICULTIES),
  broad: z.boolean().describe('Whether narrowing the question is the test'),
  why: text.describe('What the prompt tests'),
  tags: z.array(text).describe('Words to find the prompt by'),
  interviewer: text.describe('What the interviewer answers when asked what to optimise for'),
  segments: z
    .array(z.strictObject({ who: text, good: z.boolean(), why: text }))
    .min(1)
    .describe('Groups a candidate may pick, and whether the pick works'),
  constraints: z
    .array(z.strictObject({ limit: text, why: text }))
    .min(1)
    .describe('What limits every idea'),
  material: z.array(z.enum(['device', 'latency', 'network'])).describe('What an answer must deal with'),
  metrics: z.strictObject({
    fits: z.array(z.strictObject({ name: text, compute: text })).min(1),
    traps: z.array(z.strictObject({ name: text, why: text })),
  }),
  guardrails: z.array(text).min(1),
  tradeoffs: z.array(z.strictObject({ give: text, for: text, why: text })).min(1),
  pushback: z.array(z.strictObject({ question: text, move: z.enum(MOVES) })).min(1),
  strong: text.describe('A model answer: bar 4, at least nine of the ten moves met'),
  weak: z
    .strictObject({ answer: text, flags: z.array(z.enum(FLAGS)).min(1) })
    .describe('A typical bad answer: bar 1 or 2, and the flags it has'),
})

export type Difficulty = (typeof DIFFICULTIES)[number]

/** One case question of the library. Its id is "<problem>/<slug>", from where its file lies. */
export type Prompt = z.infer<typeof promptSchema> & { id: string }
