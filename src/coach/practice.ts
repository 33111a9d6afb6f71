import type { FlagReading, MoveReading } from '../checker/reading.ts'
import type { Prompt } from '../prompts/prompt-schema.ts'
import type { FlagId, MoveId, StepId } from '../rubric/ids.ts'

/** What the coach says of a move or flag, from its rule. */
export interface Lesson {
  title: string
  ask: string
  pushback: string
}

/** One step of a practice: the moves it asks for and the flags that are looked for in its reply. */
export interface Step {
  id: StepId
  title: string
  moves: MoveId[]
  flags: FlagId[]
}

/** Reads one reply to one step; undefined when there is nothing in it to read. */
export type ReplyChecker = (reply: string, step: StepId) => { moves: MoveReading[]; flags: FlagReading[] } | undefined

/** What a practice is about. A loaded rubric is all of `rules`. */
export interface Case {
  prompt: Pick<Prompt, 'interviewer' | 'pushback'>
  rules: { steps: Step[]; moves: Record<MoveId, Lesson>; flags: Record<FlagId, Lesson> }
  check: ReplyChecker
}

/**
 * How far a practice has come. `at` is the step's place, from 0; `replies` holds one text for each step so far, '' for a skipped one;
 * `pressed` the pushback that was asked, so that it is not asked twice.
 */
export interface Practice {
  at: number
  stage: 'reply' | 'choice' | 'done'
  replies: string[]
  pressed: string[]
}

/** What the candidate does: replies at stage "reply"; revises or goes on at stage "choice". */
export type Act = { do: 'reply'; text: string } | { do: 'revise' } | { do: 'go-on' }

/** One thing the coach says. */
export type Remark =
  | { kind: 'question'; number: number; of: number; title: string; asks: string[] }
  | { kind: 'made'; id: MoveId; title: string; quote: string }
  | {
      kind: 'gap'
      id: MoveId
      title: string
      verdict: 'weak' | 'missing'
      message: string
      hint: string
      quote: string
    }
  | { kind: 'flag'; id: FlagId; title: string; message: string; hint: string; quote: string }
  | { kind: 'pushback'; question: string }
  | { kind: 'interviewer'; answer: string }
  | { kind: 'blank' }

/** The practice after an act, and what the coach says to it. */
export interface Turn {
  practice: Practice
  remarks: Remark[]
}

/** Starts a practice: the first step's question. */
export function begin(about: Case): Turn {
  return ask(about, { at: 0, stage: 'reply', replies: [], pressed: [] })
}

/** Takes what the candidate does. Throws when the act does not belong to the practice's stage. */
export function advance(about: Case, practice: Practice, act: Act): Turn {
  if ((act.do === 'reply' ? 'reply' : 'choice') !== practice.stage)
    throw new Error(`"${act.do}" is not possible at stage "${practice.stage}"`)
  if (act.do === 'reply') return hear(about, keepReply(practice, act.text))
  if (act.do === 'revise') return { practice: { ...practice, stage: 'reply' }, remarks: [] }
  return ask(about, { ...practice, at: practice.at + 1 })
}

/** The practice with this text as the current step's reply; a blank one does not take the place of what was there. */
export function keepDraft(practice: Practice, draft: string): Practice {
  return draft.trim() === '' ? practice : keepReply(practice, draft)
}

/** The replies that say something, in order, each with its step's title. */
export function repliesOf(about: Case, practice: Practice): { title: string; text: string }[] {
  return about.rules.steps
    .map((step, i) => ({ title: step.title, text: (practice.replies[i] ?? '').trim() }))
    .filter(({ text }) => text !== '')
}

function ask(about: Case, practice: Practice): Turn {
  const step = about.rules.steps[practice.at]
  if (step === undefined) return { practice: { ...practice, stage: 'done' }, remarks: [] }
  const asks = step.moves.map(id => about.rules.moves[id].ask)
  return {
    practice: { ...practice, stage: 'reply' },
    remarks: [{ kind: 'question', number: practice.at + 1, of: about.rules.steps.length, title: step.title, asks }],
  }
}

/** Checks the reply just given: on to the next step when nothing is wrong with it, else a choice. Who asks at the goal what to optimise for is told, as in an interview, and replies again. */
function hear(about: Case, practice: Practice): Turn {
  const step = about.rules.steps[practice.at]
  if (step === undefined) return ask(about, practice)
  const reply = practice.replies[practice.at] ?? ''
  if (step.moves.includes('goal') && onlyAsks(reply))
    return {
      practice: { ...keepReply(practice, ''), stage: 'reply' },
      remarks: [{ kind: 'interviewer', answer: about.prompt.interviewer }],
    }
  const reading = about.check(reply, step.id)
  if (reading === undefined) return { practice: { ...practice, stage: 'choice' }, remarks: [{ kind: 'blank' }] }

  const made = reading.moves.filter(move => move.verdict === 'met').map(move => madeRemark(about, move))
  const gaps = reading.moves.filter(move => move.verdict !== 'met').map(move => gapRemark(about, move))
  const flags = reading.flags.map(flag => flagRemark(about, flag))
  if (gaps.length === 0 && flags.length === 0) {
    const next = ask(about, { ...practice, at: practice.at + 1 })
    return { ...next, remarks: [...made, ...next.remarks] }
  }
  const question = pushbackTo(about, practice, gaps, flags)
  return {
    practice: {
      ...practice,
      stage: 'choice',
      pressed: question === undefined ? practice.pressed : [...practice.pressed, question],
    },
    remarks: [...made, ...gaps, ...flags, ...(question === undefined ? [] : [{ kind: 'pushback' as const, question }])],
  }
}

/** Whether every sentence of a reply is a question. */
function onlyAsks(reply: string): boolean {
  const sentences = reply.trim().split(/(?<=[.?!])\s+/)
  return sentences.every(sentence => sentence.endsWith('?'))
}

type Gap = Extract<Remark, { kind: 'gap' }>
type Flag = Extract<Remark, { kind: 'flag' }>

/**
 * One question, as an interviewer asks one: on what is missing before what is weak, none twice. On what is weak the prompt's own goes before
 * the rule's; on what is missing it would speak of what nobody said.
 */
function pushbackTo(about: Case, practice: Practice, gaps: Gap[], flags: Flag[]): string | undefined {
  const worstFirst = [...gaps.filter(gap => gap.verdict === 'missing'), ...gaps.filter(gap => gap.verdict === 'weak')]
  const questions = worstFirst.flatMap(gap => [
    ...about.prompt.pushback
      .filter(({ move }) => move === gap.id && gap.verdict === 'weak')
      .map(({ question }) => question),
    about.rules.moves[gap.id].pushback,
  ])
  questions.push(...flags.map(flag => about.rules.flags[flag.id].pushback))
  return questions.find(question => !practice.pressed.includes(question))
}

function madeRemark(about: Case, move: MoveReading): Remark {
  return { kind: 'made', id: move.id, title: about.rules.moves[move.id].title, quote: move.evidence[0]?.text ?? '' }
}

function gapRemark(about: Case, move: MoveReading): Gap {
  const { id, message, hint } = move
  const verdict = move.verdict === 'weak' ? 'weak' : 'missing'
  return {
    kind: 'gap',
    id,
    title: about.rules.moves[id].title,
    verdict,
    message,
    hint,
    quote: move.evidence[0]?.text ?? '',
  }
}

function flagRemark(about: Case, flag: FlagReading): Flag {
  const { id, message, hint } = flag
  return { kind: 'flag', id, title: about.rules.flags[id].title, message, hint, quote: flag.evidence[0]?.text ?? '' }
}

function keepReply(practice: Practice, text: string): Practice {
  const replies = [...practice.replies]
  replies[practice.at] = text
  return { ...practice, replies }
}
