import { describe, expect, it } from 'vitest'
import { allCases } from './cases.ts'
import { CHANGES } from './changes.ts'
import { measureKept } from './kept.ts'
import { LEAST_KEPT, LEAST_KEPT_REWRITTEN } from './least-kept.ts'
import { textsOf } from './read.ts'
import { REWRITES } from './rewrites.ts'
import { strong } from './strong-answers.ts'

const cases = allCases()

describe.each([...new Set(cases.map(({ group }) => group))])('%s', group => {
  const some = cases.filter(one => one.group === group)
  it.each(some)('$name: $expected', ({ run }) => {
    const { ok, got } = run()
    expect(ok, `got ${got}`).toBe(true)
  })
})

// The whole corpus takes minutes and is measured by report.ts; here every twelfth of its answers stands for it.
const some = [...strong, ...textsOf('test/corpus/answers').filter((_, i) => i % 12 === 0)]

describe('what changes leave as it was', () => {
  it.each(CHANGES)(
    '$name: nearly every verdict',
    change => {
      const [kept] = measureKept([change], some)
      expect(kept?.verdicts).toBeGreaterThanOrEqual(LEAST_KEPT)
    },
    60_000,
  )

  it.each(REWRITES)(
    '$name: most verdicts',
    change => {
      const [kept] = measureKept([change], some)
      expect(kept?.verdicts).toBeGreaterThanOrEqual(LEAST_KEPT_REWRITTEN[change.name] ?? LEAST_KEPT)
    },
    60_000,
  )
})
