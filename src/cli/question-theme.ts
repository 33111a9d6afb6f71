import type { Page } from '../report/page.ts'

/** How inquirer's questions look: it colours as it likes; these are our colours, which may be none. */
export function questionTheme({ chalk }: Page) {
  return {
    prefix: { idle: chalk.cyan('?'), done: chalk.cyan('?') },
    style: {
      highlight: (text: string) => chalk.cyan(text),
      message: (text: string) => chalk.bold(text),
      answer: (text: string) => chalk.cyan(text),
      error: (text: string) => chalk.red(text),
      defaultAnswer: (text: string) => chalk.dim(`(${text})`),
      keysHelpTip: (keys: [key: string, action: string][]) =>
        chalk.dim(keys.map(([key, action]) => `${key} ${action}`).join(', ')),
    },
  }
}
