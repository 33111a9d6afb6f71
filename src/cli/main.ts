import { Command, CommanderError } from 'commander'
import { explainCommand } from './explain.ts'
import { gradeCommand } from './grade.ts'
import { practiceCommand } from './practice.ts'
import { promptsCommand } from './prompts.ts'
import { rubricCommand } from './rubric.ts'
import { version } from './shipped.ts'

/** Runs the program with the arguments of the process. Sets the exit code: 0 done, 1 below the bar or a check that failed, 2 bad usage or input, 130 interrupted. */
export async function main(argv: string[]): Promise<void> {
  endQuietlyWithTheReader()
  const program = buildProgram()
  try {
    if (argv.length <= 2) program.outputHelp()
    else await program.parseAsync(argv)
  } catch (error) {
    process.exitCode = exitCodeFor(error)
  }
}

function buildProgram(): Command {
  const program = new Command('casecoach')
    .description(
      'A practice coach for product-manager case interviews. It reads your answer, offline, and shows which sentence drifted and why.',
    )
    .version(version(), '-V, --version', 'print the version')
    .option('--no-color', 'print without colour')
    .addHelpText(
      'after',
      `
Examples:
  casecoach practice            practise a case, step by step
  casecoach grade answer.md     have a written answer read
  casecoach prompts list        see the prompts
  casecoach explain rollback    learn what a finding means

Settings, in the environment:
  CASECOACH_HOME   the folder in which attempts are kept
  CASECOACH_PACK   a folder of your own prompts, as with --pack`,
    )
    .addCommand(practiceCommand())
    .addCommand(gradeCommand())
    .addCommand(promptsCommand())
    .addCommand(explainCommand())
    .addCommand(rubricCommand())
  settle(program, 'casecoach')
  return program
}

/** Every command throws instead of exiting, and sends whoever mistypes it to its own help. */
function settle(command: Command, path: string): void {
  command.exitOverride().showHelpAfterError(`See ${path} --help`)
  command.helpOption('-h, --help', 'print help')
  for (const inner of command.commands) settle(inner, `${path} ${inner.name()}`)
}

/** Says what went wrong, without a stack trace, unless that was said already. Gives the exit code. */
function exitCodeFor(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  const { name, message } = error instanceof Error ? error : new Error(String(error))
  if (name === 'ExitPromptError') return 130
  process.stderr.write(`${message}\n`)
  return 2
}

/** A reader that has seen enough (`| head`) is no error. */
function endQuietlyWithTheReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit()
    process.stderr.write(`casecoach: the output could not be written: ${error.message}\n`)
    process.exit(2)
  })
}
