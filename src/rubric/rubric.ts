import type { FlagId, MoveId } from './ids.ts'
import type { FlagRule, MoveRule, RubricSource } from './rule-schema.ts'

/** A rubric as data, loaded and checked. */
export interface Rubric extends RubricSource {
  moves: Record<MoveId, MoveRule>
  flags: Record<FlagId, FlagRule>
}
