import { readAnswer } from '../../src/answer/read-answer.ts'
import { type Change, inBody } from './changes.ts'
import { random } from './random.ts'

/** Changes that do something to the text as well: they cost order or punctuation, so less is asked of them. */
export const REWRITES: Change[] = [
  { name: 'sentences shuffled', apply: shuffled },
  { name: 'no punctuation', apply: inBody(unpunctuated) },
]

/** The sentences in another order, each a paragraph of its own; headings go, since nothing stands under them any more. */
function shuffled(text: string): string {
  const next = random(11)
  const sentences = readAnswer(text)
    .sentences.filter(sentence => sentence.kind !== 'heading')
    .map(sentence => ({ at: next(), plain: sentence.plain.replace(/\n/g, ' ') }))
    .sort((a, b) => a.at - b.at)
  return inBody(() => sentences.map(({ plain }) => plain).join('\n\n'))(text)
}

/** One sentence a line, with its words, apostrophes and figures, and no other mark. */
function unpunctuated(body: string): string {
  return body
    .replace(/([.?!])["”)]?\s+(?=[A-Z“"])/g, '$1\n')
    .replace(/^(\s*)(?:[-*+]|\d+[.)]|#+) /gm, '$1')
    .replace(/[*_;:!?"“”()]|(?<!\d)[.,]|[.,](?!\d)/g, '')
    .replace(/ [-–—] /g, ' ')
}
