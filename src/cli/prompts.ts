import { Command } from 'commander'
import { checkCommand } from './prompts-check.ts'
import { listCommand } from './prompts-list.ts'
import { newCommand } from './prompts-new.ts'
import { showCommand } from './prompts-show.ts'

/** `casecoach prompts`: the library of case questions. */
export function promptsCommand(): Command {
  return new Command('prompts')
    .summary('list the prompts, show one, write or check your own')
    .description('The library of case questions, and prompts of your own.')
    .addCommand(listCommand())
    .addCommand(showCommand())
    .addCommand(newCommand())
    .addCommand(checkCommand())
}
