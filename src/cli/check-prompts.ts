import { realpathSync } from 'node:fs'
import { basename } from 'node:path'
import type { Target } from '../prompts/check-targets.ts'
import { clash, loadPrompt } from '../prompts/load-prompts.ts'
import { unwritten } from '../prompts/new-prompt.ts'
import { stayInside } from '../prompts/pack.ts'
import { plainQuestion } from '../prompts/plain-question.ts'
import { type Prompt, promptSchema } from '../prompts/prompt-schema.ts'
import { BrokenData } from '../rubric/broken-data.ts'
import type { Rubric } from '../rubric/compile-rubric.ts'
import { fieldName, lineOf, readYaml } from '../rubric/read-yaml.ts'
import { checkModelAnswers } from './check-model-answers.ts'

/** Something that is not as expected in a prompt: the path of the field, and what was expected there. */
export interface Finding {
  path: PropertyKey[]
  expected: string
}

/**
 * Checks prompt files, one after another, and gives for each what is wrong with it; nothing for a file that is well.
 * `others` are files that are not checked but must not have the same id or question. Without a rubric no answers are read.
 */
export function* checkPrompts(
  targets: Target[],
  others: Target[],
  rubric: Rubric | undefined,
): Generator<{ file: string; problems: BrokenData[] }> {
  const known = new Known()
  const checked = new Set(targets.map(({ file }) => realPath(file)))
  for (const other of others) {
    const prompt = checked.has(realPath(other.file)) ? undefined : load(other)
    if (prompt !== undefined && !(prompt instanceof BrokenData)) known.meet(other.file, prompt)
  }
  for (const target of targets) {
    const prompt = load(target)
    const problems =
      prompt instanceof BrokenData
        ? [prompt]
        : [...known.meet(target.file, prompt), ...contentProblems(target.file, prompt, rubric)]
    yield { file: target.file, problems }
  }
}

/** The prompt of a file, or what is wrong with the file. A file outside a problem's folder may be of any problem. */
function load({ file, problem, misplaced, root }: Target): Prompt | BrokenData {
  try {
    if (root !== undefined) stayInside(file, root)
    if (misplaced !== undefined) return new BrokenData(file, 1, '', misplaced)
    const slug = basename(file, '.yaml')
    return loadPrompt({ file, problem: problem ?? readYaml(file, promptSchema).problem, slug })
  } catch (error) {
    if (error instanceof BrokenData) return error
    throw error
  }
}

function contentProblems(file: string, prompt: Prompt, rubric: Rubric | undefined): BrokenData[] {
  const open = unwrittenFindings(prompt)
  const findings = open.length > 0 || rubric === undefined ? open : checkModelAnswers(prompt, rubric)
  return findings.map(({ path, expected }) => new BrokenData(file, lineOf(file, path), fieldName(path), expected))
}

/** One line for all that is still to be written. */
function unwrittenFindings(prompt: Prompt): Finding[] {
  const [first, ...more] = unwritten(prompt)
  if (first === undefined) return []
  const rest = more.length === 0 ? '' : `, as in ${more.length} more`
  return [{ path: first, expected: `your own text in place of the TODO${rest}` }]
}

/** The ids and questions met so far, each with the file that has it. */
class Known {
  private readonly ids = new Map<string, string>()
  private readonly questions = new Map<string, string>()

  meet(file: string, { id, ask }: Prompt): BrokenData[] {
    const problems: BrokenData[] = []
    const sameId = this.ids.get(id)
    if (sameId === undefined) this.ids.set(id, file)
    else problems.push(clash(file, id, sameId))
    const question = plainQuestion(ask)
    const sameQuestion = this.questions.get(question)
    if (sameQuestion === undefined) this.questions.set(question, file)
    else
      problems.push(
        new BrokenData(file, lineOf(file, ['ask']), 'ask', `a question of its own, not the one of ${sameQuestion}`),
      )
    return problems
  }
}

function realPath(file: string): string {
  try {
    return realpathSync(file)
  } catch {
    return file
  }
}
