import { random } from './random.ts'

// Neutral talk about evenings and television: nothing in it decides, measures or gives anything up.

const WHEN = ['In the evening', 'On some days', 'Every so often', 'Towards the weekend', 'After dinner', 'Now and then']
const WHO = ['people', 'my neighbours', 'some families', 'a friend of mine', 'the whole street', 'viewers', 'we all']
const DOES = [
  'put on a film and talk over the first half of it',
  'look at the rows for a while and think of something else',
  'remember a series that everybody saw years ago',
  'wonder who chose the music',
  'sit in the kitchen while the television is on next door',
  'come back to a show that they had begun in the summer',
  'read the description and then read it again',
  'say that there is a lot to watch these days',
]
const AND = [
  'and that is a nice thing about television',
  'which is interesting when you think about it',
  'and the weather has something to do with it as well',
  'although it was different before',
  'and then the telephone rings',
  'as it was at my aunt’s house',
  'and there is much that one could say about that',
]

/** About `words` words of talk that goes nowhere, the same every time. */
export function ramble(words: number): string {
  const next = random(7)
  const pick = (from: string[]): string => from[Math.floor(next() * from.length)] ?? ''
  const paragraphs: string[] = []
  for (let count = 0; count < words; ) {
    const sentences = Array.from({ length: 6 }, () => `${pick(WHEN)} ${pick(WHO)} ${pick(DOES)}, ${pick(AND)}.`)
    const paragraph = sentences.join(' ')
    count += paragraph.split(' ').length
    paragraphs.push(paragraph)
  }
  return paragraphs.join('\n\n')
}
