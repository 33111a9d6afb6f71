import type { Sentence, Token } from './answer.ts'

/** How many words some sentences have; marks and signs are none. */
export function countWords(sentences: Pick<Sentence, 'tokens'>[]): number {
  return sentences.reduce((sum, { tokens }) => sum + tokens.filter(isWord).length, 0)
}

function isWord({ pos }: Token): boolean {
  return pos !== 'PUNCT' && pos !== 'SYM' && pos !== 'SPACE'
}
