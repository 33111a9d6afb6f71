import type { Found } from './match-cues.ts'

const JOINTS = new Set([',', ';', 'and', 'or', 'plus', '+', '/', '&', '·', '•', '(', ')', ':', 'then'])

/**
 * The most things of one kind that an answer names in a row: the parts of one sentence between commas and the like,
 * or the items of one list, that match one of `lexicons` and none of `unless`.
 */
export function longestListing(found: Found[], lexicons: string[], unless: string[] = []): number {
  let longest = 0
  let run = 0
  for (const one of found) {
    const parts = partsNaming(one, lexicons, unless)
    run = one.sentence.kind === 'item' || one.sentence.kind === 'row' ? run + Math.min(parts, 2) : 0
    longest = Math.max(longest, parts, run)
  }
  return longest
}

function partsNaming(one: Found, lexicons: string[], unless: string[]): number {
  const starts = (names: string[]): number[] => names.flatMap(name => [...(one.lexicons.get(name)?.keys() ?? [])])
  const wanted = new Set(starts(lexicons))
  const unwanted = new Set(starts(unless))
  let parts = 0
  let part: number[] = []
  const close = (): void => {
    if (part.some(at => wanted.has(at)) && !part.some(at => unwanted.has(at))) parts++
    part = []
  }
  one.sentence.tokens.forEach((token, at) => {
    if (JOINTS.has(token.word)) close()
    else part.push(at)
  })
  close()
  return parts
}
