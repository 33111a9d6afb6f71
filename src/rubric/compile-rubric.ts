import { byId } from './by-id.ts'
import type { Sketches } from './compile-at.ts'
import { type Cue, compileCues } from './cue.ts'
import { FLAGS, type FlagId, MOVES, type MoveId } from './ids.ts'
import { type Leaning, toLeaning } from './leaning.ts'
import { compileLexicons, type Lexicons } from './lexicons.ts'
import type { RubricFiles, RuleFile } from './read-rubric.ts'
import type { CueSource, FlagRule, MoveRule, RubricSource } from './rule-schema.ts'

/** A move's or flag's rule with its cues compiled, and its leaning. */
type Compiled<Rule> = Omit<Rule, 'cues'> & { cues: Cue[]; leaning: Leaning }

/** A rubric, loaded, checked and compiled. */
export interface Rubric extends RubricSource {
  lexicons: Lexicons
  moves: Record<MoveId, Compiled<MoveRule>>
  flags: Record<FlagId, Compiled<FlagRule>>
}

/** Compiles what was read. Throws BrokenData for a bad pattern, an unknown lexicon, or a ring of references. */
export function compileRubric(files: RubricFiles, sketches: Sketches): Rubric {
  const lexicons = compileLexicons(files.lexicons, sketches)
  const compile = <Rule extends { cues: CueSource[] }>({ file, rule, leaning }: RuleFile<Rule>): Compiled<Rule> => ({
    ...rule,
    cues: compileCues(file, rule.cues, lexicons, sketches),
    leaning: toLeaning(leaning),
  })
  return {
    ...files.rubric,
    lexicons,
    moves: byId(MOVES, id => compile(files.moves[id])),
    flags: byId(FLAGS, id => compile(files.flags[id])),
  }
}
