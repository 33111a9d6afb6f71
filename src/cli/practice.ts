import { Command, Option } from 'commander'
import { PROBLEMS, type Problem } from '../answer/answer.ts'
import { packOf, packOption } from './pack-option.ts'
import { Refusal } from './refusal.ts'
import { terminalOf } from './terminal.ts'

/** `casecoach practice`: one case, step by step. */
export function practiceCommand(): Command {
  return new Command('practice')
    .summary('practise one case, step by step')
    .description(
      'Puts a prompt to you and asks the six steps one at a time: goal, segment, constraint, options, decision, measure.\nEach reply is checked as you give it, and pushed back on where it is weak. At the end you get a debrief.',
    )
    .argument('[prompt]', 'id of a prompt; without it you choose one')
    .addOption(new Option('--problem <problem>', 'choose among the prompts of one problem').choices(PROBLEMS))
    .addOption(packOption())
    .addHelpText(
      'after',
      `
Examples:
  casecoach practice
  casecoach practice --problem trust
  casecoach practice discovery/tv-homepage
  casecoach practice --pack my-prompts

Ctrl-C stops at any time; what you typed is kept. Attempts are
Markdown files in your data folder (CASECOACH_HOME names another).`,
    )
    .action(async (id: string | undefined, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<{ problem?: Problem; color: boolean }>()
      if (process.stdin.isTTY !== true || process.stdout.isTTY !== true) {
        throw new Refusal(
          'practice asks questions, so it needs a terminal, and this is not one.\nTo have a written answer read instead: casecoach grade answer.md\nTo see the prompts: casecoach prompts list',
        )
      }
      const { runPractice } = await import('./practice-session.ts')
      await runPractice(id, options.problem, packOf(command), terminalOf(process.stdout, options.color, process.env))
    })
}
