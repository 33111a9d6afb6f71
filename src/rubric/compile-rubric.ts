import { byId } from './by-id.ts'
import type { Compiled } from './compile-at.ts'
import { type Cue, compileCues } from './cue.ts'
import { FLAGS, type FlagId, MOVES, type MoveId } from './ids.ts'
import type { Leaning } from './leaning.ts'
import { compileLexicons, type Lexicons } from './lexicons.ts'
import type { RubricFiles, RuleFile } from './read-rubric.ts'
import type { CueSource, FlagRule, MoveRule, RubricSource } from './rule-schema.ts'

/** A move's or flag's rule with its cues compiled, and its leaning. */
type CompiledRule<Rule> = Omit<Rule, 'cues'> & { cues: Cue[]; leaning: Leaning }

/** A rubric, loaded, checked and compiled. */
export interface Rubric extends RubricSource {
  lexicons: Lexicons
  /** What words of a whole answer lean to each kind of problem, in log-odds over `base`. */
  topics: RubricFiles['topics']
  /** What was learned of the words of questions, each by the letters that it begins with (src/checker/astray.ts). */
  questionWords: RubricFiles['questionWords']
  moves: Record<MoveId, CompiledRule<MoveRule>>
  flags: Record<FlagId, CompiledRule<FlagRule>>
}

/** Compiles what was read. Throws BrokenData for a bad pattern, an unknown lexicon, or a ring of references. */
export function compileRubric(files: RubricFiles, compiled: Compiled): Rubric {
  const lexicons = compileLexicons(files.lexicons, compiled)
  const compile = <Rule extends { cues: CueSource[] }>({
    file,
    rule,
    leaning,
  }: RuleFile<Rule>): CompiledRule<Rule> => ({
    ...rule,
    cues: compileCues(file, rule.cues, lexicons, compiled),
    leaning,
  })
  return {
    ...files.rubric,
    lexicons,
    topics: files.topics,
    questionWords: files.questionWords,
    moves: byId(MOVES, id => compile(files.moves[id])),
    flags: byId(FLAGS, id => compile(files.flags[id])),
  }
}
