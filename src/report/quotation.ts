import { printable } from './printable.ts'

/** The candidate's own words in quotation marks, without markup, cut between words where they run on for more than `longest` units. */
export function quotation(text: string, longest: number): string {
  const plain = printable(text.replace(/\*\*|__|`|\\(?=[<~[])/g, '')).trim()
  return `“${plain.length > longest ? `${plain.slice(0, longest).replace(/\s+\S*$/, '')} …` : plain}”`
}
