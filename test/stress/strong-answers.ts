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
  'the-card-runs-out': [
    ['- **Goal:**', ['goal']],
    ['- **Segment:**', ['segment']],
    ['- **Options:**', ['options']],
    ['- **Metric:**', ['metric']],
    ['- **Guardrail:**', ['guardrail']],
    ['- **Rollback:**', ['rollback']],
    ['- **Later:**', ['not-first']],
  ],
  'one-hand-free': [
    ['The thing that decides', ['constraint']],
    ['Now, big films', ['tradeoff']],
    ["The number I'd watch", ['metric']],
    ["If it's up by", ['rollback']],
    ["What I'm not touching", ['not-first']],
  ],
  'eight-translators': [
    ['What must become', ['goal']],
    ['I choose the reality', ['segment']],
    ['I decide for', ['decision']],
    ['What we lose', ['tradeoff']],
    ['The part of viewers', ['guardrail']],
    ['When after ten weeks', ['rollback']],
    ['Synthetic voices', ['not-first']],
  ],
  'the-folded-shelf': [
    ['What I should like', ['goal']],
    ['I have in mind', ['segment']],
    ['Everything turns on', ['constraint']],
    ['A lock of four digits', ['options']],
    ['It will take one press', ['tradeoff']],
    ['I should count', ['metric']],
    ['Should they be abandoned', ['rollback']],
  ],
  'ring-to-open': [
    ['We should stop counting', ['goal']],
    ['They own no password', ['constraint']],
    ['Build the ring-to-open', ['decision']],
    ['It ties our calendar', ['tradeoff']],
    ['The main measure', ['metric']],
    ['Support contacts', ['guardrail']],
    ['A cheaper tier', ['not-first']],
  ],
  'end-of-the-line': [
    ["I'll take households", ['segment']],
    ["The limit I'd design", ['constraint']],
    ["Storing tonight's episode", ['options']],
    ['On a good night', ['tradeoff']],
    ["I'd judge it", ['metric']],
    ['If more than three homes', ['rollback']],
    ['Downloads for commuters', ['not-first']],
  ],
}

/** The strong answers that have one paragraph for each of `SECTIONS`, in this order. */
export const IN_SECTIONS = [
  'first-night-abroad',
  'the-loop-of-small-faults',
  'the-mail-nobody-reads',
  'thinking-aloud-on-old-sets',
  'trust-in-the-match',
]

export const SECTIONS: [heading: string, moves: MoveId[]][] = [
  ['Goal', ['goal']],
  ['Segment', ['segment']],
  ['Constraint', ['constraint']],
  ['Options', ['options']],
  ['Decision', ['decision']],
  ['Trade-off', ['tradeoff']],
  ['Metric, guardrail and rollback', ['metric', 'guardrail', 'rollback']],
  ['Not first', ['not-first']],
]

/** Prompts of another kind of problem that an answer would be a fair answer to as well. */
export const ALSO_FITS: Record<string, string[]> = {
  'after-the-finale': ['discovery/after-the-finale'],
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

/** `text` with a heading over each of its sections, and `said` in place of what stands under the one at `index` (from 0). */
export function underHeadings(text: string, index: number, said: string): string {
  const [frontmatter = '', body = ''] = text.split(/(?<=\n---\n)/)
  const paragraphs = body.trim().split(/\n\n/)
  if (paragraphs.length !== SECTIONS.length) throw new Error(`${paragraphs.length} paragraphs, not ${SECTIONS.length}`)
  return `${frontmatter}\n${paragraphs
    .map(
      (paragraph, i) => `## ${SECTIONS[i]?.[0]}\n\n${i === index ? said : paragraph.replace(/^\*\*[^*]+\*\* /, '')}\n`,
    )
    .join('\n')}`
}
