import type { LeaningSource } from './rule-schema.ts'

/** Log-odds by trait (src/checker/traits.ts), for `made` and `firm` as in a cue. */
interface Weights {
  made: Map<string, number>
  firm: Map<string, number>
}

/** What traits lean to for one rule: those of a sentence and, in `whole`, those of all of an answer. */
export interface Leaning extends Weights {
  whole: Weights
}

/** What a leaning's file says, but its id. */
export type LeaningFile = Omit<LeaningSource, 'id'>

/** A leaning as its file says it, ready to be looked up. */
export function toLeaning({ made, firm, whole }: LeaningFile): Leaning {
  return { ...toWeights({ made, firm }), whole: toWeights(whole) }
}

function toWeights({ made, firm }: Record<keyof Weights, Record<string, number>>): Weights {
  return { made: new Map(Object.entries(made)), firm: new Map(Object.entries(firm)) }
}
