import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Draft, insert, layOut, press } from '../../src/cli/draft.ts'

const WIDTH = 20

/** A draft written with "|" where the cursor stands. */
const at = (marked: string): Draft => ({ text: marked.replace('|', ''), cursor: marked.indexOf('|') })
const shown = ({ text, cursor }: Draft): string => `${text.slice(0, cursor)}|${text.slice(cursor)}`

function pressed(marked: string, name: string, modifier: 'ctrl' | 'meta' | 'plain' = 'plain'): string {
  return shown(
    press(at(marked), { name, sequence: '\u001b', ctrl: modifier === 'ctrl', meta: modifier === 'meta' }, WIDTH),
  )
}

describe('typing', () => {
  it.each([
    ['a|c', 'b', 'ab|c'],
    ['a|', '\r\nb', 'a\nb|'],
    ['|', 'a\tb', 'a  b|'],
    ['|', 'a\u0007\u001b[31mb', 'a[31mb|'],
    ['cafe|', '\u0301', 'café|'],
  ])('%j with %j is %j', (marked, typed, result) => {
    expect(shown(insert(at(marked), typed))).toBe(result)
  })
})

describe('keys', () => {
  it.each([
    ['backspace', 'plain', 'ab|c', 'a|c'],
    ['backspace', 'plain', 'one\n|two', 'one|two'],
    ['backspace', 'plain', '|a', '|a'],
    ['backspace', 'plain', '👨‍👩‍👧|', '|'],
    ['delete', 'plain', 'one|\ntwo', 'one|two'],
    ['w', 'ctrl', 'one two |three', 'one |three'],
    ['backspace', 'meta', 'one two|', 'one |'],
    ['u', 'ctrl', 'one\ntwo th|ree', 'one\n|ree'],
    ['k', 'ctrl', 'o|ne\ntwo', 'o|\ntwo'],
    ['left', 'plain', 'one\n|two', 'one|\ntwo'],
    ['right', 'plain', 'on|e', 'one|'],
    ['left', 'ctrl', 'one two|', 'one |two'],
    ['f', 'meta', '|one two', 'one| two'],
    ['a', 'ctrl', 'one\ntw|o', 'one\n|two'],
    ['home', 'plain', '|\none', '|\none'],
    ['e', 'ctrl', 'o|ne\ntwo', 'one|\ntwo'],
    ['f5', 'plain', 'a|', 'a|'],
  ] as const)('%s (%s) turns %j into %j', (name, modifier, marked, result) => {
    expect(pressed(marked, name, modifier)).toBe(result)
  })

  it('up and down keep the column as far as the row reaches, over wrapped rows too', () => {
    expect(pressed('one\nlonger|', 'up')).toBe('one|\nlonger')
    expect(pressed('lon|ger\none', 'down')).toBe('longer\none|')
    expect(pressed('a line that is wrapped at twenty col|umns', 'up')).toBe('a line that is wra|pped at twenty columns')
    expect(pressed('a line that is| wrapped', 'down')).toBe('a line that is wrapped|')
    expect(pressed('first|\nlast', 'up')).toBe('first|\nlast')
  })
})

describe('rows', () => {
  it('are wrapped between words', () => {
    expect(layOut(at('a line that is wrapped at twenty columns|'), WIDTH)).toEqual({
      rows: [
        { text: 'a line that is ', start: 0 },
        { text: 'wrapped at twenty ', start: 15 },
        { text: 'columns', start: 33 },
      ],
      cursorRow: 2,
    })
  })

  it('count a wide character as two columns', () => {
    expect(layOut(at(`${'漢'.repeat(12)}|`), WIDTH).rows.map(row => row.text.length)).toEqual([10, 2])
  })

  it('put together, are the text again, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.integer({ min: 5, max: 30 }), (typed, width) => {
        const draft = insert({ text: '', cursor: 0 }, typed)
        const { rows, cursorRow } = layOut(draft, width)
        for (const row of rows) expect(draft.text.slice(row.start, row.start + row.text.length)).toBe(row.text)
        expect(rows.map(row => row.text).join('')).toBe(draft.text.replaceAll('\n', ''))
        expect(cursorRow).toBe(rows.length - 1)
      }),
    )
  })

  it('hold the cursor wherever keys bring it', () => {
    const keys = fc.array(fc.constantFrom('up', 'down', 'left', 'right', 'home', 'end', 'backspace', 'delete'), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(fc.lorem({ maxCount: 30 }), keys, (typed, names) => {
        let draft = insert({ text: '', cursor: 0 }, typed.replaceAll('. ', '.\n'))
        for (const name of names) draft = press(draft, { name, sequence: '\u001b' }, WIDTH)
        const { rows, cursorRow } = layOut(draft, WIDTH)
        const row = rows[cursorRow]
        expect(row !== undefined && draft.cursor >= row.start && draft.cursor <= row.start + row.text.length).toBe(true)
      }),
    )
  })
})
