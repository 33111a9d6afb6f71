import { constants } from 'node:os'
import { editAsync } from '@inquirer/external-editor'
import type { Problem } from '../answer/answer.ts'
import { type Attempt, attemptMarkdown } from '../attempts/attempt.ts'
import { attemptsFolder } from '../attempts/attempts-folder.ts'
import { saveAttempt } from '../attempts/save-attempt.ts'
import type { Question } from '../checker/question.ts'
import { chooseDrill } from '../coach/drill.ts'
import { type Act, advance, begin, type Case, keepDraft, type Practice, repliesOf } from '../coach/practice.ts'
import { replyChecker } from '../coach/reply-checker.ts'
import { findPrompt } from '../prompts/load-prompts.ts'
import type { Prompt } from '../prompts/prompt-schema.ts'
import type { Page } from '../report/page.ts'
import { prettyReport } from '../report/pretty.ts'
import { choose } from './choose.ts'
import { gradeAnswer } from './grade-files.ts'
import { openLibrary } from './library.ts'
import { overhear } from './overhear.ts'
import { drillLines, openingLines, remarkLines } from './practice-screen.ts'
import { askReply, PASTE_OFF } from './reply-prompt.ts'
import { shellWord } from './shell-word.ts'

/** Leads one practice in the terminal, from the prompt to the debrief. What was typed is saved however it ends. `pack` is a folder of one's own prompts, `again` what a command line needs to have it too. */
export async function runPractice(
  id: string | undefined,
  problem: Problem | undefined,
  { pack, again }: { pack: string | undefined; again: string },
  terminal: Page,
): Promise<void> {
  const { prompts: library, rubric } = openLibrary(pack)
  const prompt = id === undefined ? await choosePrompt(library, problem, terminal) : findPrompt(library, id)
  print(openingLines(prompt, rubric.steps.length, terminal))
  const question: Question = { text: prompt.ask, problem: prompt.problem, material: prompt.material }
  const about: Case = { prompt, rules: rubric, check: replyChecker(question, rubric) }

  const practice = await askSteps(about, prompt, again, terminal)
  const attempt: Attempt = { prompt: prompt.id, unfinished: false, replies: repliesOf(about, practice) }
  if (attempt.replies.length === 0) {
    print('\nNothing was written, so there is nothing to read or to save.')
    return
  }
  const file = keep(attempt, again)
  const graded = gradeAnswer(file ?? 'your answer', attemptMarkdown(attempt), {}, library, rubric)
  print(`\n${prettyReport(graded, rubric, terminal)}`)
  print(
    drillLines(chooseDrill(graded, prompt, library), file === undefined ? undefined : shellWord(file), terminal, again),
  )
}

async function choosePrompt(library: Prompt[], problem: Problem | undefined, terminal: Page): Promise<Prompt> {
  const open = library.filter(prompt => problem === undefined || prompt.problem === problem)
  const any = open[Math.floor(Math.random() * open.length)]
  if (any === undefined) throw new Error('There is no prompt of this problem.')
  const one = open.map(prompt => ({ name: `${prompt.id} (${prompt.difficulty})`, value: prompt }))
  return choose('Which prompt?', [{ name: 'any, at random', value: any }, ...one], terminal)
}

/** Asks the steps until the practice is done. Broken off before that, it saves what there is and throws the reason on. */
async function askSteps(about: Case, prompt: Prompt, again: string, terminal: Page): Promise<Practice> {
  let turn = begin(about)
  const typing: Typing = { text: '', inEditor: false }
  const breakOff = (): void => {
    const replies = repliesOf(about, keepDraft(turn.practice, typing.text))
    if (replies.length === 0) warn('\nStopped. Nothing was typed, so nothing was saved.')
    else keep({ prompt: prompt.id, unfinished: true, replies }, again)
  }
  const unhook = onSignals(breakOff, typing)
  try {
    for (;;) {
      for (const remark of turn.remarks) print(remarkLines(remark, terminal))
      const { stage, at, replies } = turn.practice
      if (stage === 'done') return turn.practice
      typing.text = replies[at] ?? ''
      const act =
        stage === 'reply' ? await hearReply(typing, terminal) : await hearChoice(about, turn.practice, typing, terminal)
      if (act.do !== 'go-on') print('')
      turn = advance(about, act.do === 'revise' ? keepDraft(turn.practice, typing.text) : turn.practice, act)
      typing.text = ''
    }
  } catch (error) {
    breakOff()
    throw error
  } finally {
    unhook()
  }
}

/** The reply that is being typed, and whether that is going on in the editor. */
interface Typing {
  text: string
  inEditor: boolean
}

/** Hears one reply, with as many visits to the editor as are wanted. `typing` has what is there so far, always. */
async function hearReply(typing: Typing, terminal: Page): Promise<Act> {
  for (;;) {
    const onText = (text: string): void => {
      typing.text = text
    }
    const { text, ending } = await askReply({ text: typing.text, chalk: terminal.chalk, onText })
    typing.text = text
    if (ending === 'given') return { do: 'reply', text }
    if (ending === 'gone') throw new Error('The terminal was closed.')
    typing.inEditor = true
    try {
      typing.text = (await editAsync(text, { postfix: '.md' })).trim()
    } catch {
      warn('No editor could be opened. Set EDITOR to yours, or go on typing here.')
    } finally {
      typing.inEditor = false
    }
  }
}

/**
 * Hears whether a reply is revised or left. Who answers the interviewer's question here, where only a choice can be made, revises: the
 * words are added to the reply in `typing`.
 */
async function hearChoice(about: Case, { at, replies }: Practice, typing: Typing, terminal: Page): Promise<Act> {
  const next = about.rules.steps[at + 1]
  const onward = next === undefined ? 'the debrief' : `“${next.title}”`
  const reply = replies[at] ?? ''
  const choices: { name: string; value: Act }[] = [
    { name: reply === '' ? 'Write a reply' : 'Revise the reply', value: { do: 'revise' } },
    { name: reply === '' ? `Skip it, on to ${onward}` : `Leave it, on to ${onward}`, value: { do: 'go-on' } },
  ]
  const stop = overhear()
  const act = await choose<Act>(reply === '' ? 'Leave this step out?' : 'What now?', choices, terminal).finally(() => {
    const words = stop()
    // A word or the start of a choice's name is how a menu is searched.
    const searches = choices.some(({ name }) => name.toLowerCase().startsWith(words.toLowerCase()))
    if (words.includes(' ') && !searches) typing.text = `${reply}\n${words}`.trim()
  })
  if (typing.text === reply) return act
  print('\nWhat you typed is added to your reply.')
  return { do: 'revise' }
}

/** Saves an attempt and says where. Where that cannot be done, prints it, so that it can be copied. Gives the file's path. */
function keep(attempt: Attempt, again: string): string | undefined {
  const folder = attemptsFolder(process.env)
  try {
    const file = saveAttempt(folder, attempt, new Date())
    if (attempt.unfinished)
      warn(`\nStopped. What you wrote is kept. To have it read as it is:\n  casecoach grade ${shellWord(file)}${again}`)
    else print(`\nSaved in ${file}`)
    return file
  } catch (error) {
    warn(
      `\nYour answer could not be saved in ${folder} (${(error as Error).message}).\nSet CASECOACH_HOME to a folder that can be written to. Here is your answer, to copy:\n`,
    )
    print(attemptMarkdown(attempt))
    return undefined
  }
}

/**
 * A closed window or a `kill` must not lose what was typed either, and after Ctrl-Z and `fg` a practice goes on.
 * Gives a function that undoes it.
 */
function onSignals(breakOff: () => void, typing: Typing): () => void {
  const end = (signal: NodeJS.Signals): void => {
    // Ctrl-C in the editor is the editor's.
    if (signal === 'SIGINT' && typing.inEditor) return
    process.stdout.write(PASTE_OFF)
    breakOff()
    process.exit(128 + constants.signals[signal])
  }
  // readline pauses the input when it is continued, and nobody else would take it up again.
  const goOn = (): void => {
    setImmediate(() => process.stdin.resume())
  }
  const endings: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of endings) process.on(signal, end)
  process.on('SIGCONT', goOn)
  return () => {
    for (const signal of endings) process.off(signal, end)
    process.off('SIGCONT', goOn)
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

function warn(text: string): void {
  process.stderr.write(`${text}\n`)
}
