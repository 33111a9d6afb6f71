import type { ChalkInstance } from 'chalk'
import wrapAnsi from 'wrap-ansi'
import type { Drill } from '../coach/drill.ts'
import type { Remark } from '../coach/practice.ts'
import type { Prompt } from '../prompts/prompt-schema.ts'
import type { Page } from '../report/page.ts'
import { quotation } from '../report/quotation.ts'

const INDENT = '  '
const HANG = ' '.repeat(10)
const LONGEST_QUOTE = 120

/** `text` wrapped between words to the terminal, each line after `first` or, from the second on, after `rest`. */
export function wrapped(text: string, terminal: Page, first = INDENT, rest = first): string {
  const width = Math.min(terminal.width, 100) - Math.max(first.length, rest.length)
  return wrapAnsi(text, width, { hard: true })
    .split('\n')
    .map((line, i) => (i === 0 ? first : rest) + line)
    .join('\n')
}

/** What the coach says, as lines for the terminal. */
export function remarkLines(remark: Remark, terminal: Page): string {
  const { chalk } = terminal
  switch (remark.kind) {
    case 'question': {
      const [bullet, under] = remark.asks.length > 1 ? ['  - ', '    '] : [INDENT, INDENT]
      const asks = remark.asks.map(question => wrapped(question, terminal, bullet, under))
      return `\n${[chalk.bold(`${remark.number}/${remark.of}  ${remark.title}`), ...asks].join('\n')}\n`
    }
    case 'made':
      return verdict(chalk.green, 'met', remark, terminal)
    case 'gap':
      return finding(remark.verdict === 'weak' ? chalk.yellow : chalk.red, remark.verdict, remark, terminal)
    case 'flag':
      return finding(chalk.red, 'flag', remark, terminal)
    case 'pushback':
      return `\n${wrapped(`${chalk.bold('Interviewer:')} ${remark.question}`, terminal)}\n`
    case 'interviewer':
      return `${wrapped(`${chalk.bold('Interviewer:')} ${remark.answer}`, terminal)}\n`
    case 'blank':
      return `${INDENT}There is nothing in this reply to read.\n`
  }
}

type Finding = Extract<Remark, { kind: 'gap' | 'flag' }>

function finding(colour: ChalkInstance, word: string, remark: Finding, terminal: Page): string {
  return [
    verdict(colour, word, remark, terminal),
    ...(remark.quote === '' ? [] : [quoted(remark.quote, terminal, HANG)]),
    wrapped(remark.message, terminal, HANG),
    wrapped(`${terminal.chalk.bold('Do:')} ${remark.hint}`, terminal, HANG),
  ].join('\n')
}

function verdict(
  colour: ChalkInstance,
  word: string,
  { title, id }: { title: string; id: string },
  { chalk }: Page,
): string {
  return `${INDENT}${colour(word.padEnd(HANG.length - INDENT.length))}${chalk.bold(title)} ${chalk.dim(`(${id})`)}`
}

/** The whole reply is at hand, so the start of a long sentence will do. */
function quoted(text: string, terminal: Page, indent: string): string {
  return wrapped(terminal.chalk.italic(quotation(text, LONGEST_QUOTE)), terminal, indent)
}

/** The prompt, and how a practice of so many steps goes. */
export function openingLines(prompt: Prompt, steps: number, terminal: Page): string {
  const { chalk } = terminal
  return [
    chalk.dim(`${prompt.id} (${prompt.difficulty})`),
    `\n${wrapped(chalk.bold(prompt.ask), terminal)}\n`,
    wrapped(
      `${steps} steps, a few sentences each. Every reply is checked as you give it. At the goal you may ask the interviewer what to optimise for. Ctrl-C stops at any time and keeps what you wrote.`,
      terminal,
      '',
    ),
  ].join('\n')
}

/** The one thing to practise next. `file` is where the attempt was saved, as a shell takes it; `again` ends the commands it names. */
export function drillLines(drill: Drill, file: string | undefined, terminal: Page, again = ''): string {
  const { chalk } = terminal
  const lines = [chalk.bold.underline('Drill')]
  if (drill.id !== undefined) {
    if (drill.quote !== undefined) lines.push(quoted(drill.quote, terminal, INDENT))
    lines.push(wrapped(`${drill.hint} ${chalk.dim(`(${drill.id})`)}`, terminal))
    if (file !== undefined)
      lines.push(
        wrapped('Write that into your answer, then see whether it holds:', terminal),
        `    casecoach grade ${file}${again}`,
      )
  }
  if (drill.prompt !== undefined) {
    lines.push(
      wrapped(
        drill.id === undefined ? 'There is nothing to mend. A harder one:' : 'Then do the same on another prompt:',
        terminal,
      ),
      `    casecoach practice ${drill.prompt}${again}`,
    )
  }
  return lines.join('\n')
}
