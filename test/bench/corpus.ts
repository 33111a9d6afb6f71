import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Answer } from '../../src/answer/answer.ts'
import { readAnswer } from '../../src/answer/read-answer.ts'
import { saidOnce } from '../../src/answer/said-once.ts'
import { findPrompt, loadPrompts } from '../../src/prompts/load-prompts.ts'
import type { FlagId, MoveId, Verdict } from '../../src/rubric/ids.ts'

/** A careful reader's reading of one answer; `also` are other sentences that could have been quoted. */
interface GoldReading {
  id: string
  moves: Record<MoveId, { verdict: Verdict; quote?: string; also?: string[] }>
  flags: Partial<Record<FlagId, string>>
  bar: 1 | 2 | 3 | 4
}

export interface GoldAnswer {
  id: string
  /** `corpus` is the one compared with; those `carried` over from it to other prompts, the `supplement` and the `library`'s own only teach the fit. */
  from: 'corpus' | 'carried' | 'supplement' | 'library'
  answer: Answer
  /** What the prompt says an answer must deal with, where a prompt of the library says it. */
  material?: string[]
  gold: GoldReading
}

/** The answers of a folder with their readings, in the order of its readings.jsonl. */
export function loadAnswers(folder: string, from: GoldAnswer['from']): GoldAnswer[] {
  return readReadings(join(folder, 'readings.jsonl')).map(gold => {
    const answer = saidOnce(readAnswer(readFileSync(join(folder, 'answers', `${gold.id}.md`), 'utf8')))
    return { id: gold.id, from, answer, gold }
  })
}

/** The strong and the weak answer of each prompt of the library, with their readings; they only teach the fit. */
function loadLibraryAnswers(): GoldAnswer[] {
  const prompts = loadPrompts('prompts')
  return readReadings('test/corpus/library-readings.jsonl').map(gold => {
    const [id = '', which] = gold.id.split(' ')
    const { ask, problem, material, strong, weak } = findPrompt(prompts, id)
    const answer = { ...saidOnce(readAnswer(which === 'strong' ? strong : weak.answer)), prompt: ask, problem }
    return { id: gold.id, from: 'library', answer, material, gold }
  })
}

/** The ids of the answers that are held back: unread while rules are written, and scored with their prompts left out of the fit. */
export function loadHeldBack(): Set<string> {
  return new Set(readFileSync('test/corpus/held-back.txt', 'utf8').trim().split('\n'))
}

/** All that the weights are learned from. */
export function loadLessons(): GoldAnswer[] {
  return [
    ...loadAnswers('test/corpus', 'corpus'),
    ...loadAnswers('test/corpus/supplement', 'supplement'),
    ...loadAnswers('test/corpus/carried', 'carried'),
    ...loadLibraryAnswers(),
  ]
}

function readReadings(file: string): GoldReading[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as GoldReading)
}

/** Whether the reader quoted sentence `index` (from 0) for the move, or could have. */
export function isQuoted(one: GoldAnswer, move: MoveId, index: number): boolean {
  let known = quoted.get(one)
  if (known === undefined) {
    known = new Map()
    quoted.set(one, known)
  }
  let sentences = known.get(move)
  if (sentences === undefined) {
    const { quote, also } = one.gold.moves[move]
    const quotes = [quote, ...(also ?? [])].filter(text => text !== undefined)
    sentences = one.answer.sentences.map(sentence =>
      quotes.some(
        text => isPartOf(squash(text), squash(sentence.text)) || isClauseOf(squash(sentence.text), squash(text)),
      ),
    )
    known.set(move, sentences)
  }
  return sentences[index] ?? false
}

const quoted = new WeakMap<GoldAnswer, Map<MoveId, boolean[]>>()

/** Whether two quotations overlap: one holds the other, markup and case aside. The same test as readings are compared by. */
export function overlap(one: string, other: string): boolean {
  const a = squash(one)
  const b = squash(other)
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a))
}

/** Whether all the words of `part` stand in `whole`, one after the other. Both squashed. */
function isPartOf(part: string, whole: string): boolean {
  return (
    part !== '' &&
    occurrences(part, whole).some(
      ([before, after]) => !/[\p{L}\p{N}'’]$/u.test(before) && !/^[\p{L}\p{N}'’]/u.test(after),
    )
  )
}

/** The same, but a sentence of one or two words ("Who", "Yes.") must be a clause of its own in what was quoted. */
function isClauseOf(sentence: string, quote: string): boolean {
  if (sentence.split(' ').length > 2) return isPartOf(sentence, quote)
  return occurrences(sentence.replace(/[^\p{L}\p{N}]+$/u, ''), quote).some(
    ([before, after]) => !/[^\s.?!,;:()"“”/=→]\s*$/.test(before) && !/^\s*[^\s.?!,;:()"“”/=→]/.test(after),
  )
}

/** What stands before and after each place where `part` stands in `whole`. */
function occurrences(part: string, whole: string): [string, string][] {
  const found: [string, string][] = []
  if (part === '') return found
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1))
    found.push([whole.slice(0, at), whole.slice(at + part.length)])
  return found
}

function squash(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s*_`>#|-]+/g, ' ')
    .trim()
}
