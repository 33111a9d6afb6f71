import { annotate } from '../answer/annotate.ts'
import type { Answer } from '../answer/answer.ts'
import type { Rubric } from '../rubric/compile-rubric.ts'
import type { MoveId, StepId } from '../rubric/ids.ts'
import { explainFlag, explainMove } from './explain.ts'
import { contentWords, echoes, type Found, findLexicons, matchFlag, matchMove, type Shown } from './match-cues.ts'
import type { Question } from './question.ts'
import type { FlagReading, MoveReading } from './reading.ts'
import { type RuleScore, scoreRule } from './score-rule.ts'
import { chance, weigh } from './signals.ts'
import { covered, fresh } from './substance.ts'

/** Log-odds from which a flag is raised on a reply, where its sentence is all there is to go by. */
const RAISED = -0.4

/** The moves that may point at an option of the step before, with no word of their own, and the lexicons that do: "the second", "b, not now". */
const POINTING: MoveId[] = ['decision', 'not-first']
const POINTERS = ['one-pick', 'names-alternative']
const ANY_CASE = 'That could be said of any case. Say what it is in this one.'

/** What each of these is taken for where nothing else is said: one thing ruled out is no comparison, and one measure does not say what must not get worse. */
const TAKEN: Partial<Record<MoveId, MoveId>> = { options: 'not-first', guardrail: 'metric' }
/** Log-odds under which a sentence is rather not a move, and by how much more it must show the other move to be that one's: 1 in place of 3 reads 0.005 fewer of 1,442 quoted sentences as readers do, and reads 0.29 and not 0.43 of the missing options of test/corpus/replies-held-back.jsonl as met. */
const UNLIKELY = 0
const MORE = 1

/**
 * Reads one reply to one step: the moves the rubric asks of that step, and its flags that are raised.
 * A reply is expected to make its moves, so it is judged by its sentences alone, without the rest of an answer. With no word but
 * the question's and those that fit any case none is met, but for what points at an option.
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
  const words = contentWords(asked)
  const pointing = found.flatMap(({ lexicons }, at) => (POINTERS.some(name => lexicons.has(name)) ? [at] : []))
  const points = pointing.length > 0
  const says = saysSomething(found, words, points)
  const hollow = found.every(one => fresh(one, words).size === 0)
  const scores = new Map(moves.map(id => [id, scoreRule(matchMove(found, id, rubric).map(alone), rubric.moves[id])]))
  return {
    moves: moves.map(id => {
      const rule = rubric.moves[id]
      const score = scores.get(id) as RuleScore
      const signals = { bias: 1, made: score.made, firm: score.firm }
      // Who opens on one option and names no other has picked it: "C. It takes one press more, and I accept that."
      const picks = id === 'decision' && pointing.length === 1 && pointing[0] === 0
      const made = says && (picks || chance(weigh(rule.reply.made, signals)) >= 0.5)
      const met = chance(weigh(rule.reply.met, signals)) >= 0.5
      if (made && hollow && !(points && POINTING.includes(id)))
        return { ...explainMove({ id, ...score, verdict: 'weak' }, reply, rubric), message: ANY_CASE }
      const other = scores.get(TAKEN[id] ?? id)
      const faint = score.made < UNLIKELY && (other?.each[score.best] ?? score.made) > score.made + MORE
      const verdict = !made ? 'missing' : met && !faint ? 'met' : 'weak'
      return explainMove({ id, ...score, faint, verdict }, reply, rubric)
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
  return { ...own, own }
}

/** Whether it is more than a stall ("I need a moment") or the question again; "B." points at an option. */
function saysSomething(found: Found[], asked: Set<string>, points: boolean): boolean {
  const tokens = found.flatMap(one => {
    const stall = covered(one, 'stalling')
    return one.sentence.tokens.filter((_, at) => !stall.has(at))
  })
  return (points || contentWords(tokens).size > 0) && !echoes(tokens, asked)
}
