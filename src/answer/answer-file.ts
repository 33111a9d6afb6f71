import { readFileSync, statSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { UnreadableAnswer } from './unreadable-answer.ts'

/** The largest answer that is read, in bytes: three times a ramble of 5,000 words. */
const LARGEST = 100 * 1024

/** The text of an answer file, or of standard input for "-". Throws UnreadableAnswer when it cannot be one. */
export async function readAnswerFile(path: string): Promise<string> {
  return decodeAnswer(await readBytes(path))
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    if (path === '-') return await buffer(process.stdin)
    if (statSync(path).size > LARGEST) throw tooLarge()
    return readFileSync(path)
  } catch (error) {
    if (error instanceof UnreadableAnswer) throw error
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT')
      throw new UnreadableAnswer('there is no such file. Check the path, or list the folder it should be in.')
    if (code === 'EACCES' || code === 'EPERM') throw new UnreadableAnswer('it may not be read. Check its permissions.')
    throw new UnreadableAnswer(`it cannot be read (${(error as Error).message}).`)
  }
}

/** The text of an answer's bytes, which must be UTF-8. Throws UnreadableAnswer. */
function decodeAnswer(bytes: Buffer): string {
  if (bytes.length > LARGEST) throw tooLarge()
  if (bytes.includes(0))
    throw new UnreadableAnswer('it is a binary file, not text. Give a Markdown or plain text file.')
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UnreadableAnswer('it is not UTF-8 text. Save it as UTF-8 and try again.')
  }
  if (text.trim() === '') throw new UnreadableAnswer('it is empty. Write your answer and try again.')
  return text
}

function tooLarge(): UnreadableAnswer {
  return new UnreadableAnswer('it is over 100 KB, which is no case answer. Give a file with the answer alone.')
}
