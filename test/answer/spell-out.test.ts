import { describe, expect, it } from 'vitest'
import { spellOut } from '../../src/answer/spell-out.ts'

describe('spelling out', () => {
  it.each([
    ["I'd pause it, they won't", 'I would pause it, they will not'],
    ['thats the one and it dont hurt', 'that is the one and it do not hurt'],
    ['ppl w kids & w/o a tv', 'people with kids and without a tv'],
    ["I'm gonna ship it bc u asked", 'I am going to ship it because you asked'],
    ['20min, 3 mo, 5pct', '20 minutes, 3 months, 5 percent'],
  ])('%s', (short, words) => {
    expect(spellOut(short)).toBe(words)
  })

  it.each([
    'HR said W is a letter',
    'the IDK button',
    'a min of two titles',
    'Vitamin B, ep. one',
    'a car constructor',
  ])('leaves "%s"', text => {
    expect(spellOut(text)).toBe(text)
  })
})
