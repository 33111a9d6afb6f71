import { annotate } from '../../src/answer/annotate.ts'
import { PROBLEMS, type Problem } from '../../src/answer/answer.ts'
import { findLexicons, matchFlag, matchMove } from '../../src/checker/match-cues.ts'
import { answerSignals } from '../../src/checker/signals.ts'
import { wholeTraits } from '../../src/checker/traits.ts'
import { materialOf } from '../../src/prompts/material.ts'
import { byId } from '../../src/rubric/by-id.ts'
import type { Rubric } from '../../src/rubric/compile-rubric.ts'
import { FLAGS, MOVES } from '../../src/rubric/ids.ts'
import type { GoldAnswer } from './corpus.ts'
import type { Matched } from './fit.ts'

/** Matches one answer of a corpus with the rubric's cues. Its frontmatter must say prompt and problem. */
export function matchAnswer(gold: GoldAnswer, rubric: Rubric): Matched {
  const { prompt, problem } = gold.answer
  if (prompt === undefined || problem === undefined || !PROBLEMS.includes(problem))
    throw new Error(`${gold.id}: the frontmatter should say prompt and problem`)
  const asked = annotate(prompt)
  const found = findLexicons(gold.answer, asked, problem as Problem, rubric).map(one => ({
    ...one,
    traits: one.traits.map(kept),
    own: one.own.map(kept),
  }))
  return {
    gold,
    problem: problem as Problem,
    material: gold.material ?? materialOf(problem),
    asked,
    found,
    whole: wholeTraits(found.map(one => one.traits)),
    moves: byId(MOVES, id => matchMove(found, id, rubric)),
    flags: byId(FLAGS, id => matchFlag(found, rubric.flags[id].cues)),
    signals: answerSignals(found, gold.answer.words, rubric),
  }
}

const traits = new Map<string, string>()

/** One string for all that are equal: thousands of answers share most of their traits, and memory is what the fit waits for. */
function kept(trait: string): string {
  const known = traits.get(trait)
  if (known !== undefined) return known
  traits.set(trait, trait)
  return trait
}
