import { z } from 'zod'
import { PROBLEMS } from '../answer/answer.ts'
import { FLAGS, GROUPS, MOVES, SEVERITIES, STEPS, VERDICTS } from './ids.ts'
import { text } from './text.ts'

/** Patterns, written one a line or several on a line with " / " between them. */
const patterns = text.transform(lines =>
  lines
    .split(/\n| \/ /)
    .map(line => line.trim())
    .filter(line => line !== ''),
)
const weight = z.number().min(-20).max(20)

/**
 * A cue: patterns that speak for or against a rule when one of them matches a sentence.
 * `made` speaks for the sentence making the move at all, `firm` for the move being met rather than weak.
 */
const cue = z
  .strictObject({
    id: text,
    does: text,
    match: patterns,
    unless: patterns.optional(),
    under: patterns.optional(),
    after: patterns.optional(),
    before: patterns.optional(),
    place: z.enum(['heading', 'item', 'first', 'last']).optional(),
    made: weight.default(0),
    firm: weight.default(0),
    says: text.optional(),
    warns: text.optional(),
  })
  .describe('Patterns that speak for or against a rule')

const signals = z.record(text, weight)

/** The lowest expected level (0 missing to 2 met) that is called weak, and met. */
const levels = z.tuple([z.number(), z.number()]).default([2 / 3, 4 / 3])

const moveExample = z.strictObject({
  text,
  verdict: z.enum(VERDICTS),
  prompt: text.optional(),
  near: z.boolean().optional(),
  missed: z.boolean().optional().describe('Whether the checker is known to get it wrong'),
})

const flagExample = z.strictObject({
  text,
  present: z.boolean(),
  prompt: text.optional(),
  problem: z.enum(PROBLEMS).optional(),
  near: z.boolean().optional(),
  missed: z.boolean().optional().describe('Whether the checker is known to get it wrong'),
})

/** What moves and flags share: what a candidate learns from the rule and is asked by the coach. */
const lesson = {
  title: text,
  why: text,
  ask: text,
  hint: text,
  pushback: text,
}

export const moveSchema = z.strictObject({
  id: z.enum(MOVES),
  ...lesson,
  messages: z.strictObject({ met: text, weak: text, missing: text }),
  /** `base` is the log-odds that a sentence without cues makes the move; `verdict` the log-odds that the answer makes it at all, and that a made one is met, from the signals of src/checker/signals.ts. */
  base: weight,
  verdict: z.strictObject({
    made: signals,
    met: signals,
    from: levels,
    shown: signals
      .default({ bias: 0 })
      .describe('Whether the best sentence shows the move: under 0 it cannot be met (src/checker/judge-moves.ts)'),
    flagged: z
      .strictObject({ made: signals, met: signals, from: levels })
      .optional()
      .describe('The same once more, by what the flags say (src/checker/reconsider.ts)'),
  }),
  /** The same for a reply to the step that asks for the move, which is expected to make it. */
  reply: z.strictObject({ made: signals, met: signals }).default({ made: { bias: 0 }, met: { bias: 0 } }),
  cues: z.array(cue).min(1),
  examples: z.array(moveExample),
})

export const flagSchema = z.strictObject({
  id: z.enum(FLAGS),
  group: z.enum(GROUPS),
  severity: z.enum(SEVERITIES),
  ...lesson,
  message: text,
  /** The signal without which the flag does not apply, such as that the question turns on devices. */
  when: text.optional(),
  /** The moves that readers hardly ever call met where the flag is there (4 times in 1,000 at most), and what is said of such a move that is weak. */
  denies: z.partialRecord(z.enum(MOVES), text).default({}),
  /** `base` as for a move; `present` the log-odds that the answer has the flag, from the signals of src/checker/signals.ts; `from` the chance from which it is raised. */
  base: weight,
  present: signals,
  from: z.number().min(0).max(1).default(0.4),
  cues: z.array(cue),
  examples: z.array(flagExample),
})

const leanings = { made: signals.default({}), firm: signals.default({}) }

/** What was learned of single traits for one rule, of a sentence and of a whole answer; traits as in src/checker/traits.ts. */
export const leaningSchema = z.strictObject({
  id: z.enum([...MOVES, ...FLAGS]),
  ...leanings,
  /** `usual` is what answers lean to on average, for a flag. */
  whole: z.strictObject({ usual: z.number().default(0), ...leanings }).default({ usual: 0, made: {}, firm: {} }),
})

/** What was learned of the words of answers to one kind of problem. */
export const topicSchema = z.strictObject({ id: z.enum(PROBLEMS), base: weight, words: signals })

const share = z.number().gt(0).lt(1)
const shares = z.strictObject({ asked: share, anyway: share })

/** What was learned of the words of questions: the share of answers to a question with the word that say it, and of all other answers; of words that are `unknown` too. */
export const questionWordsSchema = z.strictObject({
  /** The usual number of different words in an answer. */
  length: z.int().min(1),
  unknown: shares,
  words: z.record(text, shares),
})

export const lexiconSchema = z.strictObject({
  id: text,
  title: text,
  entries: patterns,
})

export const rubricSchema = z.strictObject({
  id: text,
  title: text,
  steps: z.array(
    z.strictObject({
      id: z.enum(STEPS),
      title: text,
      moves: z.array(z.enum(MOVES)).min(1),
      flags: z.array(z.enum(FLAGS)),
    }),
  ),
  /** The lexicons whose share of sentences is a signal. */
  densities: z.array(text),
  /** Words of a question that make networks or performance its matter; that name a device; and that make a device a weak one. */
  'device-words': z
    .strictObject({ strain: z.array(text), device: z.array(text), weak: z.array(text) })
    .default({ strain: [], device: [], weak: [] }),
  /** The moves without which no decision is defensible, those that a strong answer meets, what an expected bar is made of, and the lowest value that is called 2, 3 and 4. */
  bar: z.strictObject({
    needs: z.array(z.enum(MOVES)),
    strong: z.array(z.enum(MOVES)),
    weights: signals,
    from: z.tuple([z.number(), z.number(), z.number()]),
  }),
  /** Log-odds that an answer is one to another question (src/checker/astray.ts), from where that is said, and what is said. */
  astray: z.strictObject({ weights: signals, from: z.number(), says: text }).optional(),
  bars: z.array(z.strictObject({ level: z.int().min(1).max(4), name: text, meaning: text })),
})

export type CueSource = z.infer<typeof cue>
export type MoveRule = z.infer<typeof moveSchema>
export type FlagRule = z.infer<typeof flagSchema>
export type LeaningSource = z.infer<typeof leaningSchema>
export type TopicSource = z.infer<typeof topicSchema>
export type QuestionWordsSource = z.infer<typeof questionWordsSchema>
export type LexiconSource = z.infer<typeof lexiconSchema>
export type RubricSource = z.infer<typeof rubricSchema>
