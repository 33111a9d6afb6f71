import { type Compiled, compileAt } from './compile-at.ts'
import type { Lexicons } from './lexicons.ts'
import { PatternSet } from './pattern-set.ts'
import type { CueSource } from './rule-schema.ts'

/** A cue with its patterns compiled. */
export interface Cue extends Omit<CueSource, 'match' | 'unless' | 'under' | 'after' | 'before'> {
  match: PatternSet
  unless?: PatternSet
  under?: PatternSet
  after?: PatternSet
  before?: PatternSet
}

/** Compiles the cues of one rule file. Throws BrokenData naming the file, the line and the field. */
export function compileCues(file: string, sources: CueSource[], lexicons: Lexicons, compiled: Compiled): Cue[] {
  return sources.map(({ match, unless, under, after, before, ...rest }, i) => {
    const set = (field: string, patterns: string[]): PatternSet =>
      new PatternSet(compileAt(file, ['cues', i, field], patterns, lexicons.names, compiled))
    return {
      ...rest,
      match: set('match', match),
      ...(unless === undefined ? {} : { unless: set('unless', unless) }),
      ...(under === undefined ? {} : { under: set('under', under) }),
      ...(after === undefined ? {} : { after: set('after', after) }),
      ...(before === undefined ? {} : { before: set('before', before) }),
    }
  })
}
