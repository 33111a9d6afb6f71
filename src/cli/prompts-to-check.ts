import { existsSync } from 'node:fs'
import { PROBLEMS } from '../answer/answer.ts'
import { checkTargets, type Target } from '../prompts/check-targets.ts'
import { checkRubricFiles, rubricOf } from '../prompts/pack.ts'
import { promptFiles } from '../prompts/prompt-files.ts'
import { BrokenData } from '../rubric/broken-data.ts'
import type { Rubric } from '../rubric/compile-rubric.ts'
import { loadRubric } from '../rubric/load-rubric.ts'
import { isFolder } from './is-folder.ts'
import { Refusal } from './refusal.ts'
import { PROMPTS, RUBRIC } from './shipped.ts'

/** What `prompts check` has to do. `problem` is what is wrong with the rubric of a pack, and then there is no rubric. */
export interface Task {
  targets: Target[]
  others: Target[]
  rubric: Rubric | undefined
  problem?: BrokenData
}

/** Finds the prompts to check, those they must differ from, and the rubric. Throws Refusal when a path leads to no prompts. */
export function promptsToCheck(path: string | undefined, pack: string | undefined): Task {
  const own = pack === undefined ? [] : targetsOf(pack, rubricOf(pack) !== undefined)
  const shipped: Target[] = promptFiles(PROMPTS)
  const files =
    path === undefined
      ? { targets: [...shipped, ...own], others: [] }
      : { targets: targetsOf(path, false), others: [...shipped, ...own] }
  return { ...files, ...openRubric([path, pack]) }
}

function targetsOf(path: string, mayBeEmpty: boolean): Target[] {
  if (!existsSync(path)) throw new Refusal(`There is no file or folder "${path}". Check the path.`)
  const targets = checkTargets(path)
  if (targets.length === 0 && !mayBeEmpty)
    throw new Refusal(
      `There are no prompts in "${path}". They are looked for as <problem>/<name>.yaml, where <problem> is one of ${PROBLEMS.join(', ')}.`,
    )
  return targets
}

/** The rubric of the first folder that has one, else the one that ships. */
function openRubric(folders: (string | undefined)[]): Pick<Task, 'rubric' | 'problem'> {
  const folder = folders.find(one => one !== undefined && isFolder(one) && rubricOf(one) !== undefined)
  const own = folder === undefined ? undefined : rubricOf(folder)
  if (folder === undefined || own === undefined) return { rubric: loadRubric(RUBRIC) }
  try {
    checkRubricFiles(own, folder)
    return { rubric: loadRubric(own) }
  } catch (error) {
    if (error instanceof BrokenData) return { rubric: undefined, problem: error }
    throw error
  }
}
