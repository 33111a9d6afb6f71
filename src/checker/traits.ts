import type { Token } from '../answer/answer.ts'
import type { LexiconMatches } from '../rubric/pattern.ts'

/** What traits are read from: a sentence's words and what the lexicons found in it and in its label. */
interface Read {
  sentence: { tokens: Token[] }
  lexicons: LexiconMatches
  label: LexiconMatches
}

/** Marks that nobody hears and many leave out; the words on both sides are neighbours. */
const UNHEARD = new Set([',', '.', '"', '(', ')'])

/**
 * The traits of each sentence, in order, each once: its words by lemma ("accept"; a number is "#"), its pairs of neighbours
 * ("live with", and "^ so" for the opening, "yesterday $" for the end), the lexicons found in it ("@because"), in the sentence before ("<@because"),
 * in the one after (">@because"), and in its label (":@because"), and its place ("at:first", "at:second", "at:last", and the
 * fifth of the answer that it stands in, "at:1/5" to "at:5/5").
 */
export function findTraits(read: Read[]): string[][] {
  const named = read.map(({ lexicons }) => [...lexicons.keys()])
  return read.map(({ sentence, label }, i) => {
    const traits = new Set<string>()
    let previous = '^'
    for (const { lemma, pos } of sentence.tokens) {
      if (UNHEARD.has(lemma)) continue
      const word = pos === 'NUM' ? '#' : lemma
      traits.add(word)
      traits.add(`${previous} ${word}`)
      previous = word
    }
    traits.add(`${previous} $`)
    for (const name of named[i] ?? []) traits.add(`@${name}`)
    for (const name of named[i - 1] ?? []) traits.add(`<@${name}`)
    for (const name of named[i + 1] ?? []) traits.add(`>@${name}`)
    for (const name of label.keys()) traits.add(`:@${name}`)
    for (const place of placesOf(i, read.length)) traits.add(`at:${place}`)
    return [...traits]
  })
}

/** What is told of a sentence by its neighbours or its place, and not by itself or its label. */
const AROUND = /^([<>]@|at:)/

/** The traits of a whole answer, each once: those of its sentences, from all that `findTraits` gives, but their neighbours' and their places. */
export function wholeTraits(traits: string[][]): string[] {
  return [...new Set(traits.flat().filter(trait => !AROUND.test(trait)))]
}

/** Whether a trait is the sentence's own, and not its neighbours', its label's or its place. */
export function isOwn(trait: string): boolean {
  return !AROUND.test(trait) && !trait.startsWith(':@')
}

/** How many parts of an answer a place is told by. */
const PARTS = 5

/** What can be said of where sentence `index` (from 0) of `count` stands. */
function placesOf(index: number, count: number): string[] {
  const places = [`${Math.floor((PARTS * index) / count) + 1}/${PARTS}`]
  if (index === 0) places.push('first')
  if (index === 1) places.push('second')
  if (index === count - 1) places.push('last')
  return places
}
