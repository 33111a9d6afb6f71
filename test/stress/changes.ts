import type { Sentence } from '../../src/answer/answer.ts'
import { readAnswer } from '../../src/answer/read-answer.ts'
import { toAmerican, toBritish } from './spelling.ts'

/** A way to change the looks of an answer and nothing of what it says. */
export interface Change {
  name: string
  apply: (text: string) => string
}

/** Changes that keep the meaning: nearly every verdict must stay. */
export const CHANGES: Change[] = [
  { name: 'all capitals', apply: inBody(body => body.toUpperCase()) },
  { name: 'no capitals', apply: inBody(body => body.toLowerCase()) },
  { name: 'lines wrapped', apply: inBody(wrap) },
  { name: 'a line for each sentence', apply: inBody(body => body.replace(/([.?!]["”)]?)[ ]+(?=[A-Z“"])/g, '$1\n')) },
  { name: 'sentences repeated', apply: repeated },
  { name: 'British spelling', apply: inBody(toBritish) },
  { name: 'American spelling', apply: inBody(toAmerican) },
  { name: 'contractions expanded', apply: inBody(expand) },
  { name: 'marks swapped', apply: inBody(swapMarks) },
  { name: 'bullets of a word processor', apply: inBody(body => body.replace(/^(\s*)[-*+] /gm, '$1• ')) },
  {
    name: 'a rule below each paragraph',
    apply: inBody(body => body.replace(/^([A-Z“"][^\n]*[.?!])$(?=\n\n)/gm, '$1\n---')),
  },
  {
    name: 'bold and italics removed',
    apply: inBody(body => body.replace(/\*\*|__|(?<!\w)\*(?=\S)|(?<=\S)\*(?!\w)/g, '')),
  },
  { name: 'emphasis added', apply: inBody(emphasise) },
  { name: 'curly quotes', apply: inBody(curl) },
  { name: 'ums and ers', apply: inBody(hesitate) },
  { name: 'trailing spaces', apply: inBody(body => body.replace(/\n/g, '  \n')) },
  { name: 'CRLF line ends', apply: text => text.replace(/\r?\n/g, '\r\n') },
]

/** Applies `change` to what follows the frontmatter. */
export function inBody(change: (body: string) => string): (text: string) => string {
  return text => {
    const start = text.match(/^---\n[\s\S]*?\n---\n/)?.[0].length ?? 0
    return text.slice(0, start) + change(text.slice(start))
  }
}

const EXPANDED: [RegExp, string][] = [
  [/\bwon't\b/g, 'will not'],
  [/\bcan't\b/g, 'cannot'],
  [/\bshan't\b/g, 'shall not'],
  [/n't\b/g, ' not'],
  [/\b(I)'m\b/g, '$1 am'],
  [/\b(\w+)'re\b/g, '$1 are'],
  [/\b(\w+)'ve\b/g, '$1 have'],
  [/\b(\w+)'ll\b/g, '$1 will'],
  [/\b(I|you|we|they|he|she|it)'d (been|had|better)\b/gi, '$1 had $2'],
  [/\b(I|you|we|they|he|she|it|that|there|who)'d\b/gi, '$1 would'],
  [/\b(it|that|there|what|who|where|here|he|she)'s (been|got|become|had)\b/gi, '$1 has $2'],
  [/\b(it|that|there|what|who|where|here|he|she|how)'s\b/gi, '$1 is'],
  [/\b(let)'s\b/gi, '$1 us'],
]

function expand(body: string): string {
  return EXPANDED.reduce((text, [short, long]) => text.replace(short, long), body.replace(/’/g, "'"))
}

/** Lines of sixty, but those of tables, headings and quotations. */
function wrap(body: string): string {
  return body
    .split('\n')
    .map(line => (/^[|#>]/.test(line) ? line : line.replace(/(.{1,58})(?:\s+|$)/g, '$1\n').trimEnd()))
    .join('\n')
}

/** The other mark that Markdown has for the same: stars for dashes, a level deeper, underscores for stars. */
function swapMarks(body: string): string {
  return body
    .replace(/^(\s*)([-*+]) /gm, (_, blank: string, mark: string) => `${blank}${mark === '-' ? '*' : '-'} `)
    .replace(/^(\s*\d+)\. /gm, '$1) ')
    .replace(/^(#{1,5}) /gm, '#$1 ')
    .replace(/\*\*([^*\n]+)\*\*/g, '__$1__')
    .replace(/(?<![*\w])\*([^*\s][^*\n]*)\*(?![*\w])/g, '_$1_')
}

/** Puts the longest word of every line that has no mark yet in italics. */
function emphasise(body: string): string {
  return body
    .split('\n')
    .map(line => {
      const plain = /[*_`|[\]<]|^\s*$|^#/.test(line)
      const [, ...words] = plain ? [] : (line.match(/(?<![\w'’-])[a-z]{5,}(?![\w'’-])/g) ?? [])
      const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '')
      return longest === '' ? line : line.replace(new RegExp(`(?<![\\w'’-])${longest}(?![\\w'’-])`), `*${longest}*`)
    })
    .join('\n')
}

/** Hesitates after every sixth small word, as people do who think aloud. */
function hesitate(body: string): string {
  let count = 0
  return body.replace(/\b(?:the|a|I'd|I would|is|for|with|and|that) (?=\w)/g, words =>
    ++count % 6 === 0 ? `${words}${count % 12 === 0 ? 'um' : 'er'} ` : words,
  )
}

function curl(body: string): string {
  return body
    .replace(/(^|[\s([*_])"/gm, '$1“')
    .replace(/"/g, '”')
    .replace(/(^|[\s([“])'(?=\w)/gm, '$1‘')
    .replace(/'/g, '’')
}

/** Every sentence twice, the second straight after the first. */
function repeated(text: string): string {
  const starts = lineStarts(text)
  const twice = readAnswer(text).sentences.filter(({ kind }) => kind !== 'heading' && kind !== 'row')
  return twice.reduceRight((all, sentence) => {
    const end = (starts[sentence.endLine - 1] ?? 0) + sentence.endColumn - 1
    return `${all.slice(0, end)}${stopped(sentence)} ${sentence.plain}${all.slice(end)}`
  }, text)
}

function stopped({ plain }: Sentence): string {
  return /[.?!:;,]["”)]?$/.test(plain) ? '' : '.'
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let i = 0; i < text.length; i++) if (text[i] === '\n') starts.push(i + 1)
  return starts
}
