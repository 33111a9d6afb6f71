import { createPrompt, isEnterKey, useEffect, useKeypress, useRef, useState } from '@inquirer/core'
import type { ChalkInstance } from 'chalk'
import wrapAnsi from 'wrap-ansi'
import { type Draft, insert, type Key, layOut, press } from './draft.ts'

/** How a reply ended: it was given, the editor was asked for, or the terminal went away. */
export type Ending = 'given' | 'editor' | 'gone'

export interface ReplyConfig {
  /** What is in it at the start. */
  text: string
  chalk: ChalkInstance
  /** Hears the text after every key, so that it is known when the prompt is broken off. */
  onText: (text: string) => void
}

const HELP = 'Press Enter twice when you are done. Ctrl-O opens your editor.'

const GUTTER = '│ '
const PASTE_ON = '\u001b[?2004h'
/** Tells the terminal to stop marking what is pasted; for a program that ends while a reply is being typed. */
export const PASTE_OFF = '\u001b[?2004l'

/** A key that follows Enter this soon, in milliseconds, was pasted: no hand is as quick, and a paste must not end the reply. */
const PASTED_WITHIN = 50

/** readline, with what inquirer's type leaves out. */
interface Readline {
  line: string
  cursor: number
  input: NodeJS.ReadableStream & { readableEnded?: boolean }
  on(event: 'close' | 'SIGCONT', listener: () => void): void
}

/** What outlives a drawing and is not drawn itself. */
interface Held {
  draft: Draft
  pasting: boolean
  ended: boolean
  readline?: Readline
  drawing?: NodeJS.Immediate | undefined
  waiting?: NodeJS.Timeout | undefined
  last?: string | undefined
}

/**
 * Asks for a reply of several lines. Enter starts a new line; Enter on an empty last line, or Ctrl-D, ends; what is pasted never ends it.
 * Rejects with inquirer's ExitPromptError on Ctrl-C.
 */
export const askReply = createPrompt<{ text: string; ending: Ending }, ReplyConfig>((config, done) => {
  const held = useRef<Held>({
    draft: { text: config.text, cursor: config.text.length },
    pasting: false,
    ended: false,
  }).current
  const [ending, setEnding] = useState<Ending | undefined>(undefined)
  const [, draw] = useState(0)

  const end = (how: Ending): void => {
    if (held.ended) return
    held.ended = true
    clearImmediate(held.drawing)
    clearTimeout(held.waiting)
    setEnding(how)
    done({ text: held.draft.text.trim(), ending: how })
  }

  const type = (draft: Draft): void => {
    if (draft === held.draft) return
    held.draft = draft
    config.onText(draft.text)
    // A paste is thousands of keys at once and is drawn once.
    held.drawing ??= setImmediate(() => {
      held.drawing = undefined
      draw(count => count + 1)
    })
  }

  useEffect(readline => {
    const interfaceOf = readline as unknown as Readline
    held.readline = interfaceOf
    interfaceOf.on('close', () => end(interfaceOf.input.readableEnded === true ? 'gone' : 'given'))
    const redraw = (): void => draw(count => count + 1)
    // After Ctrl-Z and fg, when the shell has had the terminal.
    interfaceOf.on('SIGCONT', () => {
      process.stdout.write(PASTE_ON)
      redraw()
    })
    process.stdout.on('resize', redraw)
    process.stdout.write(PASTE_ON)
    return () => {
      process.stdout.off('resize', redraw)
      process.stdout.write(PASTE_OFF)
      clearImmediate(held.drawing)
      clearTimeout(held.waiting)
    }
  }, [])

  useKeypress(event => {
    const key: Key = event
    if (held.ended) return
    if (held.waiting !== undefined) {
      clearTimeout(held.waiting)
      held.waiting = undefined
      type(insert(held.draft, '\n'))
    }
    const previous = held.last
    held.last = key.name
    if (key.name === 'paste-start') held.pasting = true
    else if (key.name === 'paste-end') held.pasting = false
    else if (isEnterKey(event)) {
      // "\r\n" is one line end.
      if (key.name === 'enter' && previous === 'return') return
      if (!held.pasting && endsHere(held.draft)) held.waiting = setTimeout(() => end('given'), PASTED_WITHIN)
      else type(insert(held.draft, '\n'))
    } else if (key.ctrl === true && key.name === 'o' && !held.pasting) end('editor')
    else if (key.ctrl === true && key.name === 'd' && !held.pasting) end('given')
    else type(press(held.draft, key, rowWidth()))
  })

  const { chalk } = config
  const gutter = chalk.dim(GUTTER)
  if (ending === 'editor') return chalk.dim('(open in your editor)')
  if (ending !== undefined) {
    const given = held.draft.text.trim()
    return given === ''
      ? chalk.dim('(no reply)')
      : layOut({ text: given, cursor: 0 }, rowWidth())
          .rows.map(({ text, start }) => gutter + (start === 0 || given[start - 1] === '\n' ? text : text.trimStart()))
          .join('\n')
  }

  const { rows, cursorRow } = layOut(held.draft, rowWidth())
  const { from, to } = seen(rows.length, cursorRow)
  const drawn = rows.map((row, i) => {
    if (i === from && from > 0) return gutter + chalk.dim(`… ${from + 1} more lines above`)
    if (i === to - 1 && to < rows.length) return gutter + chalk.dim(`… ${rows.length - to + 1} more lines below`)
    return gutter + row.text
  })
  const atCursor = rows[cursorRow]
  if (held.readline !== undefined && atCursor !== undefined) {
    // inquirer puts the terminal's cursor before what readline holds as still to come on the last line.
    held.readline.line = atCursor.text.slice(held.draft.cursor - atCursor.start)
    held.readline.cursor = 0
  }
  return [
    [chalk.dim(wrapAnsi(HELP, rowWidth())), ...drawn.slice(from, cursorRow + 1)].join('\n'),
    drawn.slice(cursorRow + 1, to).join('\n'),
  ]
})

/** Whether Enter ends the reply: the cursor is at the end, on an empty line. */
function endsHere({ text, cursor }: Draft): boolean {
  return cursor === text.length && (text === '' || text.endsWith('\n'))
}

/** Two columns for the gutter, one for the cursor after a full row. */
function rowWidth(): number {
  return Math.max(10, Math.min(process.stdout.columns ?? 80, 100) - GUTTER.length - 1)
}

/** The rows that are shown, from and up to: all of them while they fit on the screen, else those around the cursor. */
function seen(count: number, cursorRow: number): { from: number; to: number } {
  const room = Math.max(5, (process.stdout.rows ?? 24) - 4)
  if (count <= room) return { from: 0, to: count }
  const from = Math.min(Math.max(0, cursorRow - room + 2), count - room)
  return { from, to: from + room }
}
