import { dirname } from 'node:path'
import { Command, Option } from 'commander'
import { PROBLEMS } from '../answer/answer.ts'
import { DIFFICULTIES } from '../prompts/prompt-schema.ts'
import type { Wishes } from './begin-prompt.ts'
import { Refusal } from './refusal.ts'
import { shellWord } from './shell-word.ts'
import { terminalOf } from './terminal.ts'

const FLAGS = ['ask', 'problem', 'difficulty', 'slug', 'folder'] as const

/** `casecoach prompts new`. */
export function newCommand(): Command {
  return new Command('new')
    .summary('begin a prompt of your own')
    .description(
      'Writes a prompt file to start from, <folder>/<problem>/<slug>.yaml, in which every field says what belongs in it. Asks for what the flags do not say. Never overwrites a file.',
    )
    .option('--ask <question>', 'the question')
    .addOption(new Option('--problem <problem>', 'the kind of problem').choices(PROBLEMS))
    .addOption(new Option('--difficulty <difficulty>', 'how hard it is').choices(DIFFICULTIES))
    .option('--slug <slug>', 'its name, as in <problem>/<slug>')
    .option('--folder <folder>', 'the folder of your prompts')
    .addHelpText(
      'after',
      `
Examples:
  casecoach prompts new
  casecoach prompts new --folder my-prompts --problem trust --slug borrowed \\
    --difficulty standard --ask "A password was lent. What would you do?"
  casecoach prompts check my-prompts`,
    )
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Wishes & { color: boolean }>()
      const lacking = FLAGS.filter(name => options[name] === undefined)
      if (lacking.length > 0 && (process.stdin.isTTY !== true || process.stdout.isTTY !== true))
        throw new Refusal(
          `prompts new asks questions, so it needs a terminal, and this is not one.\nSay the answers with flags: ${FLAGS.map(name => `--${name}`).join(' ')}. Not said yet: ${lacking.map(name => `--${name}`).join(' ')}.`,
        )
      const { beginPrompt } = await import('./begin-prompt.ts')
      const file = await beginPrompt(options, terminalOf(process.stdout, options.color, process.env))
      process.stdout.write(
        `Written to ${file}\nFill in its fields, then have it checked:\n  casecoach prompts check ${shellWord(file)}\nTo practise it with the others:\n  casecoach practice --pack ${shellWord(dirname(dirname(file)))}\n`,
      )
    })
}
