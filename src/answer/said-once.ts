import type { Answer, Sentence } from './answer.ts'
import { countWords } from './count-words.ts'

/** An answer without the sentences that say an earlier one again, word for word: to say a thing twice shows no more, nor less. Headings stay, for they stand for what is under them. */
export function saidOnce(answer: Answer): Answer {
  const said = new Set<string>()
  const sentences = answer.sentences.filter(sentence => {
    if (sentence.kind === 'heading') return true
    const words = wordsOf(sentence)
    if (said.has(words)) return false
    said.add(words)
    return true
  })
  if (sentences.length === answer.sentences.length) return answer
  return {
    ...answer,
    sentences: sentences.map((sentence, index) => ({ ...sentence, index })),
    words: countWords(sentences),
  }
}

function wordsOf({ tokens }: Sentence): string {
  const words = tokens.filter(({ pos }) => pos !== 'PUNCT').map(({ word }) => word)
  return (words.length > 0 ? words : tokens.map(({ word }) => word)).join(' ')
}
