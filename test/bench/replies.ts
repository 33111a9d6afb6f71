import { readFileSync } from 'node:fs'
import { annotate } from '../../src/answer/annotate.ts'
import type { Problem } from '../../src/answer/answer.ts'
import { readAnswer } from '../../src/answer/read-answer.ts'
import { alone } from '../../src/checker/check-reply.ts'
import { findLexicons, matchMove, type Shown } from '../../src/checker/match-cues.ts'
import { byId } from '../../src/rubric/by-id.ts'
import type { Rubric } from '../../src/rubric/compile-rubric.ts'
import { MOVES, type MoveId, type StepId, type Verdict } from '../../src/rubric/ids.ts'

/** A reply to one step of a practice, with a careful reader's verdicts on the moves of that step. */
export interface GoldReply {
  prompt: string
  problem: Problem
  step: StepId
  reply: string
  moves: Partial<Record<MoveId, Verdict>>
}

/** A reply that teaches a move: what each of its sentences shows for it by itself. */
export interface ReplyLesson {
  problem: Problem
  shown: Shown[]
  verdict: Verdict
}

/** The replies of a file of test/corpus, in its order. */
export function loadReplies(file: 'replies.jsonl' | 'replies-held-back.jsonl'): GoldReply[] {
  const lines = readFileSync(`test/corpus/${file}`, 'utf8').trim().split('\n')
  return lines.map(line => JSON.parse(line) as GoldReply)
}

const known = new WeakMap<Rubric, Record<MoveId, ReplyLesson[]>>()

/** What the replies that are not held back teach of each move. */
export function replyLessons(rubric: Rubric): Record<MoveId, ReplyLesson[]> {
  let lessons = known.get(rubric)
  if (lessons === undefined) {
    lessons = byId(MOVES, () => [] as ReplyLesson[])
    for (const { prompt, problem, reply, moves } of loadReplies('replies.jsonl')) {
      const found = findLexicons(readAnswer(reply), annotate(prompt), problem, rubric)
      for (const id of MOVES) {
        const verdict = moves[id]
        if (verdict !== undefined)
          lessons[id].push({ problem, verdict, shown: matchMove(found, id, rubric).map(alone) })
      }
    }
    known.set(rubric, lessons)
  }
  return lessons
}
