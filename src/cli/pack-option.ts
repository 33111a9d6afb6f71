import { type Command, Option } from 'commander'
import { shellWord } from './shell-word.ts'

/** The option by which a command takes prompts of one's own; CASECOACH_PACK sets it for every command. */
export function packOption(): Option {
  return new Option('--pack <folder>', 'add the prompts of your own folder, and use its rubric if it has one').env(
    'CASECOACH_PACK',
  )
}

/** The pack that a command was given, undefined for none; and what to add to a command line that needs it again, '' where the setting sees to it. */
export function packOf(command: Command): { pack: string | undefined; again: string } {
  const { pack } = command.opts<{ pack?: string }>()
  if (pack === undefined || pack === '') return { pack: undefined, again: '' }
  return { pack, again: command.getOptionValueSource('pack') === 'cli' ? ` --pack ${shellWord(pack)}` : '' }
}
