import type { MoveId } from '../../src/rubric/ids.ts'
import { type Text, textsOf } from './read.ts'

/** The strong answers: each makes all ten moves. */
export const strong: Text[] = textsOf('test/stress/strong')

/** How the sentence begins that alone makes a move (or two): take it out, and nothing else in the answer makes it. */
export const ALONE: Record<string, [begins: string, moves: MoveId[]][]> = {
  'after-the-finale': [
    ['- **Segment:**', ['segment']],
    ['- **Goal:**', ['goal']],
    ['I choose', ['decision']],
    ['- **Stop:**', ['rollback']],
    ['I would leave', ['not-first']],
  ],
  'back-after-a-break': [
    ["I'd build", ['decision']],
    ['Success is', ['metric']],
    ['If completion', ['rollback']],
    ["I wouldn't touch", ['not-first']],
  ],
  'fewer-first-breaks': [
    ['Goal:', ['goal']],
    ['Segment:', ['segment']],
    ['Decision: option 3. Ship', ['decision']],
    ['Guardrail:', ['guardrail']],
    ['Rollback:', ['rollback']],
  ],
  'first-night-abroad': [
    ['I recommend', ['decision']],
    ['The measure', ['metric']],
    ['If such contacts', ['rollback']],
    ['I would park', ['not-first']],
  ],
  'the-loop-of-small-faults': [
    ['My recommendation', ['decision']],
    ['I should judge', ['metric']],
    ['Should more than', ['rollback']],
    ['I would not rewrite', ['not-first']],
  ],
  'the-mail-nobody-reads': [
    ['I take owners', ['segment']],
    ['My choice', ['decision']],
    ['I measure', ['metric']],
    ['When removals', ['rollback']],
    ['I do not start', ['not-first']],
  ],
  'thinking-aloud-on-old-sets': [
    ["I'd know", ['metric']],
    ['If that number', ['rollback']],
    ["I'm not going", ['not-first']],
  ],
  'trust-in-the-match': [
    ['**The group.**', ['segment']],
    ['**My call.**', ['decision']],
    ['The number of hours', ['guardrail']],
    ["If the halfway share hasn't", ['rollback']],
    ["**What I'm leaving.**", ['not-first']],
  ],
}

/** Prompts of another kind of problem that an answer would be a fair answer to as well. */
export const ALSO_FITS: Record<string, string[]> = {
  'back-after-a-break': ['retention/churn', 'trust/recommendations'],
  'thinking-aloud-on-old-sets': ['discovery/tv-homepage'],
  'trust-in-the-match': ['discovery/tv-homepage'],
}

/** `text` without the sentence that begins so. */
export function without(text: string, begins: string): string {
  const start = text.indexOf(begins)
  if (start < 0) throw new Error(`no sentence begins with "${begins}"`)
  const rest = text.slice(start + begins.length)
  const end = rest.search(/(?<=[.?!]["”]?)(?=\s+[A-Z“"*]|\n)/)
  return text.slice(0, start) + rest.slice(end < 0 ? rest.length : end)
}
