import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it, vi } from 'vitest'
import type { Graded } from '../../src/report/graded.ts'
import { newFolder, runBinary } from './run-binary.ts'

// These drive the built program: `npm run build` first. A busy machine starts it slowly.
vi.setConfig({ testTimeout: 60_000 })

const SAMPLE = 'prompts/sample-answer.md'
const LIST = "I'd improve the recommendations, add filters, send smarter notifications and build a family mode."

const grade = (file: string, ...more: string[]): Graded =>
  JSON.parse(runBinary(['grade', file, '--format', 'json', ...more]).stdout)

function answerFile(text: string | Buffer, name = 'answer.md'): string {
  const file = join(newFolder(), name)
  writeFileSync(file, text)
  return file
}

describe('grade for a person', () => {
  it('reads from top to bottom in 80 columns: the bar, the moves, one next step', () => {
    const { status, stdout } = runBinary(['grade', SAMPLE])
    expect(status).toBe(0)
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
    const order = ['Bar ', 'Moves', 'Next step'].map(part => stdout.indexOf(part))
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(order[0]).toBeGreaterThan(0)
  })

  it('has no colour in a pipe, and has it when FORCE_COLOR asks', () => {
    expect(runBinary(['grade', SAMPLE]).stdout).not.toContain('\u001b[')
    expect(runBinary(['grade', SAMPLE], { env: { FORCE_COLOR: '1' } }).stdout).toContain('\u001b[')
    expect(runBinary(['grade', SAMPLE, '--no-color'], { env: { FORCE_COLOR: '1' } }).stdout).not.toContain('\u001b[')
  })

  it('says what keeps the bar where it is, before what else is to be mended', () => {
    const said = runBinary(['grade', answerFile(LIST), '--problem', 'discovery']).stdout.replace(/\s+/g, ' ')
    expect(said).toMatch(/Bar 1 of 4: drift .* What keeps it at 1: goal, segment, .*metric\. Missing: .*rollback/)
  })

  it('is one line an answer with --quiet', () => {
    expect(runBinary(['grade', SAMPLE, '--quiet']).stdout).toMatch(/^prompts\/sample-answer\.md: bar [34].*\n$/)
  })

  it('says the same twice, byte for byte', () => {
    expect(runBinary(['grade', SAMPLE]).stdout).toBe(runBinary(['grade', SAMPLE]).stdout)
  })
})

describe('grade for a program', () => {
  it('gives JSON that the published schema accepts', () => {
    const schema = JSON.parse(readFileSync('dist/schemas/grade.schema.json', 'utf8'))
    const validate = new Ajv2020({ strict: false }).compile(schema)
    const graded = grade(SAMPLE)
    expect(validate(graded), JSON.stringify(validate.errors)).toBe(true)
    expect(validate({ ...graded, version: 2 })).toBe(false)
  })

  it('has evidence at the place it says', () => {
    const lines = readFileSync(SAMPLE, 'utf8').split('\n')
    const moves = grade(SAMPLE).answers[0]?.moves ?? []
    const spans = moves.flatMap(move => move.evidence)
    expect(spans.length).toBeGreaterThan(5)
    for (const { text, line, column, endLine, endColumn } of spans) {
      const within = lines.slice(line - 1, endLine)
      within[within.length - 1] = (within.at(-1) ?? '').slice(0, endColumn - 1)
      within[0] = (within[0] ?? '').slice(column - 1)
      expect(within.join(' ').replace(/\s+/g, ' ')).toBe(text)
    }
  })

  it('finds the prompt in the library by its id, and says where it knows it from', () => {
    expect(grade(SAMPLE).answers[0]?.prompt).toMatchObject({ id: 'discovery/tv-homepage', from: 'frontmatter' })
    expect(grade(SAMPLE, '--prompt', 'Reduce churn.', '--problem', 'retention').answers[0]?.prompt).toEqual({
      id: null,
      problem: 'retention',
      text: 'Reduce churn.',
      from: 'option',
    })
  })

  it('infers the problem where nobody says it', () => {
    const text =
      'Playback is slow to start on old TVs. I would cut the startup code so that the app loads within two seconds on 1 GB devices.'
    expect(grade(answerFile(text)).answers[0]?.prompt).toMatchObject({ problem: 'device', from: 'inferred' })
  })

  it('reads standard input', () => {
    const { stdout, status } = runBinary(['grade', '-', '--format', 'json', '--problem', 'discovery'], { input: LIST })
    expect(status).toBe(0)
    expect(JSON.parse(stdout).answers[0]).toMatchObject({ file: '-', bar: 1 })
  })
})

describe('the answers it must get right', () => {
  it('reads a pile of features as drift', () => {
    const [answer] = grade(
      answerFile(LIST),
      '--prompt',
      'Help busy parents on a shared account find something to watch',
    ).answers
    expect(answer?.bar).toBe(1)
    expect(answer?.flags.map(flag => flag.id)).toContain('feature-list')
    const verdicts = Object.fromEntries(answer?.moves.map(move => [move.id, move.verdict]) ?? [])
    expect(verdicts).toMatchObject({ segment: 'missing', metric: 'missing', tradeoff: 'missing', rollback: 'missing' })
  })

  it('says that an answer answers another question, however good it is', () => {
    const [answer] = grade(SAMPLE, '--prompt', 'content-ops/artwork-time').answers
    expect(answer?.bar).toBeLessThanOrEqual(2)
    expect(answer?.flags.find(flag => flag.id === 'goal-drift')?.message).toContain('another question')
    expect(answer?.barReason).toMatch(/What keeps it at [12]: goal-drift\./)
    expect(grade(SAMPLE).answers[0]?.flags.map(flag => flag.id)).not.toContain('goal-drift')
  })

  it('reads one household, one problem, one measure and an owned cost as defensible', () => {
    const text = [
      'I take one household: two parents who share a profile and sit down at the TV at nine, after bedtime, with under an hour left.',
      'Their real problem is not a lack of titles but deciding quickly while the profile mixes cartoons with their own taste.',
      'I would ship one thing first: after eight in the evening, the top row shows six titles under an hour, picked only from what was played after eight.',
      'We give up breadth: new launches lose that slot on those evenings, and I accept it, because a long browse ends with no play at all.',
      'I would measure time to first play and browse-to-play conversion, with a floor on satisfaction: the share of picks they finish must not drop.',
    ].join(' ')
    const [answer] = grade(
      answerFile(text),
      '--prompt',
      'Help busy parents on a shared account find something to watch',
    ).answers
    expect(answer?.bar).toBeGreaterThanOrEqual(3)
    const told = (id: string): string | undefined => {
      const move = answer?.moves.find(one => one.id === id)
      return move?.verdict === 'met' ? move.evidence[0]?.text : undefined
    }
    expect(told('segment')).toContain('one household')
    expect(told('goal')).toContain('real problem')
    expect(told('metric')).toContain('time to first play')
    expect(told('decision')).toContain('I would ship one thing first')
    expect(told('tradeoff')).toContain('We give up breadth')
  })
})

describe('what stands under a heading', () => {
  const travel = readFileSync('test/stress/strong/first-night-abroad.md', 'utf8')
  const options = /\nThree routes are open.*\n/
  const headed = (said: string): string =>
    travel.replace(/\nRights decide.*\n/, `\n## Constraint\n\n${said}\n\n## Options\n`)
  const moveOf = (text: string, id: string): Graded['answers'][0]['moves'][0] | undefined =>
    grade(answerFile(text)).answers[0]?.moves.find(move => move.id === id)

  it('is what counts: a heading makes no move for a sentence that says nothing', () => {
    const rights = 'We cannot show a title we do not hold in that country, so all we can change is what we say.'
    expect(moveOf(headed(rights), 'constraint')?.verdict).toBe('met')
    expect(moveOf(headed('That is a good question.'), 'constraint')?.verdict).not.toBe('met')
  })

  it('is shown whole where a comparison takes more than one sentence, and never in more than three', () => {
    const evidence = moveOf(travel, 'options')?.evidence ?? []
    expect(evidence.length).toBeGreaterThan(1)
    expect(evidence.length).toBeLessThanOrEqual(3)
    const told = options.exec(travel)?.[0] ?? ''
    for (const { text } of evidence) expect(told).toContain(text)
  })
})

describe('grade with bad input', () => {
  const bad: [string, () => string, RegExp][] = [
    ['a missing file', () => 'nowhere.md', /no such file/],
    ['a folder without answers', () => newFolder(), /no \.md file/],
    ['a binary file', () => answerFile(Buffer.from([1, 0, 2])), /binary/],
    ['an empty file', () => answerFile(' \n'), /empty/],
    ['a file over 100 KB', () => answerFile('word '.repeat(30_000)), /over 100 KB/],
    ['bytes that are not UTF-8', () => answerFile(Buffer.from([0x49, 0xff, 0xfe])), /UTF-8/],
    ['broken frontmatter', () => answerFile('---\nprompt: "a\n---\nText here.'), /line 2: the frontmatter/],
    [
      'frontmatter with an unknown problem',
      () => answerFile('---\nproblem: churn\n---\nText here.'),
      /one of discovery/,
    ],
    ['frontmatter and nothing else', () => answerFile('---\nproblem: trust\n---\n'), /no text/],
    ['an unknown problem further down', () => answerFile('---\ntitle: x\nproblem: churn\n---\nText.'), /line 3: the/],
    ['an alias of nothing', () => answerFile('---\nprompt: *how\n---\nText.'), /line 2: the frontmatter.*quotes/],
    [
      'an alias of nothing further down',
      () => answerFile('---\ntitle: x\nprompt: *how\n---\nText.'),
      /line 3: the frontmatter/,
    ],
    ['an unknown slug', () => answerFile('---\nprompt: tv-homepag\n---\nText.'), /discovery\/tv-homepage/],
    [
      'another problem beside its prompt',
      () => answerFile('---\nprompt: discovery/tv-homepage\nproblem: trust\n---\nText.'),
      /one of discovery, and its problem is said to be trust/,
    ],
    ['an unknown prompt', () => answerFile('---\nprompt: discovery/tv-hompage\n---\nText.'), /discovery\/tv-homepage/],
  ]
  for (const [name, file, message] of bad) {
    it(`says what is wrong with ${name}, and still grades the other`, () => {
      const { status, stdout, stderr } = runBinary(['grade', file(), SAMPLE, '--quiet'])
      expect(stderr).toMatch(message)
      expect(stderr).not.toMatch(/\n\s+at /)
      expect(stdout).toContain('prompts/sample-answer.md: bar')
      expect(status).toBe(2)
    })
  }

  it('waits for a pipe that is slow to come', () => {
    const slow = spawnSync('sh', ['-c', `(sleep 1; cat ${SAMPLE}) | node bin/casecoach.js grade - --quiet`], {
      encoding: 'utf8',
    })
    expect(slow.stderr).toBe('')
    expect(slow.stdout).toMatch(/^standard input: bar/)
  })

  it('shows no control characters of a text', () => {
    const file = answerFile('---\nprompt: "Red \\e[31m?"\n---\nI would \u001b[31mship it first.')
    expect(runBinary(['grade', file]).stdout).not.toContain('\u001b')
  })

  it('names standard input when nothing comes through the pipe', () => {
    const { status, stderr } = runBinary(['grade', '-'], { input: '' })
    expect(stderr).toBe('casecoach: standard input: it is empty. Write your answer and try again.\n')
    expect(status).toBe(2)
  })

  it('reports it in JSON too', () => {
    expect(grade('nowhere.md').errors).toEqual([
      { file: 'nowhere.md', message: expect.stringContaining('no such file') },
    ])
  })

  it('exits with 1 below --min-bar, and with 2 for a bar there is none of', () => {
    const list = answerFile(LIST)
    expect(runBinary(['grade', list, '--problem', 'discovery', '--min-bar', '2']).status).toBe(1)
    expect(runBinary(['grade', SAMPLE, '--min-bar', '2']).status).toBe(0)
    expect(runBinary(['grade', SAMPLE, '--min-bar', '7'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('1, 2, 3 or 4'),
    })
  })

  it('grades every .md of a folder, in name order', () => {
    const folder = newFolder()
    for (const name of ['b.md', 'a.md', 'notes.txt']) writeFileSync(join(folder, name), LIST)
    const files = grade(folder, '--problem', 'discovery').answers.map(answer => answer.file)
    expect(files).toEqual([join(folder, 'a.md'), join(folder, 'b.md')])
  })
})
