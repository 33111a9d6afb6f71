import { Chalk } from 'chalk'
import type { Page } from '../report/page.ts'

/** What of an output stream decides about colour and width. */
export interface Output {
  isTTY?: boolean
  columns?: number
}

const USUAL_WIDTH = 80
const NARROWEST = 20

/** The width and colours of an output. `color` is false after --no-color; which wins over FORCE_COLOR, and that over NO_COLOR. */
export function terminalOf(output: Output, color: boolean, env: NodeJS.ProcessEnv): Page {
  const columns = output.isTTY === true ? output.columns : undefined
  return {
    width: Math.max(NARROWEST, columns === undefined || columns === 0 ? USUAL_WIDTH : columns),
    chalk: new Chalk({ level: hasColour(output, color, env) ? 1 : 0 }),
  }
}

/** NO_COLOR and FORCE_COLOR count only when they are not empty; FORCE_COLOR=0 asks for none. */
function hasColour(output: Output, color: boolean, env: NodeJS.ProcessEnv): boolean {
  if (!color) return false
  const force = env['FORCE_COLOR']
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false'
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false
  return output.isTTY === true && env['TERM'] !== 'dumb'
}
