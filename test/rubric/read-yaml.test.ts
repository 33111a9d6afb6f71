import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { BrokenData } from '../../src/rubric/broken-data.ts'
import { readYaml } from '../../src/rubric/read-yaml.ts'

const schema = z.strictObject({
  name: z.string().trim().min(1),
  size: z.enum(['small', 'large']),
  words: z.array(z.strictObject({ word: z.string() })).min(1),
  amount: z.union([z.string(), z.number()]).optional(),
})

const file = join(mkdtempSync(join(tmpdir(), 'yaml-')), 'a.yaml')

function complaint(yaml: string): string {
  writeFileSync(file, yaml)
  try {
    readYaml(file, schema)
  } catch (error) {
    expect(error).toBeInstanceOf(BrokenData)
    return (error as Error).message.slice(file.length + 1)
  }
  return 'none'
}

describe('reading a YAML file with a schema', () => {
  it('gives what the schema makes of it', () => {
    writeFileSync(file, 'name: " a "\nsize: small\nwords:\n  - word: b\n')
    expect(readYaml(file, schema)).toEqual({ name: 'a', size: 'small', words: [{ word: 'b' }] })
  })

  it.each([
    ['a wrong kind of value', 'name: 1\nsize: small', '1: name: expected text, not 1'],
    [
      'a word that is not one of those allowed',
      'name: a\nsize: lage',
      '2: size: expected one of small, large, not "lage" (did you mean large?)',
    ],
    ['an empty text', 'name: "  "', '1: name: expected text that is not empty'],
    [
      'an empty list',
      'name: a\nsize: small\nwords: []',
      '3: words: expected a list of at least 1 entry, not a list of 0',
    ],
    [
      'a fault inside a list',
      'name: a\nsize: small\nwords:\n  - word: b\n  - word: 2',
      '5: words[1].word: expected text, not 2',
    ],
    ['a missing field', 'name: a\nsize: small', '1: words: expected a list (it is missing)'],
    [
      'a field too many',
      'name: a\nsize: small\nwords:\n  - word: b\nlong: 1',
      '5: long: expected no field of this name',
    ],
    [
      'none of several kinds',
      'name: a\nsize: small\nwords: [{ word: b }]\namount: [1]',
      '4: amount: expected text or a number, not a list of 1',
    ],
    ['an empty file', '', '1: expected named fields (it is missing)'],
    ['a list where fields should be', '- a', '1: expected named fields, not a list of 1'],
    ['a field said twice', 'name: a\nname: b', '2: expected valid YAML (Map keys must be unique)'],
  ])('points at %s', (_, yaml, message) => {
    expect(complaint(yaml)).toBe(message)
  })

  it('refuses references that multiply without end', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'.split('').map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[i]}`).join(',')}]`),
    ]
    expect(complaint(bomb.join('\n'))).toMatch(/expected valid YAML/)
  })

  it('says so when there is no such file', () => {
    expect(() => readYaml('/nowhere/b.yaml', schema)).toThrow(
      '/nowhere/b.yaml:1: expected a file that can be read (there is none)',
    )
  })
})
