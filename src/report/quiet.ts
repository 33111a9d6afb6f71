import { fileName } from './file-name.ts'
import type { GradedAnswer } from './graded.ts'

/** One answer on one line: its file, its bar, and what it lacks. */
export function quietLine(answer: GradedAnswer): string {
  const missing = answer.moves.filter(move => move.verdict === 'missing').map(move => move.id)
  const flags = answer.flags.map(flag => flag.id)
  const parts = [
    `bar ${answer.bar}`,
    missing.length > 0 ? `missing: ${missing.join(' ')}` : '',
    flags.length > 0 ? `flags: ${flags.join(' ')}` : '',
  ]
  return `${fileName(answer.file)}: ${parts.filter(part => part !== '').join('; ')}\n`
}
