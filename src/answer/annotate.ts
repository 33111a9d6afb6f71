import type { ItemToken } from 'wink-nlp'
import type { Token } from './answer.ts'
import { languageModel } from './language-model.ts'
import { spellOut } from './spell-out.ts'

const STRAIGHT: Record<string, string> = { '‘': "'", '’': "'", '‛': "'", '“': '"', '”': '"', '„': '"', ' ': ' ' }

/** `text` with straight quotes and plain spaces, the same length, so that positions hold. */
export function straighten(text: string): string {
  return text.replace(/[‘’‛“”„\u00a0]/g, found => STRAIGHT[found] ?? found)
}

/** The tokens of one stretch of plain text, with lemma and part of speech. Shouted text is read in lower case. */
export function annotate(text: string): Token[] {
  const nlp = languageModel()
  const its = nlp.its
  const straight = straighten(text)
  const calm = partLetters(splitPossessives(spellOut(isShouted(straight) ? straight.toLowerCase() : straight)))
  const tokens: Token[] = []
  nlp
    .readDoc(calm)
    .tokens()
    .each((token: ItemToken) => {
      const normal = token.out(its.normal).toLowerCase()
      if (normal.trim() === '') return
      const lemma = lemmaOf(token)
      const written = token.out(its.value).toLowerCase()
      // The model writes American; its other changes (of 'll to "will") are wanted.
      const word = written.startsWith("'") || written === normal ? normal : written
      const ending = normal.startsWith(lemma) ? normal.length - lemma.length : 0
      const spelled = word === normal ? lemma : word.slice(0, word.length - ending)
      tokens.push({ word, lemma, spelled, pos: token.out(its.pos) })
    })
  return tokens
}

/** The typings describe its.lemma for spans only; on a token it gives the lemma as text. */
function lemmaOf(token: ItemToken): string {
  const lemma = languageModel().its.lemma as unknown as Parameters<typeof token.out<string>>[0]
  return String(token.out(lemma)).toLowerCase()
}

/** A possessive as two words: left together the model makes it one name where a comma follows, and from then on in every text. */
function splitPossessives(text: string): string {
  return text.replace(/(?<=\w)'s\b/gi, " 's")
}

/** The letter of an option, or a last "no", apart from the full stop after it, as in `I pick B.`: the model takes both for one shortened word. */
function partLetters(text: string): string {
  return text.replace(/(?<![\p{L}.])(?:\p{L}(?=\.(\s|$))|no(?=\.\s*$))/giu, '$& ')
}

function isShouted(text: string): boolean {
  const letters = text.replace(/[^A-Za-z]/g, '')
  return letters.length >= 12 && letters.replace(/[^A-Z]/g, '').length > 0.7 * letters.length
}
