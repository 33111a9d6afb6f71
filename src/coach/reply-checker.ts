import { readAnswer } from '../answer/read-answer.ts'
import { typedText } from '../answer/typed-text.ts'
import { UnreadableAnswer } from '../answer/unreadable-answer.ts'
import { checkReply } from '../checker/check-reply.ts'
import type { Question } from '../checker/question.ts'
import type { Rubric } from '../rubric/compile-rubric.ts'
import type { ReplyChecker } from './practice.ts'

/** Reads replies to one question with one rubric. */
export function replyChecker(question: Question, rubric: Rubric): ReplyChecker {
  return (reply, step) => {
    try {
      // The line break in front keeps a reply that starts with "---" from being taken for frontmatter.
      return checkReply(readAnswer(`\n${typedText(reply)}`), step, question, rubric)
    } catch (error) {
      if (error instanceof UnreadableAnswer) return undefined
      throw error
    }
  }
}
