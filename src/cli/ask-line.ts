import inquirer from 'inquirer'
import type { Page } from '../report/page.ts'
import { questionTheme } from './question-theme.ts'

/** Asks for one line, until `problem` finds none with it. `usual` is taken when nothing is typed. Rejects with inquirer's ExitPromptError on Ctrl-C. */
export async function askLine(
  message: string,
  usual: string | undefined,
  problem: (line: string) => string | undefined,
  terminal: Page,
): Promise<string> {
  const { line } = await inquirer.prompt<{ line: string }>({
    type: 'input',
    name: 'line',
    message,
    ...(usual === undefined ? {} : { default: usual }),
    validate: (typed: string) => problem(typed.trim()) ?? true,
    theme: questionTheme(terminal),
  })
  return line.trim()
}
