import type { LeaningSource } from './rule-schema.ts'

/** What traits of a sentence (src/checker/traits.ts) lean to for one rule: log-odds by trait, for `made` and `firm` as in a cue. */
export interface Leaning {
  made: Map<string, number>
  firm: Map<string, number>
}

/** A leaning as its file says it, ready to be looked up. */
export function toLeaning({ made, firm }: Pick<LeaningSource, 'made' | 'firm'>): Leaning {
  return { made: new Map(Object.entries(made)), firm: new Map(Object.entries(firm)) }
}
