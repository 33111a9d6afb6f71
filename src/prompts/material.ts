import type { Problem } from '../answer/answer.ts'

/** What an answer must deal with as far as the kind of problem alone tells. */
export function materialOf(problem: Problem | undefined): 'device'[] {
  return problem === 'device' ? ['device'] : []
}
