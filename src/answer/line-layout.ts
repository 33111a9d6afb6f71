import type { BlockKind } from './answer.ts'
import type { ProseBlock } from './markdown-blocks.ts'
import type { Range } from './sentences.ts'

/** What a line is to the one who typed it, if not to Markdown, and how many UTF-16 units at its start are a label for the rest; 0 for none. */
export interface LineLayout {
  kind: BlockKind
  label: number
}

/** What another asks is a heading to what is answered, and makes no move; the answer stands under it. */
const ASKED = /^\W*(?:interviewer|int|q)\s*[:.)]\s/i
const ANSWERED = /^\W*(?:me|candidate|applicant|answer)\s*:/i

/** A short line after a mark or a letter is an item of a list, and so is a shorter one among others. */
const MARKED = /^(?:[•●▪◦‣·–→☐]|\(?(?:\p{L}|\d{1,2})[.)])\s/u
const FEWEST_ITEMS = 3
/** In words. */
const LONGEST_ITEM = { marked: 30, plain: 8 }

/** Reads the layout of one of the `lines` of a block; `titled` says that the answer's blocks may open on a title (see `isTitled`). */
export function layoutOf(block: ProseBlock, line: Range, lines: number, titled: boolean): LineLayout {
  const own = block.plain.slice(line.start, line.end)
  if (block.kind === 'heading' || ASKED.test(own) || (titled && line.start === 0 && opensOnTitle(block)))
    return { kind: 'heading', label: 0 }
  const label = line.start === 0 && block.runIn > 0 ? block.runIn : labelLength(own)
  // A label with a line of its own stands over the lines that follow.
  if (label > 0 && own.slice(label).trim() === '') return { kind: 'heading', label: 0 }
  return {
    kind: block.kind === 'paragraph' && isItem(own.trim(), lines) ? 'item' : block.kind,
    label: ANSWERED.test(own) ? 0 : label,
  }
}

function isItem(own: string, lines: number): boolean {
  const words = wordCount(own)
  const listed = lines >= FEWEST_ITEMS && words <= LONGEST_ITEM.plain && !/[.?!:]$/.test(own)
  return listed || (MARKED.test(own) && words <= LONGEST_ITEM.marked)
}

/** So many blocks that open on a few words with a line of their own are laid out that way: those are headings. */
const FEWEST_TITLED = 2
const LONGEST_OPENING = 3

/** Whether an answer's blocks open on titles: one is chance. */
export function isTitled(blocks: ProseBlock[]): boolean {
  return blocks.filter(opensOnTitle).length >= FEWEST_TITLED
}

function opensOnTitle({ kind, plain }: ProseBlock): boolean {
  const [first = '', second] = plain.split('\n').map(line => line.trim())
  return (
    (kind === 'paragraph' || kind === 'item') &&
    second !== undefined &&
    /^\p{Lu}[^.?!,;:]*$/u.test(first) &&
    wordCount(first) <= LONGEST_OPENING &&
    wordCount(second) > LONGEST_OPENING
  )
}

/** The length of a label such as "Goal:" at the start of a line, with the mark of a list before it; 0 for none. What somebody does ("I take one household: …") is no label. */
export function labelLength(plain: string): number {
  const found =
    /^\s*(?:[•●▪◦‣·→–*-]\s*)?(?!(?:I|[Ww]e|[Yy]ou|[Tt]hey|[Ii]t|[Tt]here)\b)([A-Za-z][\w'’/& ]{0,28}):(?=\s|$)/.exec(
      plain,
    )
  return found !== null && wordCount(found[1] ?? '') <= 4 ? found[0].length : 0
}

/** How many words a text has, by its blanks. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter(Boolean).length
}
