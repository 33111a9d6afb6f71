import { fileName } from './file-name.ts'
import type { GradedAnswer } from './graded.ts'

/** One answer on one line: its file, its bar, what it lacks, and whether its problem was inferred. */
export function quietLine(answer: GradedAnswer): string {
  const movesThat = (verdict: string): string[] =>
    answer.moves.filter(move => move.verdict === verdict).map(move => move.id)
  const missing = movesThat('missing')
  const weak = movesThat('weak')
  const flags = answer.flags.map(flag => flag.id)
  const parts = [
    `bar ${answer.bar}`,
    missing.length > 0 ? `missing: ${missing.join(' ')}` : '',
    weak.length > 0 ? `weak: ${weak.join(' ')}` : '',
    flags.length > 0 ? `flags: ${flags.join(' ')}` : '',
    answer.prompt.from === 'inferred' ? `problem inferred: ${answer.prompt.problem}` : '',
  ]
  return `${fileName(answer.file)}: ${parts.filter(part => part !== '').join('; ')}\n`
}
