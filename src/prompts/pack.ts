import { existsSync, realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { PROBLEMS } from '../answer/answer.ts'
import { BrokenData } from '../rubric/broken-data.ts'
import { namesIn, promptFiles } from './prompt-files.ts'

/** A folder of one's own prompts, with the folder of its rubric if it has one. It holds data; nothing in it is run. */
export interface Pack {
  folder: string
  rubric: string | undefined
}

/** A folder that is no pack. */
class UnusablePack extends Error {
  override name = 'UnusablePack'
}

/** The largest file that is read, in bytes: a hundred times a long prompt. */
const LARGEST = 1024 * 1024

/** Opens a pack. Throws UnusablePack when there is none in the folder, BrokenData for a file that it may not hold. */
export function openPack(folder: string): Pack {
  if (!(statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false))
    throw new UnusablePack(`There is no folder "${folder}" to take prompts from. Check --pack and CASECOACH_PACK.`)
  const pack = { folder, rubric: rubricOf(folder) }
  if (pack.rubric === undefined && promptFiles(folder).length === 0)
    throw new UnusablePack(
      `There is nothing to use in "${folder}". A pack holds prompts as <problem>/<name>.yaml, where <problem> is one of ${PROBLEMS.join(', ')}, and may hold rubric/rubric.yaml. To begin one: casecoach prompts new --folder <folder>`,
    )
  for (const { file } of promptFiles(folder)) stayInside(file, folder)
  if (pack.rubric !== undefined) checkRubricFiles(pack.rubric, folder)
  return pack
}

/** The folder of a pack's rubric; undefined when it has none. */
export function rubricOf(folder: string): string | undefined {
  const rubric = join(folder, 'rubric')
  return existsSync(join(rubric, 'rubric.yaml')) ? rubric : undefined
}

/** Throws BrokenData when anything in a pack's rubric is not a plain file inside the pack. */
export function checkRubricFiles(rubric: string, folder: string): void {
  const seen = new Set<string>()
  const visit = (path: string): void => {
    const real = stayInside(path, folder)
    if (seen.has(real)) return
    seen.add(real)
    if (statSync(real).isDirectory()) for (const name of namesIn(path)) visit(join(path, name))
  }
  visit(rubric)
}

/** Gives the real path of a file or folder of a pack. Throws BrokenData when it leads out of the pack, or is not a file of a sane size. */
export function stayInside(path: string, folder: string): string {
  let real: string
  try {
    real = realpathSync(path)
  } catch (error) {
    throw new BrokenData(path, 1, '', `a file that can be read (${(error as Error).message})`)
  }
  if (!`${real}${sep}`.startsWith(`${realpathSync(folder)}${sep}`))
    throw new BrokenData(path, 1, '', `a file inside ${folder}, but it leads out to ${real}; copy that file in instead`)
  const kind = statSync(real)
  if (!kind.isFile() && !kind.isDirectory()) throw new BrokenData(path, 1, '', 'a plain file')
  if (kind.size > LARGEST) throw new BrokenData(path, 1, '', 'a file of at most 1 MB')
  return real
}
