import inquirer from 'inquirer'
import type { Terminal } from './terminal.ts'

/** Asks for one of several; arrow keys and Enter. Rejects with inquirer's ExitPromptError on Ctrl-C. */
export async function choose<T>(
  message: string,
  choices: { name: string; value: T }[],
  { chalk }: Terminal,
): Promise<T> {
  const { chosen } = await inquirer.prompt<{ chosen: number }>({
    type: 'select',
    name: 'chosen',
    message,
    choices: choices.map(({ name }, value) => ({ name, value })),
    loop: false,
    pageSize: 12,
    // inquirer colours as it likes; these are our colours, which may be none.
    theme: {
      prefix: { idle: chalk.cyan('?'), done: chalk.cyan('?') },
      style: {
        highlight: (text: string) => chalk.cyan(text),
        message: (text: string) => chalk.bold(text),
        answer: (text: string) => chalk.cyan(text),
        keysHelpTip: (keys: [key: string, action: string][]) =>
          chalk.dim(keys.map(([key, action]) => `${key} ${action}`).join(', ')),
      },
    },
  })
  const choice = choices[chosen]
  if (choice === undefined) throw new Error(`There is no choice ${chosen}.`)
  return choice.value
}
