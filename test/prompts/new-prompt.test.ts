import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { PROBLEMS } from '../../src/answer/answer.ts'
import { newPromptFile, unwritten } from '../../src/prompts/new-prompt.ts'
import { promptSchema } from '../../src/prompts/prompt-schema.ts'
import { samplePrompt } from './sample-prompt.ts'

describe('a file to start from', () => {
  it.each(PROBLEMS)('loads as a prompt of %s as it is', problem => {
    const ask = 'What: "then" #now?\n- or never'
    const file = newPromptFile({ ask, problem, difficulty: 'stretch' }, '/some/where.json')
    expect(file.split('\n')[0]).toBe('# yaml-language-server: $schema=/some/where.json')
    expect(promptSchema.parse(parse(file))).toMatchObject({ ask, problem, difficulty: 'stretch' })
  })

  it('says in every text of it that it is still to be written', () => {
    const file = newPromptFile({ ask: 'What now?', problem: 'trust', difficulty: 'standard' }, 's.json')
    const fields = unwritten(parse(file)).map(path => path.join('.'))
    expect(fields).toContain('strong')
    expect(fields).toContain('segments.1.who')
    expect(fields).toHaveLength(file.match(/TODO: (?!and what follows)/g)?.length ?? 0)
  })

  it('of a written prompt nothing is left to write', () => {
    expect(unwritten(samplePrompt)).toEqual([])
  })
})
