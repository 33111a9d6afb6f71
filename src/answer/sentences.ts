import type { ItemSentence, ItemToken } from 'wink-nlp'
import { straighten } from './annotate.ts'
import { languageModel } from './language-model.ts'

/** Half-open range of UTF-16 units, from 0. */
export interface Range {
  start: number
  end: number
}

/** A token in lower case, and where it starts in its line, in UTF-16 units from 0. */
interface Word {
  text: string
  at: number
}

/** A sentence longer than this is speech without full stops, and is cut where speakers take breath. In tokens. */
const LONGEST = 34
const SHORTEST = 9

/** After what signs and before what words a speaker surely takes breath, and where only after a pause or a long run of words. */
const PAUSES = new Set([';', ':', '—', '–'])
const STRONG_BREATHS = new Set(['so', 'but', 'okay', 'ok', 'um', 'uh', 'erm', 'er', 'right', 'well'])
const WEAK_BREATHS = new Set(['now', 'then', 'because', 'which', 'and', 'if', 'or'])
/** The run of words, in tokens, after which a weak breath is enough. */
const LONG_RUN = 24

/** Nobody wraps lines longer than this; one shorter than the other is a fragment of its own. In UTF-16 units. */
const WIDEST = 120
const NARROWEST = 50

/** A line that ends, with the next word, before this share of the longest one's width was not wrapped, but broken on purpose. */
const EARLY = 0.75

const BEGINS = /^(?:[^\p{Ll}&/,;:.?!)\]]|\p{Ll}[.)])/u
const ENDED = /[.?!:;"”)]$/
const BEGUN = /[.?!]["”)]? +\p{Lu}[^.?!]*$/u

/** Lines of a block as they were typed, and whether each (but the last) goes on in the next and ends well before the longest, though the next word would have fitted. */
function typedLines(plain: string): { lines: string[]; goesOn: boolean[]; early: boolean[]; fits: boolean[] } {
  const lines = plain.split('\n').map(line => line.trim())
  const width = Math.max(...lines.map(line => line.length))
  const pairs = lines.slice(0, -1).map((line, i) => {
    const next = lines[i + 1] as string
    return { next, filled: line.length + 1 + next.split(' ', 1).join().length }
  })
  return {
    lines,
    goesOn: pairs.map(({ next }) => !BEGINS.test(next)),
    early: pairs.map(({ filled }) => filled <= EARLY * width),
    fits: pairs.map(({ filled }) => filled <= width),
  }
}

/**
 * Whether the lines of these blocks are messages, as in a chat, with or without capitals: some line ends early, and in none a sentence begins
 * that goes on in the next, as it does where lines are wrapped.
 */
export function isChat(blocks: string[]): boolean {
  const typed = blocks.map(typedLines)
  return (
    typed.some(({ goesOn, early }) => goesOn.some((on, i) => on && early[i])) &&
    !typed.some(({ lines, goesOn }) => goesOn.some((on, i) => on && BEGUN.test(lines[i] as string)))
  )
}

/** The lines of a block of plain text that are sentences of their own, those that were merely wrapped as one; in a `chat` every line is. */
export function splitLines(plain: string, chat: boolean): Range[] {
  const { lines, goesOn, fits } = typedLines(plain)
  const listed = lines.length > 2 && goesOn.every(on => !on)
  const own = (i: number): boolean => {
    const { length } = lines[i] as string
    return ENDED.test(lines[i] as string) || length < NARROWEST || length > WIDEST || fits[i] === true || listed
  }
  const ranges: Range[] = []
  let start = 0
  let at = 0
  plain.split('\n').forEach((line, i) => {
    at += line.length + 1
    if (i === lines.length - 1 || !(chat || (!goesOn[i] && own(i)))) return
    ranges.push({ start, end: at - 1 })
    start = at
  })
  ranges.push({ start, end: plain.length })
  return ranges
}

/** The sentences of one line of `plain`, in order, with no blanks at their ends. */
export function splitSentences(plain: string, line: Range): Range[] {
  const text = straighten(plain.slice(line.start, line.end)).replace(/\n/g, ' ')
  const nlp = languageModel()
  const its = nlp.its
  const sentences: Word[][] = []
  let at = 0
  nlp
    .readDoc(text)
    .sentences()
    .each((sentence: ItemSentence) => {
      const words: Word[] = []
      sentence.tokens().each((token: ItemToken) => {
        const word = token.out(its.value)
        const found = text.indexOf(word, at)
        if (found < 0) return
        words.push({ text: word.toLowerCase(), at: found })
        at = found + word.length
      })
      if (words.length === 0) return
      const last = sentences.at(-1)
      if (last !== undefined && goesOn(text.slice(0, words[0]?.at), text.slice(words[0]?.at))) last.push(...words)
      else sentences.push(...cutAtLetters(words, text))
    })
  const starts = sentences.flatMap(cutLong)
  return starts
    .map((start, i) => trim(plain, { start: line.start + start, end: line.start + (starts[i + 1] ?? at) }))
    .filter(range => range.end > range.start)
}

/** Whether a sentence goes on after the quotation or the shortened word that it seemed to end with: `It asks "Who is it?" before each play.` */
function goesOn(before: string, after: string): boolean {
  return (
    (/["'”’)]\s*$/.test(before) && /^[\p{Ll},;:.)]/u.test(after)) ||
    (SHORTENED.test(before) && /^[^\p{Lu}"“]/u.test(after))
  )
}

/** What ends in a full stop within a sentence, and the point of a number below one. */
const SHORTENED = /(?:(?:^|[\s(])(?:est|incl|excl|approx|avg|resp|ca)\.\s*|[^\p{L}\p{N}.]\.)$/iu

/** One sentence as two where the first ends in what the model takes for a shortened word: an option's letter, as in `I would ship B. Some will not like it.`, or "No." */
function cutAtLetters(words: Word[], text: string): Word[][] {
  const cut = words.findIndex(({ at }) => ENDS.test(text.slice(0, at)) && /^\p{Lu}/u.test(text.slice(at)))
  return cut < 1 ? [words] : [words.slice(0, cut), ...cutAtLetters(words.slice(cut), text)]
}

/** A person's initial follows another name; an option's letter follows a small word, or "Option". */
const ENDS = /(?:(?:^|\s)(?:\p{Ll}[\p{L}']*|Option|Plan|Route|Idea) \(?\p{Lu}\.\)?|(?:^|[.?!:,]\s)No\.)\s+$/u

/** Where the parts of one sentence start: one part unless it is too long to be one sentence. */
function cutLong(words: Word[]): number[] {
  const cuts = [words[0]?.at ?? 0]
  if (words.length <= LONGEST) return cuts
  let since = 0
  for (let i = 1; i < words.length; i++) {
    since++
    const word = words[i]
    const previous = words[i - 1]
    if (word === undefined || previous === undefined) continue
    const left = words.length - i
    if (since < SHORTEST || left < SHORTEST) continue
    const strong = STRONG_BREATHS.has(word.text) || PAUSES.has(previous.text)
    if (strong || ((previous.text === ',' || since > LONG_RUN) && WEAK_BREATHS.has(word.text))) {
      cuts.push(word.at)
      since = 0
    }
  }
  return cuts
}

function trim(plain: string, range: Range): Range {
  let { start, end } = range
  while (start < end && /\s/.test(plain[start] ?? '')) start++
  while (end > start && /\s/.test(plain[end - 1] ?? '')) end--
  return { start, end }
}
