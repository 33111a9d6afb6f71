import { annotate } from './annotate.ts'
import type { Answer, BlockKind, Sentence, Span, Token } from './answer.ts'
import { countWords } from './count-words.ts'
import { readFrontmatter } from './frontmatter.ts'
import { isChat, splitLines } from './lines.ts'
import { labelLength, type ProseBlock, readMarkdown } from './markdown-blocks.ts'
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
  const titled = markdown.blocks.filter(isTitled).length >= FEWEST_TITLED
  markdown.blocks.forEach((block, index) => {
    const own = splitLines(block.plain, chat || isChat([block.plain]))
    for (const line of own) {
      const title = titled && line.start === 0 && isTitled(block)
      const over = block.header === undefined ? heading : [...heading, ...annotate(block.header)]
      const read = readLine(
        { ...block, kind: title ? 'heading' : kindOf(block, line, own.length) },
        index,
        line,
        over,
        text,
        lines,
        sentences.length,
      )
      sentences.push(...read)
      if (read[0]?.kind === 'heading') heading = read.flatMap(sentence => sentence.tokens)
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

/** So many blocks that open on a few words with a line of their own are laid out that way: those are headings. */
const FEWEST_TITLED = 2
const LONGEST_TITLE = 3

function isTitled({ kind, plain }: ProseBlock): boolean {
  const [first = '', second] = plain.split('\n').map(line => line.trim())
  return (
    (kind === 'paragraph' || kind === 'item') &&
    second !== undefined &&
    /^\p{Lu}[^.?!,;:]*$/u.test(first) &&
    first.split(/\s+/).length <= LONGEST_TITLE &&
    second.split(/\s+/).length > LONGEST_TITLE
  )
}

/** What another asks is a heading to what is answered, and makes no move; and the answer stands under it. */
const ASKED = /^\W*(?:interviewer|int|q)\s*[:.)]\s/i
const ANSWERED = /^\W*(?:me|candidate|applicant|answer)\s*:/i

/** A short line after a mark or a letter is an item of a list to the one who typed it, if not to Markdown, and so is a shorter one among others. */
const MARKED = /^(?:[•●▪◦‣·–→☐]|\(?(?:\p{L}|\d{1,2})[.)])\s/u
const FEWEST_ITEMS = 3
/** In words. */
const LONGEST_ITEM = { marked: 30, plain: 8 }

function kindOf({ kind, plain }: ProseBlock, line: Range, lines: number): BlockKind {
  const own = plain.slice(line.start, line.end).trim()
  const { length } = own.split(/\s+/)
  const marked = MARKED.test(own) && length <= LONGEST_ITEM.marked
  const listed = lines >= FEWEST_ITEMS && length <= LONGEST_ITEM.plain && !/[.?!:]$/.test(own)
  return kind === 'paragraph' && (marked || listed) ? 'item' : kind
}

function readLine(
  block: ProseBlock,
  index: number,
  line: Range,
  heading: Token[],
  text: string,
  lines: number[],
  from: number,
): Sentence[] {
  const own = block.plain.slice(line.start, line.end)
  const marked = line.start === 0 ? block.runIn : 0
  const labelled = block.kind === 'heading' ? 0 : marked > 0 ? marked : labelLength(own)
  // A label with a line of its own stands over the lines that follow.
  const kind = (labelled > 0 && own.slice(labelled).trim() === '') || ASKED.test(own) ? 'heading' : block.kind
  const label =
    kind === 'heading' ? [] : labelled > 0 && !ANSWERED.test(own) ? annotate(own.slice(0, labelled)) : heading
  const ranges = splitSentences(block.plain, line)
  const spanIn = (range: Range): Span => {
    const start = block.offsets[range.start] ?? 0
    const end = (block.offsets[range.end - 1] ?? start) + 1
    return spanOf(text, ...withBold(text, start, end), lines)
  }
  return joinRunIn(ranges, kind === 'heading' ? 0 : line.start + labelled).map((range, i) => {
    const plain = block.plain.slice(range.start, range.end)
    return {
      ...spanIn(range),
      ...(range.whole === undefined ? {} : { whole: spanIn(range.whole) }),
      index: from + i,
      block: index,
      kind,
      plain,
      tokens: annotate(plain),
      label,
    }
  })
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
