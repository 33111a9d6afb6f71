import type { Token } from '../answer/answer.ts'
import type { LexiconMatches } from '../rubric/pattern.ts'

/** What traits are read from: a sentence's words and what the lexicons found in it and in its label. */
interface Read {
  sentence: { tokens: Token[] }
  lexicons: LexiconMatches
  label: LexiconMatches
}

/**
 * The traits of each sentence, in order, each once: its words by lemma ("accept"; a number is "#"), its pairs of neighbours
 * ("live with", and "^ so" for the opening), the lexicons found in it ("@because"), in the sentence before ("<@because"),
 * in the one after (">@because"), and in its label (":@because").
 */
export function findTraits(read: Read[]): string[][] {
  const named = read.map(({ lexicons }) => namesIn(lexicons))
  return read.map(({ sentence, label }, i) => {
    const traits = new Set<string>()
    let previous = '^'
    for (const { lemma, pos } of sentence.tokens) {
      const word = pos === 'NUM' ? '#' : lemma
      traits.add(word)
      traits.add(`${previous} ${word}`)
      previous = word
    }
    for (const name of named[i] ?? []) traits.add(`@${name}`)
    for (const name of named[i - 1] ?? []) traits.add(`<@${name}`)
    for (const name of named[i + 1] ?? []) traits.add(`>@${name}`)
    for (const name of namesIn(label)) traits.add(`:@${name}`)
    return [...traits]
  })
}

/** Whether a trait is the sentence's own, and not its neighbours' or its label's. */
export function isOwn(trait: string): boolean {
  return !/^[<>:]@/.test(trait)
}

function namesIn(lexicons: LexiconMatches): string[] {
  return [...lexicons].filter(([, matches]) => matches.size > 0).map(([name]) => name)
}
