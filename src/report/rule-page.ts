import type { Rubric } from '../rubric/compile-rubric.ts'
import { FLAGS, type FlagId, MOVES, type MoveId } from '../rubric/ids.ts'
import { type Page, wrap } from './page.ts'

/** One move or flag as a page to learn from: what it is, why, what to do, what will be asked, and examples. */
export function rulePage(id: MoveId | FlagId, rubric: Rubric, page: Page): string {
  const { chalk } = page
  const isMove = (MOVES as readonly string[]).includes(id)
  const rule = isMove ? rubric.moves[id as MoveId] : rubric.flags[id as FlagId]
  const examples = isMove
    ? rubric.moves[id as MoveId].examples.map(({ text, verdict }) => ({ text, verdict: verdict as string }))
    : rubric.flags[id as FlagId].examples.map(({ text, present }) => ({ text, verdict: present ? 'flagged' : 'clear' }))
  const lines = [
    `${chalk.bold(rule.title)} ${chalk.dim(`(${isMove ? 'move' : 'flag'} ${id})`)}`,
    '',
    ...wrap(rule.why, page, 0),
    '',
    chalk.bold('What the coach asks'),
    ...wrap(rule.ask, page, 2),
    chalk.bold('What to do'),
    ...wrap(rule.hint, page, 2),
    chalk.bold('What the interviewer asks next'),
    ...wrap(rule.pushback, page, 2),
    chalk.bold('Examples'),
    ...examples.flatMap(({ text, verdict }) => wrap(`${verdict}: ${chalk.italic(`“${text.trim()}”`)}`, page, 2)),
  ]
  return `${lines.join('\n')}\n`
}

/** All moves and flags, one a line, and what each bar means. */
export function ruleIndex(rubric: Rubric, page: Page): string {
  const { chalk } = page
  const line = (id: string, title: string): string => `  ${id.padEnd(19)}${title}`
  return `${[
    chalk.bold('Moves: what a strong answer does'),
    ...MOVES.map(id => line(id, rubric.moves[id].title)),
    '',
    chalk.bold('Flags: what sinks an answer'),
    ...FLAGS.map(id => line(id, rubric.flags[id].title)),
    '',
    chalk.bold('The bar: how far an answer gets'),
    ...rubric.bars.flatMap(({ level, name, meaning }) =>
      wrap(`${name}: ${meaning}`, page, 5).map((row, i) => (i === 0 ? `  ${level}${row.slice(3)}` : row)),
    ),
  ].join('\n')}\n`
}
