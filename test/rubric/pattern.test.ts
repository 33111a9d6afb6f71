import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotate } from '../../src/answer/annotate.ts'
import { compileLexicons, matchLexicons } from '../../src/rubric/lexicons.ts'
import { BrokenPattern, compilePattern } from '../../src/rubric/pattern.ts'
import { PatternSet } from '../../src/rubric/pattern-set.ts'

const stop = { file: 'lexicon/stop.yaml', source: { id: 'stop', title: 'stopping', entries: ['turn it? off', 'pull'] } }
const lexicons = compileLexicons([stop], {})

function matches(pattern: string, text: string, asked: string[] = []): boolean {
  const tokens = annotate(text)
  return new PatternSet([compilePattern(pattern)]).matches(tokens, matchLexicons(lexicons, tokens, new Set(asked)))
}

describe('a pattern', () => {
  it('matches words in any form, or in one form only', () => {
    expect(matches('turn', 'We turned.')).toBe(true)
    expect(matches('=turn', 'We turned.')).toBe(false)
    expect(matches('do not', "We don't.")).toBe(true)
  })

  it('matches alternatives, optional words, bounded gaps and any word', () => {
    expect(matches('pull|kill the? row', 'I would kill row two.')).toBe(true)
    expect(matches('if ..3 falls', 'If it then quickly falls')).toBe(true)
    expect(matches('if ..3 falls', 'If it then very quickly falls')).toBe(false)
    expect(matches('if * falls', 'If completion falls')).toBe(true)
    expect(matches('not !only', 'not only this')).toBe(false)
  })

  it('matches whole sequences in brackets', () => {
    expect(matches('(turn it off | put it back) at', 'We put it back at noon')).toBe(true)
    expect(matches('I (would really)? stop', 'I stop')).toBe(true)
  })

  it('matches parts of speech, lexicons and words of the question', () => {
    expect(matches('<NUM> %', 'by 3% in all')).toBe(true)
    expect(matches('then @stop', 'then turn off')).toBe(true)
    expect(matches('@prompt is', 'churn is high', ['churn'])).toBe(true)
  })

  it('knows the start and the end of a sentence, and a hyphen that comes and goes', () => {
    expect(matches('^ ship', 'So ship it.')).toBe(true)
    expect(matches('^ ship', 'We ship it.')).toBe(false)
    expect(matches('it $', 'We ship it.')).toBe(true)
    for (const text of ['a trade-off', 'a trade off', 'a tradeoff']) expect(matches('trade-off', text)).toBe(true)
  })

  it('says what is wrong with a broken one', () => {
    for (const broken of ['(a', 'a)', 'a||b', '..99', '<NOPE>', 'a?'])
      expect(() => compilePattern(broken), broken).toThrow(BrokenPattern)
  })

  it('takes time in proportion to the sentence, however the pattern is made', () => {
    const pattern = compilePattern('a? a? a? a? .. .. .. .. a? a? a? a? b')
    const tokens = Array.from({ length: 2000 }, () => ({ word: 'a', lemma: 'a', spelled: 'a', pos: 'X' }))
    expect(new PatternSet([pattern]).matches(tokens, new Map())).toBe(false)
  })

  it('never throws anything but its own error on strange text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), source => {
        try {
          compilePattern(source)
        } catch (error) {
          expect(error).toBeInstanceOf(BrokenPattern)
        }
      }),
    )
  })
})
