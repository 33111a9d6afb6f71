import { readAnswerFile } from '../answer/answer-file.ts'
import { readAnswer } from '../answer/read-answer.ts'
import { UnreadableAnswer } from '../answer/unreadable-answer.ts'
import { check } from '../checker/check.ts'
import { findQuestion, type Said } from '../checker/question.ts'
import { UnknownPrompt } from '../prompts/load-prompts.ts'
import type { Prompt } from '../prompts/prompt-schema.ts'
import type { Graded, GradedAnswer } from '../report/graded.ts'
import type { Rubric } from '../rubric/compile-rubric.ts'
import { answerPaths } from './answer-paths.ts'
import { openLibrary } from './library.ts'

/** Grades every answer that `named` leads to; one that cannot be read is reported and the others are still graded. `pack` is a folder of one's own prompts. */
export async function gradeFiles(
  named: string[],
  option: Said,
  pack: string | undefined,
): Promise<{ graded: Graded; rubric: Rubric }> {
  const { prompts: library, rubric } = openLibrary(pack)
  const graded: Graded = { version: 1, rubric: rubric.id, answers: [], errors: [] }
  for (const found of answerPaths(named)) {
    try {
      if ('problem' in found) throw new UnreadableAnswer(found.problem)
      graded.answers.push(gradeAnswer(found.path, await readAnswerFile(found.path), option, library, rubric))
    } catch (error) {
      if (!(error instanceof UnreadableAnswer || error instanceof UnknownPrompt)) throw error
      graded.errors.push({ file: found.path, message: error.message })
    }
  }
  return { graded, rubric }
}

/** Grades one answer from its text; `file` is only its name. Throws UnreadableAnswer and UnknownPrompt. */
export function gradeAnswer(file: string, text: string, option: Said, library: Prompt[], rubric: Rubric): GradedAnswer {
  const answer = readAnswer(text)
  const { question, id, from } = findQuestion(answer, option, library, rubric)
  const { bar, barReason, words, moves, flags, idle } = check(answer, question, rubric)
  return {
    file,
    words,
    bar,
    barReason,
    prompt: { id, problem: question.problem, text: question.text, from },
    moves,
    flags,
    idle,
  }
}
