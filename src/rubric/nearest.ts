import { distance } from 'fastest-levenshtein'

/** The known names that `name` may have been meant to be, nearest first, at most three; none when nothing is near. */
export function nearest(name: string, known: readonly string[]): string[] {
  const wanted = name.toLowerCase()
  return known
    .map(candidate => ({ candidate, apart: apart(wanted, candidate.toLowerCase()) }))
    .filter(({ candidate, apart }) => apart <= Math.max(2, Math.floor(Math.min(wanted.length, candidate.length) / 3)))
    .sort((a, b) => a.apart - b.apart)
    .slice(0, 3)
    .map(({ candidate }) => candidate)
}

/** Of an id such as "discovery/tv-homepage" people often type the last part alone. */
function apart(wanted: string, candidate: string): number {
  const last = candidate.slice(candidate.lastIndexOf('/') + 1)
  if (last.includes(wanted) && wanted.length >= 3) return 0
  return Math.min(distance(wanted, candidate), distance(wanted, last))
}
