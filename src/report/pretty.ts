import type { ChalkInstance } from 'chalk'
import { mostUrgent, worstFirst } from '../checker/most-urgent.ts'
import type { Rubric } from '../rubric/compile-rubric.ts'
import type { Bar, Severity, Verdict } from '../rubric/ids.ts'
import { fileName } from './file-name.ts'
import type { GradedAnswer } from './graded.ts'
import { type Page, wrap } from './page.ts'
import { printable } from './printable.ts'
import { quotation } from './quotation.ts'

const INDENT = 2
const LONGEST_QUOTE = 240

/** One graded answer, for a person to read from top to bottom: bar, moves, flags, what to cut, and one next step. */
export function prettyReport(answer: GradedAnswer, rubric: Rubric, page: Page): string {
  const { chalk } = page
  const lines = [
    chalk.bold(fileName(answer.file)),
    ...wrap(chalk.dim(`${answer.words} ${answer.words === 1 ? 'word' : 'words'} · ${promptLine(answer)}`), page, 0),
    '',
    ...barLines(answer, rubric, page),
    '',
    heading('Moves', page),
    ...answer.moves.flatMap(move => moveLines(move, rubric, page)),
    ...section(
      'Flags',
      answer.flags.length === 0 ? [] : worstFirst(answer.flags).flatMap(flag => flagLines(flag, rubric, page)),
      page,
    ),
    ...section('What to cut', cutLines(answer, page), page),
    ...section('Next step', nextStep(answer, rubric, page), page),
  ]
  return `${lines.join('\n')}\n`
}

function promptLine({ prompt }: GradedAnswer): string {
  const name = prompt.id ?? (prompt.text === '' ? prompt.problem : `${prompt.problem}: ${printable(prompt.text)}`)
  return prompt.from === 'inferred' ? `${name} (problem inferred from the text; --problem says it)` : name
}

function barLines(answer: GradedAnswer, rubric: Rubric, page: Page): string[] {
  const name = rubric.bars.find(bar => bar.level === answer.bar)?.name ?? ''
  const paint = barColour(answer.bar as Bar, page.chalk)
  return [paint.bold(`Bar ${answer.bar} of 4: ${name}`), ...wrap(answer.barReason, page, INDENT)]
}

function moveLines(move: GradedAnswer['moves'][number], rubric: Rubric, page: Page): string[] {
  const { chalk } = page
  const lines = [...new Set(move.evidence.map(found => found.line))].sort((a, b) => a - b)
  const place = lines.length === 0 ? '' : chalk.dim(`  ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`)
  return [
    `${' '.repeat(INDENT)}${verdictColour(move.verdict, chalk)(move.verdict.padEnd(8))}${chalk.bold(rubric.moves[move.id].title)} ${chalk.dim(`(${move.id})`)}${place}`,
    ...[...move.evidence]
      .sort((a, b) => a.line - b.line || a.column - b.column)
      .flatMap(found => quote(found.text, page)),
    ...wrap(move.message, page, 10),
    ...(move.verdict === 'met' ? [] : wrap(`${chalk.bold('Do:')} ${move.hint}`, page, 10)),
  ]
}

function flagLines(flag: GradedAnswer['flags'][number], rubric: Rubric, page: Page): string[] {
  const { chalk } = page
  const found = flag.evidence[0]
  const place = found === undefined ? '' : chalk.dim(`  line ${found.line}`)
  return [
    `${' '.repeat(INDENT)}${severityColour(flag.severity, chalk)(flag.severity.padEnd(8))}${chalk.bold(rubric.flags[flag.id].title)} ${chalk.dim(`(${flag.id})`)}${place}`,
    ...(found === undefined ? [] : quote(found.text, page)),
    ...wrap(flag.message, page, 10),
    ...wrap(`${chalk.bold('Do:')} ${flag.hint}`, page, 10),
  ]
}

function cutLines(answer: GradedAnswer, page: Page): string[] {
  if (answer.idle.length === 0) return []
  const words = answer.idle.reduce((sum, span) => sum + span.text.split(/\s+/).length, 0)
  const many =
    answer.idle.length === 1 ? 'This sentence serves' : `These ${answer.idle.length} sentences (${words} words) serve`
  return [
    ...wrap(
      `${many} no move. Cut them, or make them argue for the decision.`.replace(
        'them, or make them argue',
        answer.idle.length === 1 ? 'it, or make it argue' : 'them, or make them argue',
      ),
      page,
      INDENT,
    ),
    ...answer.idle.flatMap(span => quote(span.text, page, `line ${span.line}: `)),
  ]
}

function nextStep(answer: GradedAnswer, rubric: Rubric, page: Page): string[] {
  const target = mostUrgent(answer)
  if (target === undefined)
    return wrap('Say it aloud in under two minutes, and be ready for the pushback on each choice.', page, INDENT)
  const rule = target.id in rubric.moves ? rubric.moves[target.id as 'goal'] : rubric.flags[target.id as 'generic']
  return [
    ...wrap(`Be ready for this question: ${rule.pushback}`, page, INDENT),
    ...wrap(`Mend that first, then read it again. More on it: casecoach explain ${target.id}`, page, INDENT),
  ]
}

function section(title: string, lines: string[], page: Page): string[] {
  return lines.length === 0 ? [] : ['', heading(title, page), ...lines]
}

function heading(title: string, page: Page): string {
  return page.chalk.bold.underline(title)
}

function quote(text: string, page: Page, before = ''): string[] {
  return wrap(page.chalk.italic(before + quotation(text, LONGEST_QUOTE)), page, 10)
}

function barColour(bar: Bar, chalk: ChalkInstance): ChalkInstance {
  return bar === 1 ? chalk.red : bar === 2 ? chalk.yellow : chalk.green
}

function verdictColour(verdict: Verdict, chalk: ChalkInstance): ChalkInstance {
  return verdict === 'met' ? chalk.green : verdict === 'weak' ? chalk.yellow : chalk.red
}

function severityColour(severity: Severity, chalk: ChalkInstance): ChalkInstance {
  return severity === 'error' ? chalk.red : chalk.yellow
}
