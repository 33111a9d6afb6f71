import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAnswer } from '../../src/answer/read-answer.ts'
import { UnreadableAnswer } from '../../src/answer/unreadable-answer.ts'

const texts = (source: string): string[] => readAnswer(source).sentences.map(sentence => sentence.text)

/** The letters and digits of a text, without markup, entities and blanks. */
function bare(text: string): string {
  return text.replace(/&amp;|[^\p{L}\p{N}]/gu, '')
}

describe('reading an answer', () => {
  it('takes prompt and problem from frontmatter, and sentences from what follows, with their lines', () => {
    const answer = readAnswer('---\nprompt: trust/x\nproblem: trust\n---\n\nFirst one. Second one.\n')
    expect(answer).toMatchObject({ prompt: 'trust/x', problem: 'trust', words: 4 })
    expect(answer.sentences.map(({ text, line, column, endColumn }) => [text, line, column, endColumn])).toEqual([
      ['First one.', 6, 1, 11],
      ['Second one.', 6, 12, 23],
    ])
  })

  it('reads a text the same whatever was read before it', () => {
    const words = (): string[] =>
      readAnswer("The stranger's page.").sentences.flatMap(({ tokens }) => tokens.map(({ word }) => word))
    readAnswer("It could be a stranger's, or nobody else's, or ours.")
    expect(words()).toEqual(['the', 'stranger', "'s", 'page', '.'])
  })

  it('reads a bullet, a table row, a quote and an indented line each as a sentence', () => {
    expect(texts('# Plan\n\n- ship it\n- watch it\n')).toEqual(['Plan', 'ship it', 'watch it'])
    expect(texts('| way | cost |\n| --- | --- |\n| pause | free month |\n')).toEqual(
      ['way | cost |', 'pause | free month |'].map(row => row.replace(/ \|$/, '')),
    )
    expect(texts('> They asked for speed.\n')).toEqual(['They asked for speed.'])
    expect(texts('\tI would pause it.\n')).toEqual(['I would pause it.'])
  })

  it('takes a wrapped line as one sentence, and fragments on lines of their own as several', () => {
    expect(
      texts('I would ship the smaller shelf first because it is the only one that\nhelps two people agree.'),
    ).toHaveLength(1)
    expect(texts('Who: night-shift nurses\nLimit: no signal\nShip: a resume tile')).toHaveLength(3)
  })

  it('reads a chat a line at a time, with or without capitals', () => {
    expect(texts('ok the pause\nppl who pay by phone, they think it is done\nit isn’t\nbilled again')).toEqual([
      'ok the pause',
      'ppl who pay by phone, they think it is done',
      'it isn’t',
      'billed again',
    ])
    expect(texts('Two ways:\na. dark theme, seven months and nobody asked\nb. half the brightness')).toHaveLength(3)
    expect(
      texts(
        'Members stop at the second bill because they forget that they\nare paying. A reminder\nwould be honest and would cost us some of those who\nhave forgotten.',
      ),
    ).toHaveLength(2)
  })

  it('takes each line without a full stop as a sentence where the next word would have fitted into it', () => {
    expect(
      texts(
        'We keep the shelf folded until somebody opens it by hand\nIt takes one press more to pick up the episode of yesterday and I accept that\nFewer titles struck by hand',
      ),
    ).toHaveLength(3)
  })

  it('knows the label of each line, and takes one that has a line of its own for a heading', () => {
    const { sentences } = readAnswer('Options:\nA pause of a month.\nKill: refunds over 2% in a week.')
    expect(sentences.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'paragraph'])
    expect(sentences.map(({ label }) => label[0]?.word)).toEqual([undefined, 'options', 'kill'])
  })

  it('labels the second column of a table by the first, and the rows of a wider one by the heading and the header', () => {
    const labels = (source: string): string[] =>
      readAnswer(source).sentences.map(({ label }) => label.map(({ word }) => word).join(' '))
    expect(labels('| | |\n| --- | --- |\n| Yardstick | plays within a week |\n')).toEqual(['yardstick'])
    expect(
      labels('# Ways\n\n| idea | for | against |\n| --- | --- | --- |\n| pause | cheap | easy to forget |\n'),
    ).toEqual(['', 'ways', 'ways idea | for | against'])
  })

  it('knows items of a list that Markdown does not', () => {
    const kinds = (source: string): string[] => readAnswer(source).sentences.map(({ kind }) => kind)
    expect(kinds('• a mood picker\n• badges for seasons')).toEqual(['item', 'item'])
    expect(
      kinds('could do bigger fonts\ncolour options\nspeaker names\nthat is what I would look at in the first week.'),
    ).toEqual(['item', 'item', 'item', 'paragraph'])
    expect(kinds('We keep the shelf folded.\nIt costs a press.')).toEqual(['paragraph', 'paragraph'])
  })

  it('goes on after a shortened word and the point of a number', () => {
    expect(texts('They agree in part (kappa near .78, est. 40 titles). We ship it.')).toEqual([
      'They agree in part (kappa near .78, est. 40 titles).',
      'We ship it.',
    ])
  })

  it('takes for a heading what is a title, and nothing that says more', () => {
    const kinds = (source: string): string[] => readAnswer(source).sentences.map(({ kind }) => kind)
    expect(kinds('Goal: fewer nights without a play.\n---\nSegment: parents who share a set.')).toEqual([
      'paragraph',
      'paragraph',
    ])
    expect(kinds('### Goal: every language has its trailer on the day')).toEqual(['heading', 'paragraph'])
    expect(kinds('## Goal: speed')).toEqual(['heading'])
    expect(kinds('- Later\n  - recorded titles, since rights differ')).toEqual(['heading', 'item'])
    expect(kinds('Goal\nFewer nights without a play.\n\nDecision\nWe ship the short row.')).toEqual([
      'heading',
      'paragraph',
      'heading',
      'paragraph',
    ])
  })

  it('hears an interviewer, and takes what is asked for no part of the answer', () => {
    const { sentences } = readAnswer('Interviewer: What would you measure?\n\nMe: plays within a week.')
    expect(sentences.map(({ kind }) => kind)).toEqual(['heading', 'paragraph'])
    expect(sentences[1]?.label.map(({ word }) => word)).toContain('measure')
  })

  it('finds a label behind the mark of a list, and within a paragraph in bold', () => {
    const [item] = readAnswer('• Decision: translate from the rough cut.').sentences
    expect(item?.text).toBe('Decision: translate from the rough cut.')
    expect(item?.label.map(({ word }) => word)).toEqual(['•', 'decision', ':'])
    const labels = readAnswer('**Goal.** Fewer nights. **Decision.** We ship the row.').sentences.map(
      ({ label }) => label[0]?.word,
    )
    expect(labels).toEqual(['goal', 'decision'])
  })

  it('splits speech without full stops where the speaker takes breath', () => {
    const speech =
      'so um I would take the parents first because they are the ones who give up after ten minutes and then I would show them only three things so the number I watch is how many start one of the three'
    expect(texts(speech).length).toBeGreaterThan(1)
  })

  it('reads a long sentence in parts and shows it whole', () => {
    const long =
      'What a family of four with one set in the living room wants at half past seven is to agree within two minutes on something short, and what we show them is a wall of forty rows that nobody can finish reading.'
    const { sentences } = readAnswer(`We begin here. ${long} It costs us breadth.`)
    expect(sentences.length).toBeGreaterThan(3)
    expect(sentences.flatMap(({ whole }) => whole?.text ?? [])).toEqual([long, long])
  })

  it('keeps a run-in with its sentence and knows it as a label', () => {
    const [sentence] = readAnswer('**Goal.** Fewer evenings without a play.').sentences
    expect(sentence?.label.map(token => token.word)).toEqual(['goal', '.'])
    expect(sentence?.plain).toBe('Goal. Fewer evenings without a play.')
  })

  it('quotes bold type with both of its marks or none', () => {
    expect(texts('**Goal.** Fewer evenings without a play.')).toEqual(['**Goal.** Fewer evenings without a play.'])
    expect(texts('We **ship the short row.** It costs us breadth.')).toEqual([
      'We **ship the short row.**',
      'It costs us breadth.',
    ])
  })

  it('ends a sentence at the letter of an option, and not at an initial', () => {
    expect(texts('I would ship B. Some strangers will see it. Option C. costs less.')).toEqual([
      'I would ship B.',
      'Some strangers will see it.',
      'Option C. costs less.',
    ])
    expect(texts('Should all see it? No. It is no. 5 of ten.')).toEqual([
      'Should all see it?',
      'No.',
      'It is no. 5 of ten.',
    ])
    expect(texts('Everyone knows Samuel L. Jackson here.')).toEqual(['Everyone knows Samuel L. Jackson here.'])
  })

  it('reads CRLF, smart quotes and a byte-order mark as their plain forms', () => {
    const words = (source: string): string[] =>
      readAnswer(source).sentences.flatMap(sentence => sentence.tokens.map(token => token.word))
    expect(words('\ufeffI don’t ship it.\r\n\r\nNot “now”.\r\n')).toEqual(words('I don\'t ship it.\n\nNot "now".\n'))
  })

  it('refuses what has no text', () => {
    expect(() => readAnswer('---\nproblem: trust\n---\n')).toThrow(UnreadableAnswer)
    expect(() => readAnswer('![](x.png)')).toThrow(UnreadableAnswer)
  })

  it('quotes wrapped list items and quotations, escapes and entities as they stand, each where it stands', () => {
    const spans = (source: string): [string, number, number][] =>
      readAnswer(source).sentences.map(({ text, line, column }) => [text, line, column])
    expect(spans('> I would ship\n> the short row. We accept\n> that.')).toEqual([
      ['I would ship the short row.', 1, 3],
      ['We accept that.', 2, 18],
    ])
    expect(spans('- I would ship the\r\n  short row. It costs\r\n  breadth.')).toEqual([
      ['I would ship the short row.', 1, 3],
      ['It costs breadth.', 2, 14],
    ])
    expect(spans('Q&amp;A \\*first* &mdash; then ship. It cost a lot.')).toEqual([
      ['Q&amp;A \\*first* &mdash; then ship.', 1, 1],
      ['It cost a lot.', 1, 37],
    ])
  })

  it('gives spans that hold their own text, whatever the text', () => {
    const piece = fc.constantFrom(
      'I would ship it.',
      '- skip',
      '# Why',
      '**Goal:** speed',
      '`code` here',
      'a | b',
      '> quote',
      '  goes on here.',
      '> and on. So there.',
      'Q&amp;A \\*then* go.',
      'So… maybe — no',
      '😀 fun',
      'x\r',
    )
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), pieces => {
        const source = pieces.join('\n')
        const lines = source.split('\n')
        for (const { text, plain, line, column, endLine, endColumn } of readAnswer(source).sentences) {
          const within = lines.slice(line - 1, endLine)
          within[within.length - 1] = (within.at(-1) ?? '').slice(0, endColumn - 1)
          within[0] = (within[0] ?? '').slice(column - 1)
          expect(
            within
              .join('\n')
              .replace(/\n[\s>]*/g, ' ')
              .replace(/\s+/g, ' '),
          ).toBe(text)
          expect(bare(text)).toBe(bare(plain))
        }
      }),
    )
  })
})
