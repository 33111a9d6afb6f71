import type { Token } from '../answer/answer.ts'

/** What one token must be. */
type Test =
  | { kind: 'words'; words: string[]; exact: string[]; wordSet?: Set<string> }
  | { kind: 'pos'; pos: string }
  | { kind: 'any' }
  | { kind: 'not'; tests: Test[] }

/** One step of the automaton; `next` is the state after it. `end` is the accepting state. */
type State =
  | { kind: 'token'; test: Test; next: number }
  | { kind: 'lexicon'; name: string; next: number }
  | { kind: 'split'; next: number[] }
  | { kind: 'start'; next: number }
  | { kind: 'finish'; next: number }
  | { kind: 'end' }

/** What a pattern matches, as an automaton without loops, so that matching is linear in the sentence. */
interface Automaton {
  states: State[]
  entry: number
}

/** A pattern, as plain data. */
export interface Pattern {
  source: string
  automaton: Automaton
  /** Every word, part of speech and lexicon the match can begin with, or null when it can begin with anything. */
  firsts: { words: string[]; pos: string[]; lexicons: string[] } | null
  /** The lexicons it refers to. */
  lexicons: string[]
}

/** Where each lexicon matches in one sentence: for each start (from 0) the ends, exclusive. */
export type LexiconMatches = Map<string, Map<number, number[]>>

/** A pattern that cannot be compiled; the message says what was expected. */
export class BrokenPattern extends Error {
  override name = 'BrokenPattern'
}

const DEFAULT_GAP = 4
const LONGEST_GAP = 12
const POS = new Set([
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
])

type Node =
  | { kind: 'sequence'; items: Node[] }
  | { kind: 'choice'; options: Node[] }
  | { kind: 'optional'; item: Node }
  | { kind: 'test'; test: Test }
  | { kind: 'lexicon'; name: string }
  | { kind: 'start' | 'finish' }
  | { kind: 'gap'; most: number }

/** Compiles one line of the pattern language (rubrics/PATTERNS.md). Throws BrokenPattern. */
export function compilePattern(source: string): Pattern {
  const states: State[] = [{ kind: 'end' }]
  const entry = build(new Parser(source).parse(), 0, states)
  const automaton = { states, entry }
  if (closure(automaton, [entry]).some(state => states[state]?.kind === 'end'))
    throw new BrokenPattern(`"${source}" matches nothing at all: make one word of it required`)
  const lexicons = states.flatMap(state => (state.kind === 'lexicon' ? [state.name] : []))
  return { source, firsts: firstsOf(automaton), lexicons, automaton }
}

class Parser {
  private readonly pieces: string[]
  private readonly source: string
  private at = 0
  constructor(source: string) {
    this.source = source
    this.pieces = spaceGroupBars(source)
      .replace(/!\(/g, ' !( ')
      .replace(/(?<!!)\(/g, ' ( ')
      .replace(/\)\?/g, ' )? ')
      .replace(/\)(?!\?)/g, ' ) ')
      .split(/\s+/)
      .filter(Boolean)
  }

  parse(): Node {
    const node = this.choice()
    if (this.at < this.pieces.length) throw this.broken(`"${this.pieces[this.at]}" was not expected here`)
    return node
  }

  private choice(): Node {
    const options = [this.sequence()]
    while (this.pieces[this.at] === '|') {
      this.at++
      options.push(this.sequence())
    }
    return choiceOf(options)
  }

  private sequence(): Node {
    const items: Node[] = []
    for (
      let piece = this.pieces[this.at];
      piece !== undefined && piece !== '|' && piece !== ')' && piece !== ')?';
      piece = this.pieces[this.at]
    ) {
      this.at++
      items.push(piece === '(' ? this.group() : this.piece(piece))
    }
    if (items.length === 0) throw this.broken('a word was expected')
    return items.length === 1 ? (items[0] as Node) : { kind: 'sequence', items }
  }

  private group(): Node {
    const inside = this.choice()
    const close = this.pieces[this.at++]
    if (close === ')') return inside
    if (close === ')?') return { kind: 'optional', item: inside }
    throw this.broken('a bracket is not closed')
  }

  private piece(piece: string): Node {
    if (piece === '^') return { kind: 'start' }
    if (piece === '$') return { kind: 'finish' }
    const gap = /^\.\.(\d*)$/.exec(piece)
    if (gap !== null) {
      const most = gap[1] === '' ? DEFAULT_GAP : Number(gap[1])
      if (most < 1 || most > LONGEST_GAP) throw this.broken(`a gap is from ..1 to ..${LONGEST_GAP}`)
      return { kind: 'gap', most }
    }
    const optional = piece.length > 1 && piece.endsWith('?')
    const body = optional ? piece.slice(0, -1) : piece
    const negated = body.length > 1 && body.startsWith('!')
    const names = (negated ? body.slice(1) : body).split('|')
    if (names.some(name => name === '')) throw this.broken(`"${piece}" has an empty alternative`)
    const item: Node = negated
      ? { kind: 'test', test: { kind: 'not', tests: names.map(name => this.single(name)) } }
      : choiceOf(names.map(name => this.word(name)))
    return optional ? { kind: 'optional', item } : item
  }

  /** One word; a hyphen in it may be written, left out as a blank, or not. */
  private word(name: string): Node {
    if (name.startsWith('@')) return { kind: 'lexicon', name: name.slice(1) }
    if (!/^=?[^-]+(-[^-]+)+$/.test(name) || name.startsWith('<')) return { kind: 'test', test: this.single(name) }
    const exact = name.startsWith('=') ? '=' : ''
    const parts = name.slice(exact.length).split('-')
    const items: Node[] = parts.flatMap((part, i): Node[] => {
      const node: Node = { kind: 'test', test: this.single(exact + part) }
      return i === 0 ? [node] : [{ kind: 'optional', item: { kind: 'test', test: this.single('=-') } }, node]
    })
    return {
      kind: 'choice',
      options: [
        { kind: 'sequence', items },
        { kind: 'test', test: this.single(exact + parts.join('')) },
        { kind: 'test', test: this.single(exact + parts.join('-')) },
      ],
    }
  }

  private single(name: string): Test {
    if (name === '*') return { kind: 'any' }
    if (name.startsWith('@')) throw this.broken(`"!${name}" is not possible: a lexicon cannot be negated, use "unless"`)
    if (name.startsWith('<') && name.length > 2) {
      const pos = name.slice(1, -1)
      if (!name.endsWith('>') || !POS.has(pos))
        throw this.broken(`"${name}" is no part of speech; use one of ${[...POS].join(' ')}`)
      return { kind: 'pos', pos }
    }
    return name.startsWith('=') && name.length > 1
      ? { kind: 'words', words: [], exact: [name.slice(1).toLowerCase()] }
      : { kind: 'words', words: [name.toLowerCase()], exact: [] }
  }

  private broken(message: string): BrokenPattern {
    return new BrokenPattern(`in "${this.source}": ${message}`)
  }
}

/** A choice, in which all that ask for one word are a single test. */
function choiceOf(options: Node[]): Node {
  const words = new Set<string>()
  const exact = new Set<string>()
  const rest: Node[] = []
  for (const option of options) {
    if (option.kind === 'test' && option.test.kind === 'words') {
      for (const word of option.test.words) words.add(word)
      for (const word of option.test.exact) exact.add(word)
    } else rest.push(option)
  }
  if (words.size + exact.size > 0)
    rest.push({ kind: 'test', test: { kind: 'words', words: [...words], exact: [...exact] } })
  return rest.length === 1 ? (rest[0] as Node) : { kind: 'choice', options: rest }
}

/** Inside brackets "|" separates whole sequences, so it is set apart from the words around it. */
function spaceGroupBars(source: string): string {
  let depth = 0
  return [...source]
    .map(character => {
      if (character === '(') depth++
      if (character === ')') depth--
      return character === '|' && depth > 0 ? ' | ' : character
    })
    .join('')
}

/** Adds the states of `node` before state `next` and gives the state to enter by. */
function build(node: Node, next: number, states: State[]): number {
  switch (node.kind) {
    case 'sequence':
      return node.items.reduceRight((after, item) => build(item, after, states), next)
    case 'choice':
      return add(states, { kind: 'split', next: node.options.map(option => build(option, next, states)) })
    case 'optional':
      return add(states, { kind: 'split', next: [build(node.item, next, states), next] })
    case 'gap': {
      let entry = next
      for (let i = 0; i < node.most; i++)
        entry = add(states, {
          kind: 'split',
          next: [next, add(states, { kind: 'token', test: { kind: 'any' }, next: entry })],
        })
      return entry
    }
    case 'test':
      return add(states, { kind: 'token', test: node.test, next })
    case 'lexicon':
      return add(states, { kind: 'lexicon', name: node.name, next })
    default:
      return add(states, node.kind === 'start' ? { kind: 'start', next } : { kind: 'finish', next })
  }
}

function add(states: State[], state: State): number {
  states.push(state)
  return states.length - 1
}

/** The states reached from `from` without reading a token; anchors are kept for the matcher to judge. */
function closure({ states }: Automaton, from: number[]): number[] {
  const seen = new Set<number>()
  const open = [...from]
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    if (seen.has(state)) continue
    seen.add(state)
    const at = states[state]
    if (at?.kind === 'split') open.push(...at.next)
    else if (at?.kind === 'start' || at?.kind === 'finish') open.push(at.next)
  }
  return [...seen]
}

function firstsOf(automaton: Automaton): Pattern['firsts'] {
  const words = new Set<string>()
  const pos = new Set<string>()
  const lexicons = new Set<string>()
  for (const index of closure(automaton, [automaton.entry])) {
    const state = automaton.states[index]
    if (state?.kind === 'lexicon') lexicons.add(state.name)
    if (state?.kind !== 'token') continue
    if (state.test.kind === 'pos') pos.add(state.test.pos)
    else if (state.test.kind === 'words') for (const word of [...state.test.words, ...state.test.exact]) words.add(word)
    else return null
  }
  return { words: [...words], pos: [...pos], lexicons: [...lexicons] }
}

function passes(test: Test, token: Token): boolean {
  switch (test.kind) {
    case 'words': {
      test.wordSet ??= new Set(test.words)
      const { wordSet } = test
      return (
        wordSet.has(token.lemma) ||
        wordSet.has(token.word) ||
        wordSet.has(token.spelled) ||
        test.exact.includes(token.word)
      )
    }
    case 'pos':
      return token.pos === test.pos
    case 'any':
      return true
    case 'not':
      return !test.tests.some(inner => passes(inner, token))
  }
}

/** Which state was tried at which token, by the number of the search that tried it; kept between searches so that none has to clear it. */
let tried = new Int32Array(4096)
let search = 0
/** The states still to try, each followed by its token. */
const open: number[] = []

/** Where a match of `pattern` that starts at token `start` (from 0) can end, exclusive; empty when there is none. */
export function matchEnds(pattern: Pattern, tokens: Token[], start: number, lexicons: LexiconMatches): number[] {
  const { states, entry } = pattern.automaton
  const width = tokens.length + 1
  if (tried.length < states.length * width) tried = new Int32Array(2 * states.length * width)
  search++
  let ends: number[] = NO_ENDS
  open.push(entry, start)
  // Each state is tried at most once at each token, so the time is linear in the sentence.
  while (open.length > 0) {
    const at = open.pop() as number
    const index = open.pop() as number
    const key = index * width + at
    if (tried[key] === search) continue
    tried[key] = search
    const state = states[index] as State
    switch (state.kind) {
      case 'token': {
        const token = tokens[at]
        if (token !== undefined && passes(state.test, token)) open.push(state.next, at + 1)
        break
      }
      case 'lexicon': {
        const found = lexicons.get(state.name)?.get(at)
        if (found !== undefined) for (const end of found) open.push(state.next, end)
        break
      }
      case 'split':
        for (const next of state.next) open.push(next, at)
        break
      case 'start':
        if (isStart(tokens, at)) open.push(state.next, at)
        break
      case 'finish':
        if (isFinish(tokens, at)) open.push(state.next, at)
        break
      case 'end':
        if (ends.length === 0) ends = [at]
        else ends.push(at)
    }
  }
  return ends
}

const NO_ENDS: number[] = []

/** A sentence also starts after its opening marks and small words ("So", "And"), and a clause of it after a colon, dash or semicolon. */
function isStart(tokens: Token[], at: number): boolean {
  if (CLAUSE_MARKS.has(tokens[at - 1]?.word ?? '')) return true
  for (let i = 0; i < at; i++) {
    const token = tokens[i] as Token
    if (token.pos !== 'PUNCT' && token.pos !== 'SYM' && !OPENERS.has(token.word)) return false
  }
  return true
}

const CLAUSE_MARKS = new Set([':', ';', '—', '–', '.', '!', '?', '|'])
const OPENERS = new Set([
  'so',
  'and',
  'but',
  'then',
  'ok',
  'okay',
  'well',
  'right',
  'um',
  'uh',
  'erm',
  'oh',
  'now',
  'also',
  'yes',
  'yeah',
  'no',
])

function isFinish(tokens: Token[], at: number): boolean {
  for (let i = at; i < tokens.length; i++) if (tokens[i]?.pos !== 'PUNCT') return false
  return true
}
