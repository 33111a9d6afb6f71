import type { Problem } from '../answer/answer.ts'
import type { Difficulty, Prompt } from '../prompts/prompt-schema.ts'
import { nearest } from '../rubric/nearest.ts'

/** Which prompts are wanted; `practised` are the ids of those that are not. */
export interface Filter {
  problem?: Problem
  difficulty?: Difficulty
  tag?: string
  practised?: Set<string>
}

/** The prompts that are wanted, in the order they came. */
export function filterPrompts(prompts: Prompt[], { problem, difficulty, tag, practised }: Filter): Prompt[] {
  return prompts.filter(
    prompt =>
      (problem === undefined || prompt.problem === problem) &&
      (difficulty === undefined || prompt.difficulty === difficulty) &&
      (tag === undefined || prompt.tags.some(one => same(one, tag))) &&
      practised?.has(prompt.id) !== true,
  )
}

/** What to say when the filter leaves nothing: why, as far as it can be told, and what to try. */
export function nothingFits(prompts: Prompt[], filter: Filter): string {
  const { tag, practised, ...rest } = filter
  const tags = [...new Set(prompts.flatMap(prompt => prompt.tags))]
  if (tag !== undefined && !tags.some(one => same(one, tag))) {
    const near = nearest(tag, tags)
    return `No prompt has the tag "${tag}".${near.length === 0 ? '' : ` Did you mean ${near.join(' or ')}?`} Every prompt with its tags: casecoach prompts list --format json`
  }
  if (practised !== undefined && filterPrompts(prompts, { ...rest, ...(tag === undefined ? {} : { tag }) }).length > 0)
    return 'There is nothing new: you have a saved attempt for every prompt that fits. Leave out --new to see them.'
  return 'No prompt fits all of that. Leave out a filter, or see every prompt: casecoach prompts list'
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.trim().toLowerCase()
}
