import { resolve } from 'node:path'
import envPaths from 'env-paths'

/** Where attempts are kept: CASECOACH_HOME when it is set and not empty, else the platform's data directory for casecoach. */
export function attemptsFolder(env: NodeJS.ProcessEnv): string {
  const home = env['CASECOACH_HOME']
  return home === undefined || home === '' ? envPaths('casecoach', { suffix: '' }).data : resolve(home)
}
