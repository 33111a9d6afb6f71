import { mostUrgent } from '../checker/most-urgent.ts'
import type { Reading } from '../checker/reading.ts'
import type { Prompt } from '../prompts/prompt-schema.ts'
import type { FlagId, MoveId } from '../rubric/ids.ts'

/** The one thing to practise next. `id` and `hint` are absent when the reading found nothing to mend; `prompt` is the id of a prompt to try it on. */
export interface Drill {
  id?: MoveId | FlagId
  hint?: string
  quote?: string
  prompt?: string
}

/** Chooses the drill after an answer to `prompt`: a missing move, else a flag, else a weak move, else a harder prompt. */
export function chooseDrill(reading: Pick<Reading, 'moves' | 'flags'>, prompt: Prompt, library: Prompt[]): Drill {
  const target = mostUrgent(reading)
  if (target === undefined) return withPrompt({}, harder(prompt, library))
  const quote = target.evidence[0]?.text
  return withPrompt(
    { id: target.id, hint: target.hint, ...(quote === undefined ? {} : { quote }) },
    pressingOn(target.id, prompt, library),
  )
}

function withPrompt(drill: Drill, prompt: Prompt | undefined): Drill {
  return prompt === undefined ? drill : { ...drill, prompt: prompt.id }
}

/** The next prompt of the same problem whose pushback presses on the move; else simply the next of the problem. */
function pressingOn(id: string, prompt: Prompt, library: Prompt[]): Prompt | undefined {
  const others = following(prompt, library).filter(other => other.problem === prompt.problem)
  return others.find(other => other.pushback.some(({ move }) => move === id)) ?? others[0]
}

function harder(prompt: Prompt, library: Prompt[]): Prompt | undefined {
  const others = following(prompt, library)
  return others.find(other => other.difficulty === 'stretch' && other.problem !== prompt.problem) ?? others[0]
}

/** The other prompts, beginning after this one, so that one practice after another goes through them all. */
function following(prompt: Prompt, library: Prompt[]): Prompt[] {
  const at = library.findIndex(other => other.id === prompt.id)
  return [...library.slice(at + 1), ...library.slice(0, Math.max(at, 0))]
}
