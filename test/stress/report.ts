import { allCases } from './cases.ts'
import { CHANGES } from './changes.ts'
import { type Kept, measureKept } from './kept.ts'
import { LEAST_KEPT, LEAST_KEPT_REWRITTEN } from './least-kept.ts'
import { type Text, textsOf } from './read.ts'
import { REWRITES } from './rewrites.ts'
import { strong } from './strong-answers.ts'

// npx tsx test/stress/report.ts: every stress case with what must come out and what does, then what changes leave as it was.
// --failed lists the failing cases only; --misses prints only the lines of known-misses.txt; --quick measures the changes on the strong answers alone.

if (process.argv.includes('--misses')) {
  for (const { group, name, run } of allCases()) if (!run().ok) console.log(`${group}: ${name}`)
  process.exit()
}

const onlyFailed = process.argv.includes('--failed')
let failed = 0
let group = ''
const cases = allCases()
for (const one of cases) {
  const { ok, got } = one.run()
  if (!ok) failed++
  else if (onlyFailed) continue
  if (one.group !== group) console.log(`\n${one.group}`)
  group = one.group
  console.log(`${ok ? 'ok  ' : 'FAIL'}  ${one.name.padEnd(60)}  ${one.expected}  →  ${got}`)
}
console.log(`\n${cases.length - failed} of ${cases.length} cases come out as they must\n`)

const sets: [string, Text[]][] = [['strong answers', strong]]
if (!process.argv.includes('--quick'))
  sets.push(['strong answers and corpus', [...strong, ...textsOf('test/corpus/answers')]])
console.log('Shares kept, over the texts that the change alters (changed); least is what verdicts are held to')
console.log(`change                     least  ${sets.map(([name]) => name.padEnd(36)).join('')}`)
console.log(`                                  ${sets.map(() => 'changed  verdicts  flags  bars      ').join('')}`)
for (const change of [...CHANGES, ...REWRITES]) {
  const least = LEAST_KEPT_REWRITTEN[change.name] ?? LEAST_KEPT
  const cells = sets.flatMap(([, texts]) => measureKept([change], texts).map(row))
  console.log(`${change.name.padEnd(26)} ${least.toFixed(2)}   ${cells.join('')}`)
}

function row({ changed, verdicts, flags, bars }: Kept): string {
  const [v, f, b] = [verdicts, flags, bars].map(share => share.toFixed(3))
  return `${String(changed).padStart(7)}  ${v}     ${f}  ${b}     `
}
