import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { PROBLEMS, type Problem } from '../answer/answer.ts'
import { newPromptFile } from '../prompts/new-prompt.ts'
import { isSlug, SLUG_RULE } from '../prompts/prompt-files.ts'
import { DIFFICULTIES, type Difficulty } from '../prompts/prompt-schema.ts'
import type { Page } from '../report/page.ts'
import { text } from '../rubric/text.ts'
import { askLine } from './ask-line.ts'
import { choose } from './choose.ts'
import { Refusal } from './refusal.ts'
import { PROMPTS, schemaFile } from './shipped.ts'

/** What the command line says of the new prompt. */
export interface Wishes {
  ask?: string
  problem?: Problem
  difficulty?: Difficulty
  slug?: string
  folder?: string
}

/** Asks for what was not said and writes the file. Gives its path; throws Refusal where it cannot be written. */
export async function beginPrompt(wishes: Wishes, terminal: Page): Promise<string> {
  const line = (
    said: string | undefined,
    message: string,
    usual: string | undefined,
    problem: (line: string) => string | undefined,
  ): string | Promise<string> =>
    said === undefined ? askLine(message, usual, problem, terminal) : accepted(said.trim(), problem)
  const pick = <T extends string>(said: T | undefined, message: string, all: readonly T[]): T | Promise<T> =>
    said ??
    choose(
      message,
      all.map(value => ({ name: value, value })),
      terminal,
    )

  const ask = await line(wishes.ask, 'The question, as an interviewer asks it:', undefined, questionProblem)
  const problem = await pick(wishes.problem, 'What kind of problem is it?', PROBLEMS)
  const difficulty = await pick(wishes.difficulty, 'How hard is it?', DIFFICULTIES)
  const folder = atHome(await line(wishes.folder, 'The folder of your prompts:', usualFolder(), folderProblem))
  const slug = await line(wishes.slug, 'A short name for it:', slugOf(ask), name => slugProblem(name, problem, folder))
  return write(join(folder, problem, `${slug}.yaml`), newPromptFile({ ask, problem, difficulty }, schemaPath()))
}

function accepted(said: string, problem: (line: string) => string | undefined): string {
  const wrong = problem(said)
  if (wrong !== undefined) throw new Refusal(wrong)
  return said
}

function questionProblem(ask: string): string | undefined {
  if (ask === '') return 'The question is empty. Write it in a sentence or two.'
  return text.safeParse(ask).success ? undefined : 'The question has control characters in it. Leave them out.'
}

function folderProblem(folder: string): string | undefined {
  return folder === '' ? 'The folder has no name. Give one, such as my-prompts.' : undefined
}

/** No shell has seen a folder that was typed as an answer, so "~/" is read here. */
function atHome(folder: string): string {
  return folder.startsWith('~/') ? join(homedir(), folder.slice(2)) : folder
}

/** A name must be free in the folder and in the library, or the prompt could not be used beside it. */
function slugProblem(slug: string, problem: Problem, folder: string): string | undefined {
  if (!isSlug(slug)) return `"${slug}" cannot be a prompt's name. It should be ${SLUG_RULE}.`
  const file = join(folder, problem, `${slug}.yaml`)
  if (existsSync(file)) return taken(file)
  return existsSync(join(PROMPTS, problem, `${slug}.yaml`))
    ? `The library has a prompt ${problem}/${slug} already. Choose another name.`
    : undefined
}

function taken(file: string): string {
  return `There is a file ${file} already, and it is left as it is. Choose another name.`
}

function write(file: string, content: string): string {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content, { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' && existsSync(file)) throw new Refusal(taken(file))
    throw new Refusal(`${file} could not be written (${(error as Error).message}). Choose another folder.`)
  }
  return file
}

function usualFolder(): string {
  const pack = process.env['CASECOACH_PACK']
  return pack === undefined || pack === '' ? 'my-prompts' : pack
}

/** Words that say little about a question. */
const FILLER =
  /^(a|an|and|the|how|what|which|why|would|should|do|does|you|your|we|our|us|to|of|for|in|on|is|are|it|its)$/

/** A name made of the first telling words of a question; undefined when there are none in it. */
function slugOf(ask: string): string | undefined {
  const words = (ask.toLowerCase().match(/[a-z0-9]+/g) ?? []).filter(word => !FILLER.test(word))
  const slug = words.slice(0, 3).join('-')
  return isSlug(slug) ? slug : undefined
}

/** Editors take a path up to the first blank; where there is one, the path as an address. */
function schemaPath(): string {
  const { path, address } = schemaFile('prompt')
  return /\s/.test(path) ? address : path
}
