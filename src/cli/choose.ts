import inquirer from 'inquirer'
import type { Page } from '../report/page.ts'
import { questionTheme } from './question-theme.ts'

/** Asks for one of several; arrow keys and Enter. Rejects with inquirer's ExitPromptError on Ctrl-C. */
export async function choose<T>(message: string, choices: { name: string; value: T }[], terminal: Page): Promise<T> {
  const { chosen } = await inquirer.prompt<{ chosen: number }>({
    type: 'select',
    name: 'chosen',
    message,
    choices: choices.map(({ name }, value) => ({ name, value })),
    loop: false,
    pageSize: 12,
    theme: questionTheme(terminal),
  })
  const choice = choices[chosen]
  if (choice === undefined) throw new Error(`There is no choice ${chosen}.`)
  return choice.value
}
