import wrapAnsi from 'wrap-ansi'

/** A text being typed. `cursor` is a UTF-16 offset from 0. */
export interface Draft {
  text: string
  cursor: number
}

/** A key as readline names it. */
export interface Key {
  name?: string | undefined
  sequence?: string | undefined
  ctrl?: boolean | undefined
  meta?: boolean | undefined
}

/** One row on the screen: its text, and the offset in the draft where it starts. */
export interface Row {
  text: string
  start: number
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The draft with `text` typed at the cursor: line ends made plain, tabs two spaces, other control characters left out. */
export function insert(draft: Draft, text: string): Draft {
  const clean = text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, '  ')
    .replace(/(?!\n)\p{Cc}/gu, '')
  // Composed characters, because that is what the wrapping gives back.
  const before = (draft.text.slice(0, draft.cursor) + clean).normalize()
  return { text: before + draft.text.slice(draft.cursor), cursor: before.length }
}

/** The draft after an editing key; the same draft when the key does nothing. `width` is that of the rows, in columns. */
export function press(draft: Draft, key: Key, width: number): Draft {
  const { text, cursor } = draft
  const to = (place: number): Draft => (place === cursor ? draft : { text, cursor: place })
  const cut = (from: number, end: number): Draft =>
    from === end ? draft : { text: text.slice(0, from) + text.slice(end), cursor: from }
  switch (keyName(key)) {
    case 'backspace':
    case 'ctrl-h':
      return cut(before(text, cursor), cursor)
    case 'delete':
      return cut(cursor, after(text, cursor))
    case 'ctrl-w':
    case 'meta-backspace':
      return cut(wordBefore(text, cursor), cursor)
    case 'ctrl-u':
      return cut(lineStart(text, cursor), cursor)
    case 'ctrl-k':
      return cut(cursor, lineEnd(text, cursor))
    case 'left':
    case 'ctrl-b':
      return to(before(text, cursor))
    case 'right':
    case 'ctrl-f':
      return to(after(text, cursor))
    case 'meta-b':
    case 'ctrl-left':
    case 'meta-left':
      return to(wordBefore(text, cursor))
    case 'meta-f':
    case 'ctrl-right':
    case 'meta-right':
      return to(wordAfter(text, cursor))
    case 'home':
    case 'ctrl-a':
      return to(lineStart(text, cursor))
    case 'end':
    case 'ctrl-e':
      return to(lineEnd(text, cursor))
    case 'up':
    case 'ctrl-p':
      return to(rowsAway(draft, width, -1))
    case 'down':
    case 'ctrl-n':
      return to(rowsAway(draft, width, 1))
    default:
      return isText(key) ? insert(draft, key.sequence ?? '') : draft
  }
}

/** The rows of a draft, wrapped between words to `width` columns, and the row (from 0) in which the cursor stands. */
export function layOut(draft: Draft, width: number): { rows: Row[]; cursorRow: number } {
  const rows: Row[] = []
  let start = 0
  for (const line of draft.text.split('\n')) {
    let at = start
    for (const text of wrapAnsi(line, width, { trim: false, hard: true }).split('\n')) {
      rows.push({ text, start: at })
      at += text.length
    }
    start += line.length + 1
  }
  return { rows, cursorRow: rows.findLastIndex(row => row.start <= draft.cursor) }
}

function keyName(key: Key): string {
  return `${key.ctrl === true ? 'ctrl-' : ''}${key.meta === true ? 'meta-' : ''}${key.name ?? ''}`
}

function isText(key: Key): boolean {
  return key.ctrl !== true && key.meta !== true && key.sequence !== undefined && !key.sequence.startsWith('\u001b')
}

function before(text: string, cursor: number): number {
  const last = [...graphemes.segment(text.slice(0, cursor))].at(-1)
  return last === undefined ? 0 : last.index
}

function after(text: string, cursor: number): number {
  const [first] = graphemes.segment(text.slice(cursor))
  return cursor + (first?.segment.length ?? 0)
}

function wordBefore(text: string, cursor: number): number {
  return text.slice(0, cursor).replace(/\S*\s*$/, '').length
}

function wordAfter(text: string, cursor: number): number {
  return text.length - text.slice(cursor).replace(/^\s*\S*/, '').length
}

function lineStart(text: string, cursor: number): number {
  return cursor === 0 ? 0 : text.lastIndexOf('\n', cursor - 1) + 1
}

function lineEnd(text: string, cursor: number): number {
  const end = text.indexOf('\n', cursor)
  return end < 0 ? text.length : end
}

/** Where the cursor comes to when it moves up or down by rows, in the same column as far as there is one. */
function rowsAway(draft: Draft, width: number, by: number): number {
  const { rows, cursorRow } = layOut(draft, width)
  const from = rows[cursorRow]
  const to = rows[cursorRow + by]
  if (from === undefined || to === undefined) return draft.cursor
  const next = rows[cursorRow + by + 1]
  const isWrapped = next !== undefined && next.start === to.start + to.text.length
  return to.start + Math.min(draft.cursor - from.start, isWrapped ? Math.max(0, to.text.length - 1) : to.text.length)
}
