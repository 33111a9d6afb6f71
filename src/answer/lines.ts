import type { Range } from './sentences.ts'

/** Nobody wraps lines longer than the one or shorter than the other. In UTF-16 units. */
const WIDEST = 120
const NARROWEST = 50

/** A line that ends, with the next word, before this share of the longest one's width was not wrapped, but broken on purpose. */
const EARLY = 0.75

/** What a new line begins with, and one that goes on does not: a capital, a figure, a sign, or the letter of an option. */
const BEGINS = /^(?:[^\p{Ll}&/,;:.?!)\]]|\p{Ll}[.)])/u
const ENDED = /[.?!:;"”)]$/
/** A sentence that begins within a line and does not end in it. */
const BEGUN = /[.?!]["”)]? +\p{Lu}[^.?!]*$/u
/** What no message ends with. */
const UNDONE = /(?:,|(?<!\S)(?:the|an?|of|to|and|or|with|for|in|that|because|from|by|at|on|is|are|than))$/i

interface TypedLine {
  text: string
  /** Whether it goes on in the next, from what that begins with; false for the last. */
  goesOn: boolean
  /** Whether the next word would have fitted into it, and whether it ends long before the longest. */
  fits: boolean
  early: boolean
}

function typedLines(plain: string): TypedLine[] {
  const lines = plain.split('\n').map(line => line.trim())
  const width = Math.max(...lines.map(line => line.length))
  return lines.map((text, i) => {
    const next = lines[i + 1]
    if (next === undefined) return { text, goesOn: false, fits: false, early: false }
    const filled = text.length + 1 + next.split(' ', 1).join().length
    const early = width < NARROWEST || filled <= EARLY * width
    return { text, goesOn: !BEGINS.test(next), fits: filled <= width, early }
  })
}

/**
 * Whether the lines of these blocks are messages, as in a chat, with or without capitals: more of them break early before a small letter than
 * have a full line in which a sentence begins that goes on in the next, as where lines are wrapped.
 */
export function isChat(blocks: string[]): boolean {
  const broken = blocks.flatMap(typedLines).filter(({ goesOn }) => goesOn)
  const begun = broken.filter(({ text }) => BEGUN.test(text))
  const early = broken.filter(line => line.early && !begun.includes(line))
  return early.length > begun.filter(({ fits }) => !fits).length
}

/** The lines of a block of plain text that are sentences of their own, those that were merely wrapped as one; in a `chat` nearly every line is. */
export function splitLines(plain: string, chat: boolean): Range[] {
  const lines = typedLines(plain)
  const listed = lines.length > 2 && lines.every(({ goesOn }) => !goesOn)
  const ends = ({ text, goesOn, fits }: TypedLine): boolean => {
    if (chat) return !UNDONE.test(text)
    const own = ENDED.test(text) || text.length < NARROWEST || text.length > WIDEST || fits || listed
    return own && !goesOn
  }
  const ranges: Range[] = []
  let start = 0
  let at = 0
  plain.split('\n').forEach((line, i) => {
    at += line.length + 1
    if (i < lines.length - 1 && !ends(lines[i] as TypedLine)) return
    ranges.push({ start, end: Math.min(at - 1, plain.length) })
    start = at
  })
  return ranges
}
