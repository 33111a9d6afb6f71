import type { LeaningSource } from './rule-schema.ts'

/** What traits lean to for one rule, as its file says it but for the id: those of a sentence and, in `whole`, those of all of an answer. */
export type Leaning = Omit<LeaningSource, 'id'>

/** Log-odds by trait (src/checker/traits.ts). */
export type TraitWeights = Record<string, number>

/** What a rule without a file has learned: such a rule is judged by its cues alone. */
export const NO_LEANING: Leaning = { made: {}, firm: {}, whole: { usual: 0, made: {}, firm: {} } }
