import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { readAnswer } from '../../src/answer/read-answer.ts'
import type { Attempt } from '../../src/attempts/attempt.ts'
import { attemptsFolder } from '../../src/attempts/attempts-folder.ts'
import { saveAttempt } from '../../src/attempts/save-attempt.ts'

const attempt: Attempt = {
  prompt: 'discovery/tv-homepage',
  unfinished: false,
  replies: [
    { title: 'Goal', text: 'Fewer minutes lost to browsing.\n\nNothing else.' },
    { title: 'Segment', text: '  Returning members on a shared TV.\n' },
  ],
}
const now = new Date(2026, 0, 31, 14, 5, 9)

let folder: string
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'attempts-')), 'new', 'folder')
})

describe('a saved attempt', () => {
  it('is Markdown with the prompt in its frontmatter and a heading for each step', () => {
    const file = saveAttempt(folder, attempt, now)
    expect(readFileSync(file, 'utf8')).toBe(`---
prompt: discovery/tv-homepage
---

## Goal

Fewer minutes lost to browsing.

Nothing else.

## Segment

Returning members on a shared TV.
`)
  })

  it('is an answer file that can be read again', () => {
    const answer = readAnswer(readFileSync(saveAttempt(folder, attempt, now), 'utf8'))
    expect(answer.prompt).toBe('discovery/tv-homepage')
    expect(answer.sentences.map(sentence => [sentence.kind, sentence.plain])).toEqual([
      ['heading', 'Goal'],
      ['paragraph', 'Fewer minutes lost to browsing.'],
      ['paragraph', 'Nothing else.'],
      ['heading', 'Segment'],
      ['paragraph', 'Returning members on a shared TV.'],
    ])
  })

  it('says in its frontmatter that it was broken off', () => {
    expect(readFileSync(saveAttempt(folder, { ...attempt, unfinished: true }, now), 'utf8')).toMatch(
      /^---\nprompt: discovery\/tv-homepage\nunfinished: true\n---\n/,
    )
  })

  it('is read step by step whatever was typed', () => {
    const typed = ['<p>Fewer minutes lost.', '<!-- and so on', '```\nMembers on a TV', '[goal]: retention']
    const replies = typed.map((text, i) => ({ title: `Step ${i + 1}`, text }))
    const { sentences } = readAnswer(readFileSync(saveAttempt(folder, { ...attempt, replies }, now), 'utf8'))
    expect(sentences.filter(({ kind }) => kind === 'heading').map(({ text }) => text)).toEqual(
      replies.map(({ title }) => title),
    )
    expect(sentences.map(({ plain }) => plain).join(' ')).toMatch(/Fewer.*and so on.*Members.*retention/)
  })

  it('is named by the time and the prompt', () => {
    expect(basename(saveAttempt(folder, attempt, now))).toBe('2026-01-31-140509-tv-homepage.md')
  })

  it('never takes the place of another', () => {
    const names = [1, 2, 3].map(() => basename(saveAttempt(folder, attempt, now)))
    expect(names).toEqual([
      '2026-01-31-140509-tv-homepage.md',
      '2026-01-31-140509-tv-homepage-2.md',
      '2026-01-31-140509-tv-homepage-3.md',
    ])
    expect(readdirSync(folder).sort()).toEqual([...names].sort())
  })

  it.skipIf(process.platform === 'win32')('can be read by its owner alone', () => {
    const file = saveAttempt(folder, attempt, now)
    expect((statSync(folder).mode & 0o777).toString(8)).toBe('700')
    expect((statSync(file).mode & 0o777).toString(8)).toBe('600')
  })

  it('says why when it cannot be written', () => {
    expect(() => saveAttempt('/dev/null/attempts', attempt, now)).toThrow(/ENOTDIR/)
  })
})

describe('where attempts are kept', () => {
  it('is CASECOACH_HOME when that is set', () => {
    expect(attemptsFolder({ CASECOACH_HOME: '/tmp/mine' })).toBe('/tmp/mine')
  })

  it.each([{}, { CASECOACH_HOME: '' }])('is otherwise a folder of its own in the data directory', env => {
    expect(basename(attemptsFolder(env))).toBe(process.platform === 'win32' ? 'Data' : 'casecoach')
  })
})
