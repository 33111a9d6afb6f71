import type { Heading, ListItem, Nodes, Paragraph, Parents, Root, Table } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'
import type { BlockKind } from './answer.ts'
import { labelLength, wordCount } from './line-layout.ts'

/** One block of prose: its text without markup, and for each UTF-16 unit of that text its offset (from 0) in the source. */
export interface ProseBlock {
  kind: BlockKind
  plain: string
  offsets: number[]
  /** How many units at the start are a bold run-in ("**Goal.** …") or, in a table of two columns, the first cell; 0 for none. */
  runIn: number
  /** The header of a table of more columns. */
  header?: string
}

export interface Markdown {
  frontmatter: string | undefined
  blocks: ProseBlock[]
}

/** The prose blocks of a Markdown source, in order. Pictures, HTML and rules carry no prose and are left out. */
export function readMarkdown(source: string): Markdown {
  const root: Root = fromMarkdown(source, {
    extensions: [gfm(), frontmatter(['yaml'])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml'])],
  })
  const blocks: ProseBlock[] = []
  const first = root.children[0]
  walk(root, 'paragraph', source, blocks)
  return { frontmatter: first?.type === 'yaml' ? first.value : undefined, blocks }
}

function walk(parent: Parents, kind: BlockKind, source: string, blocks: ProseBlock[]): void {
  for (const node of parent.children) {
    if (node.type === 'heading') pushHeading(blocks, node, source)
    else if (node.type === 'paragraph') for (const part of partsOf(node, source)) pushProse(blocks, kind, part, source)
    else if (node.type === 'table') pushTable(blocks, node, source)
    else if (node.type === 'code') pushCode(blocks, node, source)
    else if (node.type === 'listItem') pushItem(blocks, node, source)
    else if (node.type === 'blockquote') walk(node, 'quote', source, blocks)
    else if ('children' in node) walk(node, kind, source, blocks)
  }
}

/** A title has at most this many words; what is longer, or has a label and at least this much after it, is prose to the one who typed it. */
const LONGEST_TITLE = 8
const LEAST_PROSE = 5

/** A line over a rule ("---") is a heading to Markdown, however much of a paragraph it is. */
function pushHeading(blocks: ProseBlock[], node: Heading, source: string): void {
  const { plain, offsets } = textOf(node, source)
  if (plain.trim() === '') return
  const underlined = source[node.position?.start.offset ?? 0] !== '#'
  const label = labelLength(plain)
  const words = wordCount(plain.slice(label))
  const says = plain.includes('\n') || words > LONGEST_TITLE || (label > 0 && words > 0) || /[.!]\s*$/.test(plain)
  if (underlined && says) blocks.push({ kind: 'paragraph', plain, offsets, runIn: 0 })
  else if (label > 0 && words >= LEAST_PROSE) {
    blocks.push({ kind: 'heading', plain: plain.slice(0, label), offsets: offsets.slice(0, label), runIn: 0 })
    blocks.push({ kind: 'paragraph', plain: plain.slice(label), offsets: offsets.slice(label), runIn: 0 })
  } else blocks.push({ kind: 'heading', plain, offsets, runIn: 0 })
}

function pushProse(blocks: ProseBlock[], kind: BlockKind, node: Paragraph, source: string): void {
  const { plain, offsets } = textOf(node, source)
  if (plain.trim() === '') return
  const bold = boldRunIn(node, source)
  const wholeIsBold = bold > 0 && plain.slice(bold).trim() === ''
  const isLabel = /^[^.?!:]{1,40}:\s*$/.test(plain)
  const heading = (wholeIsBold && wordCount(plain) <= LONGEST_TITLE) || isLabel
  blocks.push({ kind: heading ? 'heading' : kind, plain, offsets, runIn: heading ? 0 : bold })
}

/** In words. */
const LONGEST_ITEM_TITLE = 4

/** An item that is a few words over a list of its own is the heading of that list. */
function pushItem(blocks: ProseBlock[], item: ListItem, source: string): void {
  const [first, ...rest] = item.children
  const title = first?.type === 'paragraph' && rest[0]?.type === 'list' ? textOf(first, source) : undefined
  if (title === undefined || wordCount(title.plain) > LONGEST_ITEM_TITLE || /[.?!,;]\s*$/.test(title.plain))
    walk(item, 'item', source, blocks)
  else {
    blocks.push({ kind: 'heading', plain: title.plain, offsets: title.offsets, runIn: 0 })
    walk({ ...item, children: rest }, 'item', source, blocks)
  }
}

/** A paragraph as several where a bold label stands within it after a sentence: "**Goal.** … **Decision.** …" */
function partsOf({ children }: Paragraph, source: string): Paragraph[] {
  const parts: Paragraph[] = []
  for (const child of children) {
    const before = parts.at(-1)
    const label = child.type === 'strong' && /^[^.:?!]{1,40}[.:?]$/.test(textOf(child, source).plain.trim())
    if (before === undefined || (label && /(?:[.?!:]["”)]?|\n)\s*$/.test(textOf(before, source).plain)))
      parts.push({ type: 'paragraph', children: [child] })
    else before.children.push(child)
  }
  return parts
}

function textOf(node: Nodes, source: string): MappedText {
  const text = new MappedText()
  collect(node, source, text)
  return text
}

/** In a table of two columns the first cell says what the second is about; in a wider one the header does, for all rows. */
function pushTable(blocks: ProseBlock[], { children }: Table, source: string): void {
  const [head] = children
  const title = head === undefined ? '' : textOf(head, source).plain
  const wide = (head?.children.length ?? 0) > 2
  for (const row of children) {
    const text = textOf(row, source)
    if (!/[\p{L}\p{N}]/u.test(text.plain)) continue
    const label = text.plain.indexOf(CELLS)
    blocks.push({
      kind: 'row',
      plain: text.plain,
      offsets: text.offsets,
      runIn: wide || wordCount(text.plain.slice(0, label)) > LONGEST_LABEL ? 0 : Math.max(label, 0),
      ...(wide && row !== head && title.trim() !== '' ? { header: title } : {}),
    })
  }
}

/** Between the cells of a row. */
const CELLS = ' | '
/** A label has at most this many words. */
const LONGEST_LABEL = 6

/** Text indented by four spaces is code to Markdown and prose to the one who typed it, so code is read too. */
function pushCode(blocks: ProseBlock[], node: Extract<Nodes, { type: 'code' }>, source: string): void {
  const text = new MappedText()
  let from = node.position?.start.offset ?? 0
  for (const line of node.value.split('\n')) {
    const at = source.indexOf(line, from)
    if (at >= 0) {
      text.add(`${line}\n`, at)
      from = at + line.length
    }
  }
  if (text.plain.trim() !== '') blocks.push({ kind: 'paragraph', plain: text.plain, offsets: text.offsets, runIn: 0 })
}

class MappedText {
  plain = ''
  offsets: number[] = []

  /** Adds text that stands in the source as it is, from `start`. */
  add(text: string, start: number): void {
    for (let i = 0; i < text.length; i++) this.offsets.push(start + i)
    this.plain += text
  }

  /**
   * Adds a node's value, which stands in the source between `start` and `end` with more around and in it: escapes, entities, the marks that
   * begin each further line of a quotation, the indent of a list item's.
   */
  addValue(value: string, source: string, start: number, end: number): void {
    let at = start
    for (let i = 0; i < value.length; ) {
      const entity =
        source[at] === '&' ? ENTITY.exec(source.slice(at, Math.min(end, at + LONGEST_ENTITY)))?.[0] : undefined
      if (entity !== undefined && !value.startsWith(entity, i)) {
        const units = String.fromCodePoint(value.codePointAt(i) ?? 0).length
        for (let k = 0; k < units; k++) this.offsets.push(at)
        at += entity.length
        i += units
        continue
      }
      const found = indexOfUnit(value[i] ?? '', source, at, end)
      this.offsets.push(found < 0 ? Math.max(start, Math.min(at, end - 1)) : found)
      if (found >= 0) at = found + 1
      i++
    }
    this.plain += value
  }
}

const ENTITY = /^&(?:#\d+|#x[\da-f]+|\w+);/i
/** In UTF-16 units; the longest name of an entity in HTML has 33. */
const LONGEST_ENTITY = 40

/** Where a unit stands next in the source, from `at` and before `end`, any blank for a blank; -1 for nowhere. */
function indexOfUnit(unit: string, source: string, at: number, end: number): number {
  const blank = /\s/.test(unit)
  for (let i = at; i < end; i++) if (source[i] === unit || (blank && /\s/.test(source[i] ?? ''))) return i
  return -1
}

function collect(node: Nodes, source: string, text: MappedText): void {
  // Addresses that are recognised within a text split it into nodes that have no position of their own.
  const start = node.position?.start.offset ?? (text.offsets.at(-1) ?? -1) + 1
  const end = node.position?.end.offset ?? source.length
  if (node.type === 'text') text.addValue(node.value, source, start, end)
  else if (node.type === 'inlineCode') {
    const ticks = /^`*/.exec(source.slice(start, end))?.[0].length ?? 0
    text.addValue(node.value, source, start + ticks, end - ticks)
  } else if (node.type === 'break') text.add('\n', start)
  else if (node.type === 'tableRow') {
    node.children.forEach((cell, i) => {
      if (i > 0) text.add(CELLS, cell.position?.start.offset ?? start)
      collect(cell, source, text)
    })
  } else if ('children' in node) for (const child of node.children) collect(child, source, text)
}

function boldRunIn({ children: [first, next] }: Paragraph, source: string): number {
  if (first?.type !== 'strong') return 0
  const text = textOf(first, source)
  if (wordCount(text.plain) > LONGEST_LABEL) return 0
  const separated = /[.:?!—–-]\s*$/.test(text.plain) || (next?.type === 'text' && /^\s*[.:—–-]/.test(next.value))
  return separated || next === undefined ? text.plain.length : 0
}
