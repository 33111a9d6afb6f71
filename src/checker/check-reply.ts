import { annotate } from '../answer/annotate.ts'
import type { Answer } from '../answer/answer.ts'
import type { Rubric } from '../rubric/compile-rubric.ts'
import type { StepId } from '../rubric/ids.ts'
import { explainFlag, explainMove } from './explain.ts'
import { contentWords, echoes, findLexicons, matchFlag, matchMove, NONE, type Shown } from './match-cues.ts'
import type { Question } from './question.ts'
import type { FlagReading, MoveReading } from './reading.ts'
import { scoreRule } from './score-rule.ts'
import { chance, weigh } from './signals.ts'

/** Log-odds from which a flag is raised on a reply, where its sentence is all there is to go by. */
const RAISED = -0.4

/**
 * Reads one reply to one step: the moves the rubric asks of that step, and its flags that are raised.
 * A reply is expected to make its moves, so it is judged by its sentences alone, without the rest of an answer.
 */
export function checkReply(
  reply: Answer,
  step: StepId,
  question: Question,
  rubric: Rubric,
): { moves: MoveReading[]; flags: FlagReading[] } {
  const asked = annotate(question.text)
  const found = findLexicons(reply, asked, question.problem, rubric)
  const { moves, flags } = rubric.steps.find(one => one.id === step) ?? { moves: [], flags: [] }
  const says = saysSomething(reply, contentWords(asked))
  return {
    moves: moves.map(id => {
      const rule = rubric.moves[id]
      const score = scoreRule(matchMove(found, id, rubric).map(alone), rule)
      const signals = { bias: 1, made: score.made, firm: score.firm }
      const made = says && chance(weigh(rule.reply.made, signals)) >= 0.5
      const met = chance(weigh(rule.reply.met, signals)) >= 0.5
      const verdict = !made ? 'missing' : met ? 'met' : 'weak'
      return explainMove({ id, ...score, verdict }, reply, rubric)
    }),
    flags: flags.flatMap(id => {
      const rule = rubric.flags[id]
      const score = scoreRule(matchFlag(found, rule.cues).map(alone), rule)
      const raised = says && score.made > RAISED
      return raised ? [explainFlag({ id, ...score, chance: chance(score.made), present: true }, reply, rubric)] : []
    }),
  }
}

/** What a sentence shows that needs no neighbour, label or place. */
export function alone({ own }: Shown): Shown {
  return { ...own, own, labelled: NONE }
}

const NO_REPLY = new Set([
  'idk',
  'dunno',
  'know',
  'sure',
  'none',
  'nothing',
  'skip',
  'pass',
  'n/a',
  'na',
  'tbd',
  'test',
])

/** Whether it is more than "I don't know" or the question again. */
function saysSomething(reply: Answer, asked: Set<string>): boolean {
  const tokens = reply.sentences.flatMap(sentence => sentence.tokens).filter(({ lemma }) => !NO_REPLY.has(lemma))
  return contentWords(tokens).size > 0 && !echoes(tokens, asked)
}
