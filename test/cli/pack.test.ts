import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { writePrompt } from '../prompts/prompt-file.ts'
import { openTerminal } from './pseudo-terminal.ts'
import { newFolder, runBinary } from './run-binary.ts'

// These drive the built program: `npm run build` first. A busy machine starts it slowly.
vi.setConfig({ testTimeout: 60_000 })

const ID = 'trust/shared-password'

function pack(): string {
  const folder = newFolder()
  writePrompt(folder, `${ID}.yaml`, { problem: 'trust', ask: 'A password was shared. What now?' })
  return folder
}

function packWithRubric(): string {
  const folder = pack()
  cpSync('rubrics/netflix', join(folder, 'rubric'), { recursive: true })
  const change = (file: string, from: string | RegExp, to: string): void => {
    const path = join(folder, 'rubric', file)
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))
  }
  change('rubric.yaml', 'id: netflix', 'id: ours')
  change('moves/rollback.yaml', /^title: .*$/m, 'title: The way back')
  return folder
}

const ids = (stdout: string): string[] => JSON.parse(stdout).map(({ id }: { id: string }) => id)

describe('a pack', () => {
  it('adds its prompts to the library, by flag and by setting', () => {
    const folder = pack()
    const list = ['prompts', 'list', '--format', 'json']
    const plain = ids(runBinary(list).stdout)
    const withPack = ids(runBinary([...list, '--pack', folder]).stdout)
    expect(plain).not.toContain(ID)
    expect(withPack).toContain(ID)
    expect(withPack.filter(id => id !== ID)).toEqual(plain)
    expect(ids(runBinary(list, { env: { CASECOACH_PACK: folder } }).stdout)).toEqual(withPack)
    expect(ids(runBinary(list, { env: { CASECOACH_PACK: '' } }).stdout)).toEqual(plain)
  })

  it('has its prompts shown, with commands that can be typed as they are', () => {
    const folder = pack()
    expect(runBinary(['prompts', 'show', ID, '--pack', folder]).stdout).toContain(
      `casecoach practice ${ID} --pack ${folder}\n`,
    )
    expect(runBinary(['prompts', 'show', ID], { env: { CASECOACH_PACK: folder } }).stdout).toContain(
      `casecoach practice ${ID}\n`,
    )
    expect(runBinary(['prompts', 'show', 'shared-pasword', '--pack', folder])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(`Did you mean ${ID}?`),
    })
  })

  it('has answers to its prompts graded, by the rubric that ships', () => {
    const answer = join(newFolder(), 'answer.md')
    writeFileSync(answer, `---\nprompt: ${ID}\n---\nI would ask the member first.\n`)
    expect(runBinary(['grade', answer]).status).toBe(2)
    const { status, stdout } = runBinary(['grade', answer, '--pack', pack(), '--format', 'json'])
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      rubric: 'netflix',
      answers: [{ prompt: { id: ID, problem: 'trust', text: 'A password was shared. What now?' } }],
    })
  })

  it('has its rubric used in place of the one that ships', () => {
    const folder = packWithRubric()
    const graded = runBinary(['grade', 'prompts/sample-answer.md', '--pack', folder, '--format', 'json'])
    expect(JSON.parse(graded.stdout).rubric).toBe('ours')
    expect(runBinary(['grade', 'prompts/sample-answer.md', '--pack', folder]).stdout).toContain('The way back')
    expect(runBinary(['explain', 'rollback', '--pack', folder]).stdout).toContain('The way back')
  })

  it('can be practised; what is kept of it says how to have it read', async () => {
    const folder = pack()
    const home = newFolder()
    const terminal = openTerminal(['practice', ID, '--pack', folder], { CASECOACH_HOME: home })
    await terminal.until(/A password was shared[\s\S]*1\/6[\s\S]*│/)
    terminal.type('Fewer shared passwords.')
    await terminal.until(/Fewer shared passwords/)
    terminal.type('\u0003')
    expect(await terminal.ended).toBe(130)
    expect(terminal.printed().replace(/\s+/g, '')).toContain(`--pack${folder}`)
  })
})

describe('a pack that cannot be used', () => {
  const list = (folder: string) => runBinary(['prompts', 'list', '--pack', folder])

  it('has an id that the library has: both files are named', () => {
    const folder = newFolder()
    const file = writePrompt(folder, 'discovery/tv-homepage.yaml')
    const { status, stdout, stderr } = list(folder)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(file)
    expect(stderr).toMatch(/also the id of \S+\/prompts\/discovery\/tv-homepage\.yaml/)
  })

  const outside = newFolder()
  writePrompt(outside, 'trust/secret.yaml', { problem: 'trust', ask: 'What is the secret?' })
  cpSync('rubrics/netflix', join(outside, 'rubric'), { recursive: true })
  const links: [string, (folder: string) => void][] = [
    ['a prompt', folder => symlinkSync(join(outside, 'trust/secret.yaml'), join(folder, 'trust/secret.yaml'))],
    [
      'the folder of a problem',
      folder => {
        rmSync(join(folder, 'trust'), { recursive: true })
        symlinkSync(join(outside, 'trust'), join(folder, 'trust'))
      },
    ],
    ['the rubric', folder => symlinkSync(join(outside, 'rubric'), join(folder, 'rubric'))],
    [
      'a lexicon',
      folder => {
        cpSync('rubrics/netflix', join(folder, 'rubric'), { recursive: true })
        symlinkSync('/etc/hosts', join(folder, 'rubric/lexicon/hosts.yaml'))
      },
    ],
  ]
  it.each(links)('leads out of its folder by a link for %s', (_, link) => {
    const folder = pack()
    link(folder)
    const { status, stdout, stderr } = list(folder)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/expected a file inside .*, but it leads out to .*; copy that file in instead\n$/)
  })

  it('may have links that stay inside, and be reached by one', () => {
    const folder = pack()
    mkdirSync(join(folder, 'drafts'))
    writePrompt(folder, 'drafts/other.yaml', { problem: 'trust', ask: 'Another?' })
    symlinkSync('../drafts/other.yaml', join(folder, 'trust/other.yaml'))
    const way = join(newFolder(), 'way')
    symlinkSync(folder, way)
    expect(list(way).stdout).toContain('trust/other')
  })

  it.each([
    ['is not there', 'nowhere', /There is no folder "nowhere"/],
    ['is a file', 'package.json', /There is no folder "package\.json"/],
    ['holds nothing to use', 'src', /There is nothing to use in "src"[\s\S]*<problem>\/<name>\.yaml/],
  ])('%s', (_, folder, message) => {
    const { status, stderr } = list(folder)
    expect(status).toBe(2)
    expect(stderr).toMatch(message)
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  it('holds a broken prompt: file, line and field are named', () => {
    const folder = newFolder()
    const file = writePrompt(folder, 'trust/mine.yaml', { problem: 'trust', difficulty: 'hard' })
    expect(list(folder)).toMatchObject({ status: 2, stderr: expect.stringContaining(`${file}:3: difficulty: `) })
  })
})
