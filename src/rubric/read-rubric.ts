import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { PROBLEMS, type Problem } from '../answer/answer.ts'
import { BrokenData } from './broken-data.ts'
import { byId } from './by-id.ts'
import { FLAGS, type FlagId, MOVES, type MoveId } from './ids.ts'
import { type Leaning, NO_LEANING } from './leaning.ts'
import { readYaml } from './read-yaml.ts'
import {
  type FlagRule,
  flagSchema,
  type LexiconSource,
  leaningSchema,
  lexiconSchema,
  type MoveRule,
  moveSchema,
  type QuestionWordsSource,
  questionWordsSchema,
  type RubricSource,
  rubricSchema,
  type TopicSource,
  topicSchema,
} from './rule-schema.ts'

/** One rule as its file says it, with what was learned for it. */
export interface RuleFile<Rule> {
  file: string
  rule: Rule
  leaning: Leaning
}

/** The files of a rubric, read and checked against their schemas; patterns are still text. */
export interface RubricFiles {
  rubric: RubricSource
  lexicons: { file: string; source: LexiconSource }[]
  topics: Record<Problem, Omit<TopicSource, 'id'>>
  questionWords: QuestionWordsSource | undefined
  moves: Record<MoveId, RuleFile<MoveRule>>
  flags: Record<FlagId, RuleFile<FlagRule>>
}

/**
 * Reads a rubric's folder: rubric.yaml, moves/<id>.yaml, flags/<id>.yaml, lexicon/<name>.yaml,
 * and, where a rule has learned from single words, leanings/<id>.yaml, topics/<problem>.yaml and
 * question-words.yaml.
 * Throws BrokenData, with file and line, when a file is missing, or is not as its schema says.
 */
export function readRubric(folder: string): RubricFiles {
  return {
    rubric: readYaml(join(folder, 'rubric.yaml'), rubricSchema),
    lexicons: yamlFiles(join(folder, 'lexicon')).map(file => ({
      file,
      source: named(file, readYaml(file, lexiconSchema)),
    })),
    topics: byId(PROBLEMS, id => {
      const file = join(folder, 'topics', `${id}.yaml`)
      return existsSync(file) ? named(file, readYaml(file, topicSchema)) : { base: 0, words: {} }
    }),
    questionWords: readQuestionWords(folder),
    moves: byId(MOVES, id => {
      const file = join(folder, 'moves', `${id}.yaml`)
      return { file, rule: named(file, readYaml(file, moveSchema)), leaning: readLeaning(folder, id) }
    }),
    flags: byId(FLAGS, id => {
      const file = join(folder, 'flags', `${id}.yaml`)
      return { file, rule: named(file, readYaml(file, flagSchema)), leaning: readLeaning(folder, id) }
    }),
  }
}

function readLeaning(folder: string, id: MoveId | FlagId): Leaning {
  const file = join(folder, 'leanings', `${id}.yaml`)
  return existsSync(file) ? named(file, readYaml(file, leaningSchema)) : NO_LEANING
}

function readQuestionWords(folder: string): QuestionWordsSource | undefined {
  const file = join(folder, 'question-words.yaml')
  return existsSync(file) ? readYaml(file, questionWordsSchema) : undefined
}

/** A rubric whose patterns name no lexicon needs no folder of them. */
function yamlFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .sort()
    .map(name => join(folder, name))
}

function named<Rule extends { id: string }>(file: string, rule: Rule): Rule {
  if (basename(file) !== `${rule.id}.yaml`) throw new BrokenData(file, 1, 'id', `the file's own name, not "${rule.id}"`)
  return rule
}
