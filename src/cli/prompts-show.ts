import { Command } from 'commander'
import { packOf, packOption } from './pack-option.ts'
import { terminalOf } from './terminal.ts'

/** `casecoach prompts show`. */
export function showCommand(): Command {
  return new Command('show')
    .summary('show one prompt')
    .description('Shows one prompt: its question. In practice the interviewer says what to optimise for, when asked.')
    .argument('<prompt>', 'id of the prompt')
    .option(
      '--spoilers',
      'also what the coach knows: what to optimise for, segments, limits, measures, traps, a model answer',
      false,
    )
    .addOption(packOption())
    .addHelpText(
      'after',
      '\nExamples:\n  casecoach prompts show discovery/tv-homepage\n  casecoach prompts show discovery/tv-homepage --spoilers',
    )
    .action(async (id: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<{ spoilers: boolean; color: boolean }>()
      const { pack, again } = packOf(command)
      const [{ findPrompt }, { openPrompts }, { promptPage }] = await Promise.all([
        import('../prompts/load-prompts.ts'),
        import('./library.ts'),
        import('./prompt-page.ts'),
      ])
      const prompt = findPrompt(openPrompts(pack), id)
      const terminal = terminalOf(process.stdout, options.color, process.env)
      process.stdout.write(`${promptPage(prompt, options.spoilers, terminal, again)}\n`)
    })
}
