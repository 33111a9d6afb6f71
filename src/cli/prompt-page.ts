import type { Prompt } from '../prompts/prompt-schema.ts'
import type { Page } from '../report/page.ts'
import { wrapped } from './practice-screen.ts'

/** One prompt as a page: the question; with `spoilers`, also what the coach knows. `again` ends the commands it names. */
export function promptPage(prompt: Prompt, spoilers: boolean, terminal: Page, again = ''): string {
  const { chalk } = terminal
  const section = (title: string, body: string): string => `${chalk.bold(title)}\n${body}`
  const text = (body: string): string =>
    body
      .trim()
      .split(/\n\s*\n/)
      .map(paragraph => wrapped(paragraph.replace(/\s+/g, ' '), terminal))
      .join('\n\n')
  const lines = (body: string): string =>
    body
      .trim()
      .split('\n')
      .map(line => (line.trim() === '' ? '' : wrapped(line.trim(), terminal)))
      .join('\n')
  const list = (items: string[]): string => items.map(item => wrapped(item, terminal, '  - ', '    ')).join('\n')

  const open = [chalk.dim(`${prompt.id} (${prompt.difficulty})`), wrapped(chalk.bold(prompt.ask), terminal)]
  const known = [
    section('Asked what to optimise for, the interviewer says', text(prompt.interviewer)),
    section(
      'What it tests',
      text(`${prompt.why}${prompt.broad ? ' The question is broad on purpose: narrowing it is the test.' : ''}`),
    ),
    section(
      'Segments',
      list(prompt.segments.map(({ who, good, why }) => `${who} (${good ? 'works' : 'does not work'}): ${why}`)),
    ),
    section('Limits', list(prompt.constraints.map(({ limit, why }) => `${limit}: ${why}`))),
    ...(prompt.material.length === 0 ? [] : [section('Must be dealt with', list(prompt.material))]),
    section('Measures that fit', list(prompt.metrics.fits.map(({ name, compute }) => `${name}: ${compute}`))),
    ...(prompt.metrics.traps.length === 0
      ? []
      : [section('Measures that mislead', list(prompt.metrics.traps.map(({ name, why }) => `${name}: ${why}`)))]),
    section('Guardrails', list(prompt.guardrails)),
    section('Trade-offs', list(prompt.tradeoffs.map(({ give, for: gain, why }) => `${give}, for ${gain}: ${why}`))),
    section('Pushback to expect', list(prompt.pushback.map(({ question, move }) => `${question} (${move})`))),
    section('A strong answer', lines(prompt.strong)),
    section(`A weak answer (${prompt.weak.flags.join(', ')})`, lines(prompt.weak.answer)),
  ]
  const next = `Practise it: casecoach practice ${prompt.id}${again}`
  const hidden = `Once you have answered: casecoach prompts show ${prompt.id} --spoilers${again}`
  return [...open, ...(spoilers ? known : []), spoilers ? next : `${next}\n${hidden}`].join('\n\n')
}
