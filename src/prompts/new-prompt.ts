import { stringify } from 'yaml'
import type { z } from 'zod'
import { materialOf } from './material.ts'
import type { promptSchema } from './prompt-schema.ts'

/** What a field says until somebody has written it. */
const GUIDANCE = 'TODO: '

/** What must be known to begin a prompt. */
export type Beginning = Pick<z.infer<typeof promptSchema>, 'ask' | 'problem' | 'difficulty'>

/** A prompt file to start from, which loads as it is: every field says what belongs in it. `schema` is the path of its JSON Schema, for editors. */
export function newPromptFile({ ask, problem, difficulty }: Beginning, schema: string): string {
  const source: z.infer<typeof promptSchema> = {
    ask,
    problem,
    difficulty,
    broad: true,
    why: `${GUIDANCE}what the question tests, and what makes it hard. Set broad to false if it is narrow already.`,
    tags: [`${GUIDANCE}a word to find it by`],
    interviewer: `${GUIDANCE}what you answer when the candidate asks what to optimise for.`,
    segments: [
      {
        who: `${GUIDANCE}a group one could pick out in the data`,
        good: true,
        why: `${GUIDANCE}why this group is worth a decision of its own.`,
      },
      {
        who: `${GUIDANCE}a group that looks right and is not`,
        good: false,
        why: `${GUIDANCE}why picking it settles nothing.`,
      },
    ],
    constraints: [{ limit: `${GUIDANCE}what limits every idea`, why: `${GUIDANCE}which ideas it rules out, and how.` }],
    material: materialOf(problem),
    metrics: {
      fits: [{ name: `${GUIDANCE}a measure that fits`, compute: `${GUIDANCE}how to compute it: of whom, when, what.` }],
      traps: [
        { name: `${GUIDANCE}a measure that misleads`, why: `${GUIDANCE}how it can rise while things get worse.` },
      ],
    },
    guardrails: [`${GUIDANCE}what must not get worse, and by how much`],
    tradeoffs: [
      {
        give: `${GUIDANCE}what is given up`,
        for: `${GUIDANCE}what is gained`,
        why: `${GUIDANCE}why it may be worth it.`,
      },
    ],
    pushback: [{ question: `${GUIDANCE}what you ask when the segment is vague.`, move: 'segment' }],
    strong: `${GUIDANCE}a model answer of 150 to 250 words that makes all ten moves (casecoach explain lists them).`,
    weak: {
      answer: `${GUIDANCE}a typical bad answer; name the flags it has below.`,
      flags: ['too-broad'],
    },
  }
  return `# yaml-language-server: $schema=${schema}
# Write your own text in place of each ${GUIDANCE.trim()} and what follows it. Lists may have more entries, each like the first.
# A flag and a move are named by their id: casecoach explain. "material" may have device, latency and network.
${stringify(source, { lineWidth: 100 })}`
}

/** The fields, as paths, that still say what belongs in them. */
export function unwritten(value: unknown, path: PropertyKey[] = []): PropertyKey[][] {
  if (typeof value === 'string') return value.startsWith(GUIDANCE) ? [path] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    unwritten(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}
