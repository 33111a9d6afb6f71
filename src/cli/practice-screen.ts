import wrapAnsi from 'wrap-ansi'
import type { Drill } from '../coach/drill.ts'
import type { Remark } from '../coach/practice.ts'
import type { Prompt } from '../prompts/prompt-schema.ts'
import type { Terminal } from './terminal.ts'

const INDENT = '  '
const HANG = '    '

/** `text` wrapped between words to the terminal, each line after `first` or, from the second on, after `rest`. */
export function wrapped(text: string, terminal: Terminal, first = INDENT, rest = first): string {
  const width = Math.min(terminal.width, 100) - Math.max(first.length, rest.length)
  return wrapAnsi(text, width, { hard: true })
    .split('\n')
    .map((line, i) => (i === 0 ? first : rest) + line)
    .join('\n')
}

/** What the coach says, as lines for the terminal. */
export function remarkLines(remark: Remark, terminal: Terminal): string {
  const { chalk } = terminal
  const finding = (mark: string, id: string, message: string, hint: string, quote: string): string =>
    [
      wrapped(`${mark} ${message} ${chalk.dim(`(${id})`)}`, terminal, INDENT, HANG),
      ...(quote === '' ? [] : [wrapped(chalk.dim(`You wrote: “${quote}”`), terminal, HANG)]),
      wrapped(`Try: ${hint}`, terminal, HANG),
    ].join('\n')
  switch (remark.kind) {
    case 'question':
      return [
        `\n${chalk.bold(`${remark.number}/${remark.of}  ${remark.title}`)}`,
        ...remark.asks.map(question => wrapped(question, terminal, remark.asks.length > 1 ? '  - ' : INDENT, remark.asks.length > 1 ? HANG : INDENT)),
      ].join('\n')
    case 'made':
      return `${INDENT}${chalk.green('met')}      ${remark.title} ${chalk.dim(`(${remark.id})`)}`
    case 'gap':
      return finding(remark.verdict === 'weak' ? chalk.yellow('weak') : chalk.red('missing'), remark.id, remark.message, remark.hint, remark.quote)
    case 'flag':
      return finding(chalk.red('flag'), remark.id, remark.message, remark.hint, remark.quote)
    case 'pushback':
      return `\n${wrapped(`${chalk.bold('Interviewer:')} ${remark.question}`, terminal)}`
    case 'blank':
      return `${INDENT}There is nothing to read in this reply.`
  }
}

/** The prompt, and how a practice goes. */
export function openingLines(prompt: Prompt, terminal: Terminal): string {
  const { chalk } = terminal
  return [
    chalk.dim(`${prompt.id} (${prompt.difficulty})`),
    `\n${wrapped(chalk.bold(prompt.ask), terminal)}\n`,
    wrapped('Six steps, a few sentences each. Every reply is checked as you give it. Ctrl-C stops at any time and keeps what you wrote.', terminal, ''),
  ].join('\n')
}

/** The one thing to practise next. `file` is where the attempt was saved, as a shell takes it. */
export function drillLines(drill: Drill, file: string | undefined, terminal: Terminal): string {
  const { chalk } = terminal
  const again = file === undefined ? [] : [wrapped('Change that in your answer, then see whether it holds:', terminal), `${HANG}casecoach grade ${file}`]
  const mend = drill.id === undefined ? [] : [
    wrapped(`${drill.hint} ${chalk.dim(`(${drill.id})`)}`, terminal),
    ...(drill.quote === undefined ? [] : [wrapped(chalk.dim(`You wrote: “${drill.quote}”`), terminal, HANG)]),
    ...again,
  ]
  const onward = drill.prompt === undefined ? [] : [wrapped(drill.id === undefined ? 'Nothing to mend here. A harder one:' : 'Then try the same on another prompt:', terminal), `${HANG}casecoach practice ${drill.prompt}`]
  return [`\n${chalk.bold('Next step')}`, ...mend, ...onward].join('\n')
}
