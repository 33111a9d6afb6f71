import { Command } from 'commander'
import { RUBRIC } from './shipped.ts'

/** `casecoach rubric check`: tries the rules of a rubric on their own examples. */
export function rubricCommand(): Command {
  const check = new Command('check')
    .summary('try every rule on its own examples')
    .description(
      'Loads a rubric and tries every rule on its own examples. Exits with 1 when one gets another verdict than it must.',
    )
    .argument('[folder]', 'the folder of a rubric; without it, the one that ships')
    .action(async (folder: string | undefined) => {
      const { loadRubric } = await import('../rubric/load-rubric.ts')
      const { tryExamples } = await import('../checker/try-examples.ts')
      const { tried, missed, wrong } = tryExamples(loadRubric(folder ?? RUBRIC))
      for (const { rule, text, expected, got } of wrong)
        process.stdout.write(`${rule}: expected ${expected}, got ${got}: ${text.trim().replace(/\s+/g, ' ')}\n`)
      const right = tried - missed - wrong.length
      const known = missed === 0 ? '' : ` ${missed} more are marked as missed: the rules are known to get them wrong.`
      process.stdout.write(`${right} of ${tried - missed} examples get the verdict they must.${known}\n`)
      process.exitCode = wrong.length > 0 ? 1 : 0
    })
  return new Command('rubric')
    .summary('check the rules')
    .description('The rules by which answers are read.')
    .addCommand(check)
}
