import { readAnswer } from '../answer/read-answer.ts'
import { UnreadableAnswer } from '../answer/unreadable-answer.ts'
import { check } from '../checker/check.ts'
import type { Reading } from '../checker/reading.ts'
import type { Prompt } from '../prompts/prompt-schema.ts'
import type { Rubric } from '../rubric/compile-rubric.ts'
import type { Finding } from './check-prompts.ts'

/** How many of the ten moves a strong answer must have met. */
const ENOUGH = 9

/** Where the strong and the weak answer of a prompt do not read as what they are there to show. */
export function checkModelAnswers(prompt: Prompt, rubric: Rubric): Finding[] {
  const findings: Finding[] = []
  const strong = read(prompt.strong, ['strong'], prompt, rubric, findings)
  if (strong !== undefined) findings.push(...strongFindings(strong))
  const weak = read(prompt.weak.answer, ['weak', 'answer'], prompt, rubric, findings)
  if (weak !== undefined) findings.push(...weakFindings(weak, prompt))
  return findings
}

function read(
  text: string,
  path: Finding['path'],
  { ask, problem, material }: Prompt,
  rubric: Rubric,
  findings: Finding[],
): Reading | undefined {
  try {
    return check(readAnswer(text), { text: ask, problem, material }, rubric)
  } catch (error) {
    if (!(error instanceof UnreadableAnswer)) throw error
    findings.push({ path, expected: `an answer that can be read (${error.message})` })
    return undefined
  }
}

function strongFindings({ bar, moves }: Reading): Finding[] {
  const path = ['strong']
  const findings: Finding[] = []
  if (bar !== 4) findings.push({ path, expected: `an answer that reads as bar 4, not ${bar}` })
  const met = moves.filter(move => move.verdict === 'met').length
  if (met < ENOUGH) {
    const short = (['weak', 'missing'] as const).flatMap(verdict => {
      const ids = moves.filter(move => move.verdict === verdict).map(move => move.id)
      return ids.length === 0 ? [] : [`${verdict}: ${ids.join(', ')}`]
    })
    findings.push({
      path,
      expected: `at least ${ENOUGH} of the ${moves.length} moves met, not ${met} (${short.join('; ')})`,
    })
  }
  return findings
}

function weakFindings({ bar, flags }: Reading, { weak }: Prompt): Finding[] {
  const findings: Finding[] = []
  if (bar > 2) findings.push({ path: ['weak', 'answer'], expected: `an answer that reads as bar 1 or 2, not ${bar}` })
  for (const [i, id] of weak.flags.entries())
    if (!flags.some(flag => flag.id === id))
      findings.push({
        path: ['weak', 'flags', i],
        expected: `a flag that the weak answer has; its reading does not have ${id}`,
      })
  return findings
}
