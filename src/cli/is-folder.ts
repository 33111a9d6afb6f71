import { statSync } from 'node:fs'

/** Whether a path is a folder; what cannot be looked at is not, and reading it says why. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}
