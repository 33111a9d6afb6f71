import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Cue, compileCues } from './cue.ts'
import { FLAGS, type FlagId, MOVES, type MoveId } from './ids.ts'
import { type Leaning, toLeaning } from './leaning.ts'
import { compileLexicons, type Lexicons } from './lexicons.ts'
import { BrokenData, readYaml } from './read-yaml.ts'
import {
  type FlagRule,
  flagSchema,
  leaningSchema,
  lexiconSchema,
  type MoveRule,
  moveSchema,
  type RubricSource,
  rubricSchema,
} from './rule-schema.ts'

/** A move's or flag's rule with its cues compiled, and its leaning. */
type Compiled<Rule> = Omit<Rule, 'cues'> & { cues: Cue[]; leaning: Leaning }

/** A rubric, loaded, checked and compiled. */
export interface Rubric extends RubricSource {
  lexicons: Lexicons
  moves: Record<MoveId, Compiled<MoveRule>>
  flags: Record<FlagId, Compiled<FlagRule>>
}

/**
 * Loads a rubric from its folder: rubric.yaml, moves/<id>.yaml, flags/<id>.yaml, lexicon/<name>.yaml,
 * and, where a rule has learned from single words, leanings/<id>.yaml.
 * Throws BrokenData, with file and line, when a file is missing, or is not as its schema says.
 */
export function loadRubric(folder: string): Rubric {
  const source = readYaml(join(folder, 'rubric.yaml'), rubricSchema)
  const lexicons = compileLexicons(
    yamlFiles(join(folder, 'lexicon')).map(file => ({ file, source: named(file, readYaml(file, lexiconSchema)) })),
  )
  const moves = Object.fromEntries(
    MOVES.map(id => {
      const file = join(folder, 'moves', `${id}.yaml`)
      const rule = named(file, readYaml(file, moveSchema))
      return [id, { ...rule, cues: compileCues(file, rule.cues, lexicons), leaning: loadLeaning(folder, id) }]
    }),
  ) as Record<MoveId, Compiled<MoveRule>>
  const flags = Object.fromEntries(
    FLAGS.map(id => {
      const file = join(folder, 'flags', `${id}.yaml`)
      const rule = named(file, readYaml(file, flagSchema))
      return [id, { ...rule, cues: compileCues(file, rule.cues, lexicons), leaning: loadLeaning(folder, id) }]
    }),
  ) as Record<FlagId, Compiled<FlagRule>>
  return { ...source, lexicons, moves, flags }
}

/** A rule without a leaning is judged by its cues alone. */
function loadLeaning(folder: string, id: MoveId | FlagId): Leaning {
  const file = join(folder, 'leanings', `${id}.yaml`)
  return toLeaning(existsSync(file) ? named(file, readYaml(file, leaningSchema)) : { made: {}, firm: {} })
}

function yamlFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .sort()
    .map(name => join(folder, name))
}

function named<Rule extends { id: string }>(file: string, rule: Rule): Rule {
  if (!file.endsWith(`/${rule.id}.yaml`)) throw new BrokenData(file, 1, 'id', `the file's own name, not "${rule.id}"`)
  return rule
}
