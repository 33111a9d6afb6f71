import { describe, expect, it } from 'vitest'
import { tryExamples } from '../../src/checker/try-examples.ts'
import { FLAGS, MOVES } from '../../src/rubric/ids.ts'
import { loadRubric } from '../../src/rubric/load-rubric.ts'

const rubric = loadRubric('rubrics/netflix')

describe('the examples of every rule', () => {
  it('get the verdict they must', () => {
    const { tried, wrong } = tryExamples(rubric)
    expect(wrong).toEqual([])
    expect(tried).toBeGreaterThan(200)
  })

  it.each([...MOVES])('%s has three for each verdict, one of them a near-miss', id => {
    for (const verdict of ['met', 'weak', 'missing']) {
      const some = rubric.moves[id].examples.filter(example => example.verdict === verdict)
      expect(some.length).toBeGreaterThanOrEqual(3)
      expect(some.some(example => example.near)).toBe(true)
    }
  })

  it.each([...FLAGS])('%s has three with it and three without, one of them a near-miss', id => {
    for (const present of [true, false]) {
      const some = rubric.flags[id].examples.filter(example => example.present === present)
      expect(some.length).toBeGreaterThanOrEqual(3)
    }
    expect(rubric.flags[id].examples.some(example => example.near)).toBe(true)
  })
})
