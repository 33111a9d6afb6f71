import { stringify } from 'yaml'
import { typedText } from '../answer/typed-text.ts'

/** One practice, as it is saved: an answer file that `casecoach grade` reads. */
export interface Attempt {
  /** The id of the prompt. */
  prompt: string
  /** Whether it was broken off before the last step. */
  unfinished: boolean
  /** The steps that were answered, in order: the step's title and the reply under it. */
  replies: { title: string; text: string }[]
}

/** The attempt as Markdown: frontmatter, then a heading for each step with its reply under it. */
export function attemptMarkdown(attempt: Attempt): string {
  const frontmatter = stringify({ prompt: attempt.prompt, ...(attempt.unfinished ? { unfinished: true } : {}) })
  const steps = attempt.replies.map(({ title, text }) => `## ${title}\n\n${typedText(text).trim()}\n`)
  return `---\n${frontmatter}---\n\n${steps.join('\n')}`
}
