import { readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { PROBLEMS, type Problem } from '../answer/answer.ts'
import { nearest } from '../rubric/nearest.ts'
import { namesIn, promptFiles } from './prompt-files.ts'

/** A file to check. `problem` is what its folder says; `misplaced` is what was expected of its place; it must lie within `root`, if that is said. */
export interface Target {
  file: string
  problem?: Problem
  misplaced?: string
  root?: string
}

/** The prompt files that a path leads to: the file itself, or those of a pack, or those of one problem's folder in it. None when there is no such path. */
export function checkTargets(path: string): Target[] {
  const kind = statSync(path, { throwIfNoEntry: false })
  if (kind === undefined) return []
  if (!kind.isDirectory()) return [{ file: path, ...problemOf(dirname(resolve(path))) }]
  const { problem } = problemOf(resolve(path))
  if (problem !== undefined && promptFiles(path).length === 0) return inProblemFolder(path, problem, path)
  return [
    ...PROBLEMS.flatMap(one => inProblemFolder(join(path, one), one, path)),
    ...inFolder(path, `it in a folder named after its problem, one of ${PROBLEMS.join(', ')}`, path),
    ...namesIn(path)
      .filter(name => name !== 'rubric' && !PROBLEMS.some(one => one === name))
      .flatMap(name => inFolder(join(path, name), otherFolder(name), path)),
  ]
}

function problemOf(folder: string): { problem?: Problem } {
  const problem = PROBLEMS.find(one => one === basename(folder))
  return problem === undefined ? {} : { problem }
}

function inProblemFolder(folder: string, problem: Problem, root: string): Target[] {
  return namesIn(folder).flatMap((name): Target[] => {
    const file = join(folder, name)
    if (name.endsWith('.yaml')) return [{ file, problem, root }]
    return name.endsWith('.yml') ? [{ file, misplaced: 'a name that ends in .yaml', root }] : []
  })
}

/** What looks like a prompt where prompts are not looked for; other YAML files are left alone. */
function inFolder(folder: string, misplaced: string, root: string): Target[] {
  return namesIn(folder)
    .filter(name => /\.ya?ml$/.test(name))
    .map(name => join(folder, name))
    .filter(looksLikePrompt)
    .map(file => ({ file, misplaced, root }))
}

function looksLikePrompt(file: string): boolean {
  try {
    return statSync(file).isFile() && /^ask:/m.test(readFileSync(file, 'utf8'))
  } catch {
    return false
  }
}

function otherFolder(name: string): string {
  const near = nearest(name, PROBLEMS)
  return `a folder named after its problem, one of ${PROBLEMS.join(', ')}, not "${name}"${near.length === 0 ? '' : ` (did you mean ${near.join(' or ')}?)`}`
}
