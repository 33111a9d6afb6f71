import { Command } from 'commander'
import { FLAGS, type FlagId, MOVES, type MoveId } from '../rubric/ids.ts'
import { nearest } from '../rubric/nearest.ts'
import { packOf, packOption } from './pack-option.ts'
import { Refusal } from './refusal.ts'
import { terminalOf } from './terminal.ts'

/** `casecoach explain`: teaches one rule, as every finding names it. */
export function explainCommand(): Command {
  return new Command('explain')
    .summary('explain a move or a flag')
    .description('Says what a move or flag is, why it matters, and what to do about it.')
    .argument('[rule]', 'its id, as a report shows it; without it, all ids and what the bars mean')
    .addOption(packOption())
    .addHelpText('after', '\nExamples:\n  casecoach explain rollback\n  casecoach explain vanity-metric')
    .action(async (id: string | undefined, _options: unknown, command: Command) => {
      const { color } = command.optsWithGlobals<{ color: boolean }>()
      const known = [...MOVES, ...FLAGS]
      if (id !== undefined && !known.some(one => one === id)) {
        const near = nearest(id, known)
        const meant = near.length === 0 ? '' : ` Did you mean ${near.join(' or ')}?`
        throw new Refusal(`There is no move or flag "${id}".${meant} All of them: casecoach explain`)
      }
      const { openRubric } = await import('./library.ts')
      const { ruleIndex, rulePage } = await import('../report/rule-page.ts')
      const rubric = openRubric(packOf(command).pack)
      const page = terminalOf(process.stdout, color, process.env)
      process.stdout.write(id === undefined ? ruleIndex(rubric, page) : rulePage(id as MoveId | FlagId, rubric, page))
    })
}
