import { describe, expect, it } from 'vitest'
import { readAnswer } from '../../src/answer/read-answer.ts'
import { saidOnce } from '../../src/answer/said-once.ts'

describe('what is said twice', () => {
  it('counts once, whatever its marks', () => {
    const once = saidOnce(
      readAnswer('I would ship the pause. It costs a month of revenue.\n\n- **I would ship** the pause!\n'),
    )
    expect(once.sentences.map(({ plain }) => plain)).toEqual([
      'I would ship the pause.',
      'It costs a month of revenue.',
    ])
    expect(once.words).toBe(11)
  })

  it('but a heading stands again over what is under it', () => {
    expect(saidOnce(readAnswer('# Why\n\nTrust.\n\n# Why\n\nSpeed.')).sentences).toHaveLength(4)
  })
})
