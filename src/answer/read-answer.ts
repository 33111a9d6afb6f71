import { annotate } from './annotate.ts'
import type { Answer, Sentence, Span, Token } from './answer.ts'
import { countWords } from './count-words.ts'
import { readFrontmatter } from './frontmatter.ts'
import { isTitled, layoutOf } from './line-layout.ts'
import { isChat, splitLines } from './lines.ts'
import { type ProseBlock, readMarkdown } from './markdown-blocks.ts'
import { type Range, type SentenceRange, splitSentences } from './sentences.ts'
import { UnreadableAnswer } from './unreadable-answer.ts'

/**
 * Reads one answer from its Markdown text (a byte-order mark and CRLF are fine).
 * Throws UnreadableAnswer when the frontmatter is broken or there is nothing to read.
 */
export function readAnswer(source: string): Answer {
  const text = source.startsWith('\ufeff') ? source.slice(1) : source
  const markdown = readMarkdown(text)
  const { prompt, problem } = markdown.frontmatter === undefined ? {} : readFrontmatter(markdown.frontmatter)
  const lines = lineStarts(text)
  const sentences: Sentence[] = []
  let heading: Token[] = []
  const chat = isChat(markdown.blocks.map(({ plain }) => plain))
  const titled = isTitled(markdown.blocks)
  const spanIn = ({ offsets }: ProseBlock, range: Range): Span => {
    const start = offsets[range.start] ?? 0
    const end = (offsets[range.end - 1] ?? start) + 1
    return spanOf(text, ...withBold(text, start, end), lines)
  }
  markdown.blocks.forEach((block, index) => {
    const header = block.header === undefined ? [] : annotate(block.header)
    const own = splitLines(block.plain, chat || isChat([block.plain]))
    for (const line of own) {
      const { kind, label } = layoutOf(block, line, own.length, titled)
      const run = block.plain.slice(line.start, line.start + label)
      const over = kind === 'heading' ? [] : label > 0 ? annotate(run) : [...heading, ...header]
      const ranges = joinRunIn(splitSentences(block.plain, line), label > 0 ? line.start + label : 0)
      const read = ranges.map((range, i) => {
        const plain = block.plain.slice(range.start, range.end)
        return {
          ...spanIn(block, range),
          ...(range.whole === undefined ? {} : { whole: spanIn(block, range.whole) }),
          index: sentences.length + i,
          block: index,
          kind,
          plain,
          tokens: annotate(plain),
          label: over,
        }
      })
      sentences.push(...read)
      if (kind === 'heading') heading = read.flatMap(({ tokens }) => tokens)
    }
  })
  const words = countWords(sentences)
  if (words === 0)
    throw new UnreadableAnswer('there is no text in it. Write your answer as plain text or Markdown and try again.')
  return {
    ...(prompt === undefined ? {} : { prompt }),
    ...(problem === undefined ? {} : { problem }),
    sentences,
    words,
  }
}

/** A run-in that ends with a full stop ("Goal. Fewer …"), before `to`, belongs to the sentence it introduces. */
function joinRunIn(ranges: SentenceRange[], to: number): SentenceRange[] {
  const [first, second, ...rest] = ranges
  if (to === 0 || first === undefined || second === undefined || first.end > to + 1) return ranges
  const { start } = first
  const whole = second.whole && { start, end: second.whole.end }
  return [
    { ...second, start, ...(whole && { whole }) },
    ...rest.map(one => (whole && one.whole === second.whole ? { ...one, whole } : one)),
  ]
}

/** A span that opens or closes bold type and not both is widened to the marks next to it, so that a quotation has no stray marks. */
function withBold(text: string, start: number, end: number): [number, number] {
  const odd = text.slice(start, end).split(BOLD).length % 2 === 0
  if (odd && text.slice(end, end + BOLD.length) === BOLD) return [start, end + BOLD.length]
  if (odd && text.slice(start - BOLD.length, start) === BOLD) return [start - BOLD.length, end]
  return [start, end]
}

const BOLD = '**'

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let i = 0; i < text.length; i++) if (text[i] === '\n') starts.push(i + 1)
  return starts
}

/** The span from `start` to `end` (offsets from 0, end exclusive), its text on one line and without the marks that begin each line of a quotation. */
function spanOf(text: string, start: number, end: number, lines: number[]): Span {
  const from = position(start, lines)
  const to = position(end, lines)
  return {
    text: text
      .slice(start, end)
      .replace(/\n[\s>]*/g, ' ')
      .replace(/\s+/g, ' '),
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
  }
}

function position(offset: number, lines: number[]): { line: number; column: number } {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (lines[low] ?? 0) + 1 }
}
