import { type Document, isNode, LineCounter, parseDocument, visit } from 'yaml'
import { z } from 'zod'
import { PROBLEMS } from './answer.ts'
import { UnreadableAnswer } from './unreadable-answer.ts'

const schema = z.object({
  prompt: z.string().trim().min(1).optional(),
  problem: z.enum(PROBLEMS).optional(),
})

export type Frontmatter = z.infer<typeof schema>

/**
 * What the frontmatter says of the prompt; other keys are left alone.
 * `source` is the YAML between the fences. Throws UnreadableAnswer with the line of the file (the fence is line 1).
 */
export function readFrontmatter(source: string): Frontmatter {
  const lines = new LineCounter()
  const document = parseDocument(source, { prettyErrors: true, lineCounter: lines })
  const broken = document.errors[0]
  if (broken !== undefined) {
    const line = (broken.linePos?.[0].line ?? 1) + 1
    throw new UnreadableAnswer(
      `line ${line}: the frontmatter is not valid YAML (${firstLine(broken.message)}). Mend it, or put quotes around the value.`,
    )
  }
  const lineOf = (offset: number | undefined): number => (offset === undefined ? 1 : lines.linePos(offset).line) + 1
  const parsed = schema.safeParse(plainValue(document, lineOf) ?? {})
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const key = issue?.path[0] === undefined ? 'it' : `"${String(issue.path[0])}"`
  const expected =
    issue?.path[0] === 'problem'
      ? `one of ${PROBLEMS.join(', ')}`
      : issue?.path[0] === 'prompt'
        ? 'text'
        : '"key: value" lines'
  const start = issue === undefined ? undefined : rangeOf(document, issue.path)?.[0]
  throw new UnreadableAnswer(`line ${lineOf(start)}: the frontmatter is not as expected: ${key} should be ${expected}.`)
}

/** Throws UnreadableAnswer for aliases of what is nowhere, or of more than anybody writes. */
function plainValue(document: Document, lineOf: (offset: number | undefined) => number): unknown {
  try {
    return document.toJS()
  } catch (error) {
    throw new UnreadableAnswer(
      `line ${lineOf(firstAlias(document))}: the frontmatter is not valid YAML (${(error as Error).message}). Put quotes around a value that begins with * or &.`,
    )
  }
}

/** Where the first alias of what is nowhere stands in the source, from 0. */
function firstAlias(document: Document): number | undefined {
  let offset: number | undefined
  visit(document, {
    Alias(_key, alias) {
      if (alias.resolve(document) !== undefined) return undefined
      offset = alias.range?.[0]
      return visit.BREAK
    },
  })
  return offset
}

/** Where a value stands in the source, from 0. */
function rangeOf(document: Document, path: PropertyKey[]): [number, ...number[]] | undefined | null {
  const node = document.getIn(path, true)
  return isNode(node) ? node.range : undefined
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '')
}
