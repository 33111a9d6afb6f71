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

/** A sentence longer than this is cut where speakers take breath, for it may make several moves; one with a full stop that is not too long is still shown whole. In tokens. */
const LONGEST = 34
const LONGEST_SHOWN = 70
const SHORTEST = 9

/** After what signs and before what words a speaker surely takes breath, and where only after a pause or a long run of words. */
const STOPS = new Set(['.', '?', '!'])
const PAUSES = new Set([';', ':', '—', '–'])
const STRONG_BREATHS = new Set(['so', 'but', 'okay', 'ok', 'um', 'uh', 'erm', 'er', 'right', 'well'])
const WEAK_BREATHS = new Set(['now', 'then', 'because', 'which', 'and', 'if', 'or'])
/** The run of words, in tokens, after which a weak breath is enough. */
const LONG_RUN = 24

/** A sentence, or a part of one that is shown `whole`. */
export interface SentenceRange extends Range {
  whole?: Range
}

/** The sentences of one line of `plain`, in order, with no blanks at their ends; long ones in parts. */
export function splitSentences(plain: string, line: Range): SentenceRange[] {
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
      else sentences.push(...cutAtStops(words, text))
    })
  const rangeOf = (from: number, to: number): Range => trim(plain, { start: line.start + from, end: line.start + to })
  return sentences.flatMap((words, i) => {
    const end = sentences[i + 1]?.[0]?.at ?? at
    const starts = cutLong(words)
    const stopped = words.slice(-2).some(({ text }) => STOPS.has(text)) && words.length <= LONGEST_SHOWN
    const whole = stopped && starts.length > 1 ? { whole: rangeOf(starts[0] as number, end) } : {}
    return starts
      .map((start, k) => ({ ...rangeOf(start, starts[k + 1] ?? end), ...whole }))
      .filter(range => range.end > range.start)
  })
}

/** Whether a sentence goes on after the quotation or the shortened word that it seemed to end with: `It asks "Who is it?" before each play.` */
function goesOn(before: string, after: string): boolean {
  return (
    (/["'”’)]\s*$/.test(before) && /^[\p{Ll},;:.)]/u.test(after)) ||
    (SHORTENED.test(before) && /^[^\p{Lu}"“]/u.test(after))
  )
}

/** What ends in a full stop within a sentence, and the point of a number below one. */
const SHORTENED = /(?:(?:^|[\s(])(?:est|incl|excl|approx|avg|resp|ca|max|min|nr|esp|vs|bc)\.\s*|[^\p{L}\p{N}.]\.)$/iu

/** One sentence as two where the first ends in what the model takes for a shortened word: an option's letter, as in `I would ship B. Some will not like it.`, a unit's, or "No." */
function cutAtStops(words: Word[], text: string): Word[][] {
  const cut = words.findIndex(({ at }) => ENDS.test(text.slice(0, at)) && /^(?:\p{Lu}|\(\d)/u.test(text.slice(at)))
  return cut < 1 ? [words] : [words.slice(0, cut), ...cutAtStops(words.slice(cut), text)]
}

/** A person's initial follows another name; an option's letter follows a small word, or "Option". */
const ENDS =
  /(?:(?:^|\s)(?:\p{Ll}[\p{L}']*|Plan|Route|Idea) \(?\p{Lu}\.\)?|(?:^|\s)[Oo]ption \(?\p{L}\.\)?|\d ?[smhk]\.|(?:^|[.?!:,]\s)No\.)\s+$/u

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
  while (start < end && /[\s•●▪◦‣·]/.test(plain[start] ?? '')) start++
  while (end > start && /\s/.test(plain[end - 1] ?? '')) end--
  return { start, end }
}
