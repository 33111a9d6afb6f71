import { readFileSync } from 'node:fs'
import { isMap, isNode, isPair, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'
import { BrokenData } from './broken-data.ts'
import { nearest } from './nearest.ts'

/** Reads one YAML file and checks it. Gives what the schema makes of it; throws BrokenData for the first thing that is wrong. */
export function readYaml<T>(file: string, schema: z.ZodType<T>): T {
  const lines = new LineCounter()
  const document = parseDocument(readText(file), { lineCounter: lines, prettyErrors: false })
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line)
  const broken = document.errors[0]
  if (broken !== undefined) throw new BrokenData(file, lineAt(broken.pos[0]), '', `valid YAML (${broken.message})`)
  const parsed = schema.safeParse(toPlain(file, () => document.toJS()))
  if (parsed.success) return parsed.data
  // A misspelt key is also a missing one; the misspelling is what to mend.
  const issue = parsed.error.issues.find(({ code }) => code === 'unrecognized_keys') ?? parsed.error.issues[0]
  if (issue === undefined) throw new BrokenData(file, 1, '', 'other data')
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path
  throw new BrokenData(
    file,
    lineAt(offsetOf(document.contents, path)),
    fieldName(path),
    expectation(issue, valueAt(document.toJS(), path)),
  )
}

/** The line (from 1) of a field in a YAML file that can be read; where it is missing, of what should hold it. */
export function lineOf(file: string, path: readonly PropertyKey[]): number {
  const lines = new LineCounter()
  const document = parseDocument(readText(file), { lineCounter: lines, prettyErrors: false })
  return Math.max(1, lines.linePos(offsetOf(document.contents, path)).line)
}

/** The line (from 1) on which one entry of a field of several lines stands; of the field, where it is not written as it reads. */
export function lineOfEntry(file: string, path: readonly PropertyKey[], entry: string): number {
  const start = lineOf(file, path)
  const found = readText(file)
    .split('\n')
    .findIndex((line, i) => i + 1 >= start && line.includes(entry))
  return found < 0 ? start : found + 1
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is none' : (error as Error).message
    throw new BrokenData(file, 1, '', `a file that can be read (${reason})`)
  }
}

/** Turning nodes to values throws when references go in circles or multiply without end. */
function toPlain(file: string, read: () => unknown): unknown {
  try {
    return read()
  } catch (error) {
    throw new BrokenData(file, 1, '', `valid YAML (${(error as Error).message})`)
  }
}

/** Where the field stands (offset from 0): at its key, or, if it is missing, where that which should hold it starts. */
function offsetOf(root: Node | null, path: readonly PropertyKey[]): number {
  let node: unknown = root
  let offset = root?.range?.[0] ?? 0
  for (const part of path) {
    let next: unknown
    if (isMap(node)) {
      const pair = node.items.find(item => isPair(item) && isNode(item.key) && String(item.key) === String(part))
      if (pair === undefined) return offset
      offset = (isNode(pair.key) ? pair.key.range?.[0] : undefined) ?? offset
      next = pair.value
    } else if (isSeq(node)) {
      next = node.items[Number(part)]
      offset = (isNode(next) ? next.range?.[0] : undefined) ?? offset
    }
    if (next === undefined) return offset
    node = next
  }
  return offset
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[part] : undefined,
    root,
  )
}

/** A field as messages name it: "segments[2].who". */
export function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? String(part) : `.${String(part)}`))
    .join('')
}

const KINDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'named fields',
  record: 'named fields',
}

function expectation(issue: z.core.$ZodIssue, value: unknown): string {
  const found = value === undefined || value === null ? ' (it is missing)' : `, not ${short(value)}`
  switch (issue.code) {
    case 'invalid_type':
      return `${KINDS[issue.expected] ?? issue.expected}${found}`
    case 'invalid_value':
      return `${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}${found}${meant(value, issue.values.map(String))}`
    case 'too_small':
      return `${sized(issue.origin, `at least ${issue.minimum}`)}${issue.origin === 'string' ? '' : found}`
    case 'too_big':
      return `${sized(issue.origin, `at most ${issue.maximum}`)}${found}`
    case 'unrecognized_keys':
      return 'no field of this name'
    case 'invalid_union':
      return `${issue.errors
        .map(branch => branch[0])
        .filter(first => first !== undefined)
        .map(first => expectation(first, undefined).replace(' (it is missing)', ''))
        .join(' or ')}${found}`
    default:
      return issue.message
  }
}

function meant(value: unknown, known: string[]): string {
  const near = typeof value === 'string' && known.length > 1 ? nearest(value, known) : []
  return near.length === 0 ? '' : ` (did you mean ${near.join(' or ')}?)`
}

function sized(origin: string, bound: string): string {
  if (origin === 'string') return bound === 'at least 1' ? 'text that is not empty' : `text of ${bound} characters`
  if (origin === 'array') return `a list of ${bound} ${bound.endsWith(' 1') ? 'entry' : 'entries'}`
  return `a number of ${bound}`
}

function short(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object') return 'named fields'
  const text = JSON.stringify(value)
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
