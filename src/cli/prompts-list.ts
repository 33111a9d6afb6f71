import { Command, Option } from 'commander'
import { PROBLEMS } from '../answer/answer.ts'
import { DIFFICULTIES } from '../prompts/prompt-schema.ts'
import { packOf, packOption } from './pack-option.ts'
import { type Filter, filterPrompts, nothingFits } from './prompt-filter.ts'
import { listed, promptTable } from './prompt-table.ts'
import { terminalOf } from './terminal.ts'

/** `casecoach prompts list`. */
export function listCommand(): Command {
  return new Command('list')
    .summary('list the prompts')
    .description('Lists the prompts: id, difficulty, question.')
    .addOption(new Option('--problem <problem>', 'only the prompts of one problem').choices(PROBLEMS))
    .addOption(new Option('--difficulty <difficulty>', 'only those of one difficulty').choices(DIFFICULTIES))
    .option('--tag <tag>', 'only those with this tag')
    .option('--new', 'only those you have no saved attempt for')
    .addOption(packOption())
    .addOption(new Option('--format <format>', 'how to print them').choices(['table', 'json']).default('table'))
    .addHelpText(
      'after',
      `
Examples:
  casecoach prompts list
  casecoach prompts list --problem trust --difficulty stretch
  casecoach prompts list --new --tag tv
  casecoach prompts list --pack my-prompts
  casecoach prompts list --format json`,
    )
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Filter & { new?: boolean; format: 'table' | 'json'; color: boolean }>()
      const [{ openPrompts }, { practisedPrompts }, { attemptsFolder }] = await Promise.all([
        import('./library.ts'),
        import('../attempts/practised.ts'),
        import('../attempts/attempts-folder.ts'),
      ])
      const prompts = openPrompts(packOf(command).pack)
      const filter: Filter = {
        ...options,
        ...(options.new === true ? { practised: practisedPrompts(attemptsFolder(process.env)) } : {}),
      }
      const fitting = filterPrompts(prompts, filter)
      if (fitting.length === 0) process.stderr.write(`${nothingFits(prompts, filter)}\n`)
      if (options.format === 'json') process.stdout.write(`${JSON.stringify(fitting.map(listed), null, 2)}\n`)
      else process.stdout.write(promptTable(fitting, terminalOf(process.stdout, options.color, process.env)))
    })
}
