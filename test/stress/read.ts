import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readAnswer } from '../../src/answer/read-answer.ts'
import { check } from '../../src/checker/check.ts'
import { findQuestion } from '../../src/checker/question.ts'
import type { Reading } from '../../src/checker/reading.ts'
import { loadPrompts } from '../../src/prompts/load-prompts.ts'
import { loadRubric } from '../../src/rubric/load-rubric.ts'

const rubric = loadRubric('rubrics/netflix')

/** The prompts that ship with the package. */
export const library = loadPrompts('prompts')

const readings = new Map<string, Reading>()

/** Reads one answer the way `grade` does, without the command line; an id in `prompt` goes before its frontmatter. */
export function read(text: string, prompt?: string): Reading {
  const key = `${prompt}\n${text}`
  const known = readings.get(key)
  if (known !== undefined) return known
  const answer = readAnswer(text)
  const reading = check(answer, findQuestion(answer, { prompt }, library, rubric).question, rubric)
  readings.set(key, reading)
  return reading
}

export interface Text {
  name: string
  text: string
}

/** The texts of a folder, in name order. */
export function textsOf(folder: string): Text[] {
  return readdirSync(folder)
    .filter(file => file.endsWith('.md'))
    .sort()
    .map(file => ({ name: file.slice(0, -3), text: readFileSync(join(folder, file), 'utf8') }))
}

/** A reading in one line: its bar, how many moves are met, which those are where few are and which are not where many are, and the flags. */
export function summary({ bar, moves, flags }: Reading): string {
  const met = moves.filter(move => move.verdict === 'met').map(move => move.id)
  const short = moves.filter(move => move.verdict !== 'met').map(move => `${move.id} ${move.verdict}`)
  const named = met.length === 0 || short.length === 0 ? '' : ` (${(met.length < 5 ? met : short).join(', ')})`
  return [`bar ${bar}`, `${met.length} met${named}`, ...flags.map(flag => `[${flag.id}]`)].join(', ')
}
