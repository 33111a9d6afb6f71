import type { ChalkInstance } from 'chalk'
import wrapAnsi from 'wrap-ansi'

/** Where it is printed: its width in columns, and colours, which do nothing where there are none. */
export interface Page {
  width: number
  chalk: ChalkInstance
}

/** Lines longer than this tire the eye even where the terminal is wider. In columns. */
const WIDEST = 100
const NARROWEST = 20

/** The text in lines that fit the page, each indented by this many columns. */
export function wrap(text: string, page: Page, indent: number): string[] {
  const width = Math.max(NARROWEST, Math.min(page.width, WIDEST) - indent)
  return wrapAnsi(text, width, { hard: true })
    .split('\n')
    .map(line => `${' '.repeat(indent)}${line}`)
}
