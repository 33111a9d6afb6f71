import { Command, InvalidArgumentError, Option } from 'commander'
import { PROBLEMS, type Problem } from '../answer/answer.ts'
import { fileName } from '../report/file-name.ts'
import type { Graded } from '../report/graded.ts'
import { packOf, packOption } from './pack-option.ts'
import { Refusal } from './refusal.ts'
import { terminalOf } from './terminal.ts'

interface GradeOptions {
  prompt?: string
  problem?: Problem
  minBar?: number
  format: 'pretty' | 'json'
  quiet?: boolean
  color: boolean
}

/** `casecoach grade`: reads written answers and says what each makes of its case. */
export function gradeCommand(): Command {
  return new Command('grade')
    .summary('read written answers, sentence by sentence')
    .description(
      'Reads answers in Markdown or plain text and says, sentence by sentence, which moves each makes, which it lacks, and where it drifts.',
    )
    .argument('<files...>', 'answers: files, folders (every .md in them), or - for standard input')
    .option('--prompt <prompt>', 'the prompt that is answered: an id of the library, or the question itself')
    .addOption(
      new Option('--problem <problem>', 'the kind of problem, where the prompt is not in the library').choices(
        PROBLEMS,
      ),
    )
    .addOption(packOption())
    .option('--min-bar <n>', 'exit with 1 when an answer is below this bar, 1 to 4', readBar)
    .addOption(new Option('--format <format>', 'how to report').choices(['pretty', 'json']).default('pretty'))
    .option('-q, --quiet', 'one line an answer')
    .addHelpText(
      'after',
      `
Examples:
  casecoach grade answer.md
  casecoach grade answer.md --prompt discovery/tv-homepage
  casecoach grade answers/ --quiet --min-bar 3
  pbpaste | casecoach grade - --problem retention
  casecoach grade answer.md --format json

An answer may say its prompt itself, in frontmatter:
  ---
  prompt: discovery/tv-homepage
  ---

Exit codes: 0 done, 1 an answer is below --min-bar, 2 bad usage or input.`,
    )
    .action(async (files: string[], _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GradeOptions>()
      if (files.includes('-') && process.stdin.isTTY === true)
        throw new Refusal(
          '"-" reads standard input, and nothing is piped into it.\nName a file instead: casecoach grade answer.md',
        )
      const { gradeFiles } = await import('./grade-files.ts')
      const { graded, rubric } = await gradeFiles(files, options, packOf(command).pack)
      const terminal = terminalOf(process.stdout, options.color, process.env)
      if (options.format === 'json') {
        const { jsonReport } = await import('../report/json.ts')
        process.stdout.write(jsonReport(graded))
      } else {
        const { prettyReport } = await import('../report/pretty.ts')
        const { quietLine } = await import('../report/quiet.ts')
        const pages = graded.answers.map(answer =>
          options.quiet === true ? quietLine(answer) : prettyReport(answer, rubric, terminal),
        )
        process.stdout.write(
          pages.join(options.quiet === true ? '' : `\n${'─'.repeat(Math.min(terminal.width, 80))}\n\n`),
        )
      }
      for (const { file, message } of graded.errors) process.stderr.write(`casecoach: ${fileName(file)}: ${message}\n`)
      process.exitCode = exitCode(graded, options.minBar)
    })
}

function exitCode(graded: Graded, minBar: number | undefined): number {
  if (graded.errors.length > 0) return 2
  return minBar !== undefined && graded.answers.some(answer => answer.bar < minBar) ? 1 : 0
}

function readBar(value: string): number {
  if (!/^[1-4]$/.test(value)) throw new InvalidArgumentError('It should be 1, 2, 3 or 4.')
  return Number(value)
}
