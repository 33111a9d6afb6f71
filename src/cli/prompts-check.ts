import { Command } from 'commander'
import { packOf, packOption } from './pack-option.ts'

/** `casecoach prompts check`. */
export function checkCommand(): Command {
  return new Command('check')
    .summary('check prompts, and how their model answers read')
    .description(
      'Checks prompt files: that every field is as it should be, that ids and questions are not taken, that the strong answer reads as bar 4 with at least nine moves met, and that the weak one reads as bar 1 or 2 with the flags it names.',
    )
    .argument('[path]', 'a prompt file, or a folder of <problem>/<name>.yaml; without it, the library and the --pack')
    .addOption(packOption())
    .addHelpText(
      'after',
      `
Examples:
  casecoach prompts check
  casecoach prompts check my-prompts
  casecoach prompts check my-prompts/trust/shared-password.yaml

To see how a model answer reads sentence by sentence, save it as a file:
  casecoach grade strong.md --prompt trust/shared-password --pack my-prompts

Exit codes: 0 all is well, 1 something is to be mended, 2 bad usage or input.`,
    )
    .action(async (path: string | undefined, _options: unknown, command: Command) => {
      const { promptsToCheck } = await import('./prompts-to-check.ts')
      const { checkPrompts } = await import('./check-prompts.ts')
      const { targets, others, rubric, problem } = promptsToCheck(path, packOf(command).pack)
      let found = 0
      let files = 0
      const say = (problems: Error[]): void => {
        if (problems.length === 0) return
        found += problems.length
        files++
        process.stdout.write(problems.map(({ message }) => `${message}\n`).join(''))
      }
      if (problem !== undefined) say([problem])
      for (const { problems } of checkPrompts(targets, others, rubric)) say(problems)
      const unread = rubric === undefined ? ' Their answers were not read, because the rubric is broken.' : ''
      process.stdout.write(
        `${count(targets.length, 'prompt')} checked; ${found === 0 ? 'all is well' : `${count(found, 'problem')} in ${count(files, 'file')}`}.${unread}\n`,
      )
      process.exitCode = found > 0 ? 1 : 0
    })
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
