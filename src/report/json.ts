import type { Graded } from './graded.ts'

/** What was graded as JSON, two blanks deep, with a final newline. */
export function jsonReport(graded: Graded): string {
  return `${JSON.stringify(graded, null, 2)}\n`
}
