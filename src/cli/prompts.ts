import { Command, Option } from 'commander'
import { PROBLEMS, type Problem } from '../answer/answer.ts'
import type { Prompt } from '../prompts/prompt-schema.ts'
import { PROMPTS } from './shipped.ts'
import { type Terminal, terminalOf } from './terminal.ts'

/** `casecoach prompts`: the library of case questions. */
export function promptsCommand(): Command {
  return new Command('prompts')
    .summary('list the prompts, or show one')
    .description('The library of case questions.')
    .addCommand(listCommand())
    .addCommand(showCommand())
}

function listCommand(): Command {
  return new Command('list')
    .summary('list the prompts')
    .description('Lists the prompts: id, difficulty, question.')
    .addOption(new Option('--problem <problem>', 'only the prompts of one problem').choices(PROBLEMS))
    .addOption(new Option('--format <format>', 'how to print them').choices(['table', 'json']).default('table'))
    .addHelpText(
      'after',
      '\nExamples:\n  casecoach prompts list\n  casecoach prompts list --problem trust\n  casecoach prompts list --format json',
    )
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<{ problem?: Problem; format: 'table' | 'json'; color: boolean }>()
      const { loadPrompts } = await import('../prompts/load-prompts.ts')
      const prompts = loadPrompts(PROMPTS).filter(
        prompt => options.problem === undefined || prompt.problem === options.problem,
      )
      if (options.format === 'json') print(JSON.stringify(prompts.map(listed), null, 2))
      else print(table(prompts, terminalOf(process.stdout, options.color, process.env)))
    })
}

function showCommand(): Command {
  return new Command('show')
    .summary('show one prompt')
    .description('Shows one prompt: the question, and what the interviewer answers when asked what to optimise for.')
    .argument('<prompt>', 'id of the prompt')
    .option('--spoilers', 'also what the coach knows: segments, limits, measures, traps, a model answer', false)
    .addHelpText(
      'after',
      '\nExamples:\n  casecoach prompts show discovery/tv-homepage\n  casecoach prompts show discovery/tv-homepage --spoilers',
    )
    .action(async (id: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<{ spoilers: boolean; color: boolean }>()
      const [{ findPrompt, loadPrompts }, { promptPage }] = await Promise.all([
        import('../prompts/load-prompts.ts'),
        import('./prompt-page.ts'),
      ])
      print(
        promptPage(
          findPrompt(loadPrompts(PROMPTS), id),
          options.spoilers,
          terminalOf(process.stdout, options.color, process.env),
        ),
      )
    })
}

/** What of a prompt may be known before it is answered. */
function listed({ id, problem, difficulty, ask }: Prompt): object {
  return { id, problem, difficulty, ask }
}

const GAP = '  '

function table(prompts: Prompt[], { width, chalk }: Terminal): string {
  const longest = (texts: string[]): number => Math.max(0, ...texts.map(text => text.length))
  const ids = longest(prompts.map(({ id }) => id))
  const difficulties = longest(prompts.map(({ difficulty }) => difficulty))
  const room = Math.max(10, Math.min(width, 120) - ids - difficulties - 2 * GAP.length)
  return prompts
    .map(
      ({ id, difficulty, ask }) =>
        `${chalk.bold(id.padEnd(ids))}${GAP}${chalk.dim(difficulty.padEnd(difficulties))}${GAP}${cut(ask, room)}`,
    )
    .join('\n')
}

/** The text on one line, at most `room` characters, cut between words where it can be. */
function cut(text: string, room: number): string {
  const line = text.replace(/\s+/g, ' ')
  if (line.length <= room) return line
  const short = line.slice(0, room - 1)
  return `${short.includes(' ') ? short.slice(0, short.lastIndexOf(' ')) : short}…`
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
