import { annotate } from '../answer/annotate.ts'
import { type Answer, PROBLEMS, type Problem, type Token } from '../answer/answer.ts'
import { UnreadableAnswer } from '../answer/unreadable-answer.ts'
import { findPrompt } from '../prompts/load-prompts.ts'
import { materialOf } from '../prompts/material.ts'
import { plainQuestion } from '../prompts/plain-question.ts'
import type { Prompt } from '../prompts/prompt-schema.ts'
import type { Rubric } from '../rubric/compile-rubric.ts'
import { matchLexicons } from '../rubric/lexicons.ts'
import { topicOf } from './astray.ts'

/** What an answer answers: the question, its kind of problem, and what must be dealt with in it (device, latency, network). */
export interface Question {
  text: string
  problem: Problem
  material: string[]
}

/** A question with where its problem is known from; `id` when it is a prompt of the library. */
export interface Asked {
  question: Question
  id: string | null
  from: 'option' | 'frontmatter' | 'inferred'
}

/** What was said of the prompt, on the command line or in the frontmatter: an id of the library or the question itself, and its problem. */
export interface Said {
  prompt?: string | undefined
  problem?: Problem | undefined
}

/**
 * Finds out what an answer answers: what the command line says goes before the frontmatter, and where neither names
 * the problem it is inferred from the question and the answer. Throws UnknownPrompt for an id the library does not have, and
 * UnreadableAnswer where a prompt of the library and another problem are named together.
 */
export function findQuestion(answer: Answer, option: Said, library: Prompt[], rubric: Rubric): Asked {
  const from = option.prompt !== undefined ? 'option' : 'frontmatter'
  const said = option.prompt ?? answer.prompt
  const known = said === undefined ? undefined : inLibrary(said, library)
  if (known !== undefined) {
    const besideIt = from === 'option' ? option.problem : answer.problem
    if (besideIt !== undefined && besideIt !== known.problem)
      throw new UnreadableAnswer(
        `its prompt, ${known.id}, is one of ${known.problem}, and its problem is said to be ${besideIt}. Leave the problem out.`,
      )
    return { question: { text: known.ask, problem: known.problem, material: known.material }, id: known.id, from }
  }
  const text = said ?? ''
  const problem = option.problem ?? answer.problem
  const tokens = [...annotate(text), ...answer.sentences.flatMap(sentence => sentence.tokens)]
  const settled = problem ?? inferProblem(tokens, rubric)
  return {
    question: { text, problem: settled, material: materialOf(settled) },
    id: null,
    from: option.problem !== undefined ? 'option' : problem === undefined ? 'inferred' : 'frontmatter',
  }
}

/** An id looks like "problem/slug", and a slug alone is meant for one; the question itself may also be one that the library has. */
function inLibrary(said: string, library: Prompt[]): Prompt | undefined {
  if (/^([a-z-]+\/)?[a-z0-9-]+$/.test(said)) return findPrompt(library, said)
  const plain = plainQuestion(said)
  return plain === '' ? undefined : library.find(prompt => plainQuestion(prompt.ask) === plain)
}

/**
 * The problem that the words lean to most; by a rubric that has learned no topics, the one whose lexicon (about-<problem>) matches
 * most often, the first of the six where none does. When it was measured, of 3,145 answers without their question, topics learned from the other
 * questions told 0.61, lexicons 0.54.
 */
function inferProblem(tokens: Token[], rubric: Rubric): Problem {
  const words = [...new Set(tokens.map(token => token.lemma))]
  const topics = PROBLEMS.map(problem => ({ problem, count: topicOf(words, rubric.topics[problem]) }))
  if (topics.some(({ count }) => count !== 0)) return most(topics)
  const found = matchLexicons(rubric.lexicons, tokens, new Set())
  const counts = PROBLEMS.map(problem => ({ problem, count: found.get(`about-${problem}`)?.size ?? 0 }))
  return most(counts)
}

function most(counts: { problem: Problem; count: number }[]): Problem {
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).problem
}
