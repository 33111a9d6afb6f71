import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { allCases } from './cases.ts'
import { CHANGES } from './changes.ts'
import { measureKept } from './kept.ts'
import { LEAST_KEPT, LEAST_KEPT_REWRITTEN } from './least-kept.ts'
import { type Text, textsOf } from './read.ts'
import { REWRITES } from './rewrites.ts'
import { strong } from './strong-answers.ts'

// Other work on the machine must not fail a case that is merely slow.
vi.setConfig({ testTimeout: 60_000 })

const cases = allCases()
/** The cases that the checker is known to get wrong. */
const misses = new Set(readFileSync('test/stress/known-misses.txt', 'utf8').split('\n'))

describe.each([...new Set(cases.map(({ group }) => group))])('%s', group => {
  const some = cases.filter(one => one.group === group)
  it.each(some)('$name: $expected', ({ name, run }) => {
    const { ok, got } = run()
    // A miss that is known must still be one: when the checker learns it, its line goes.
    expect(ok, `got ${got}`).toBe(!misses.has(`${group}: ${name}`))
  })
})

it('every known miss is a case', () => {
  const names = [
    ...cases.map(({ group, name }) => `${group}: ${name}`),
    ...[...CHANGES, ...REWRITES].map(({ name }) => `kept: ${name}`),
  ]
  expect([...misses].filter(line => line !== '' && !names.includes(line))).toEqual([])
})

const corpus = textsOf('test/corpus/answers')

describe('what changes leave as it was', () => {
  it.each(CHANGES)('$name: nearly every verdict', change => {
    const [kept] = measureKept(
      [change],
      [...strong, ...someOf(corpus.filter(({ text }) => change.apply(text) !== text))],
    )
    expect((kept?.verdicts ?? 0) >= LEAST_KEPT, `kept ${kept?.verdicts}`).toBe(!misses.has(`kept: ${change.name}`))
  })

  it.each(REWRITES)('$name: most verdicts', change => {
    const [kept] = measureKept([change], [...strong, ...someOf(corpus)])
    expect(kept?.verdicts).toBeGreaterThanOrEqual(LEAST_KEPT_REWRITTEN[change.name] ?? LEAST_KEPT)
  })
})

/** About ten of them, evenly spread: the whole corpus takes minutes and is measured by report.ts. */
function someOf(texts: Text[]): Text[] {
  return texts.filter((_, i) => i % Math.ceil(texts.length / 10) === 0)
}
