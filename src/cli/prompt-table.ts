import wrapAnsi from 'wrap-ansi'
import type { Prompt } from '../prompts/prompt-schema.ts'
import type { Page } from '../report/page.ts'

const GAP = '  '
const WIDEST = 120

/** The prompts as a table that fits the terminal, one a line: id, difficulty, and as much of the question as there is room for. */
export function promptTable(prompts: Prompt[], { width, chalk }: Page): string {
  const longest = (texts: string[]): number => Math.max(0, ...texts.map(text => text.length))
  const ids = longest(prompts.map(({ id }) => id))
  const difficulties = longest(prompts.map(({ difficulty }) => difficulty))
  const room = Math.max(10, Math.min(width, WIDEST) - ids - difficulties - 2 * GAP.length)
  return prompts
    .map(
      ({ id, difficulty, ask }) =>
        `${chalk.bold(id.padEnd(ids))}${GAP}${chalk.dim(difficulty.padEnd(difficulties))}${GAP}${cut(ask, room)}\n`,
    )
    .join('')
}

/** What of a prompt may be known before it is answered. */
export function listed({ id, problem, difficulty, ask, tags }: Prompt): object {
  return { id, problem, difficulty, ask, tags }
}

/** The text on one line, at most `room` columns wide, cut between words where it can be. */
function cut(text: string, room: number): string {
  const line = text.replace(/\s+/g, ' ')
  const whole = wrapAnsi(line, room, { hard: true })
  return whole.includes('\n') ? `${wrapAnsi(line, room - 1, { hard: true }).split('\n')[0]}…` : whole
}
