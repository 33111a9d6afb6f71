import type { Shown } from '../../src/checker/match-cues.ts'
import type { Cue } from '../../src/rubric/cue.ts'
import type { Leaning } from '../../src/rubric/leaning.ts'
import { fitSparse } from './sparse-logistic.ts'

/** One sentence to learn from: what it shows, whether a reader quoted it, its weight, and whether what it makes is met (null: does not apply). */
export interface Lesson {
  shown: Shown
  quoted: boolean
  weight: number
  met: boolean | null
}

/** What of a rule is learned. */
interface Learned {
  base: number
  cues: Cue[]
  leaning: Leaning
}

/** Pull towards 0 of the weights of cues and concepts, and of single words, which are many and chancy. */
const RIDGE = { cue: 8, word: 16 }
/** A trait is weighed when it stands in this many lessons, is this many standard errors from chance, and is among the most telling. */
const SEEN = 3
const TELLING = 2
const MOST = { made: 400, firm: 160 }

/** Fits a rule: `made` on whether sentences were quoted, `firm` on whether quoted ones were met. Changes cues, leaning and base in place. */
export function fitRule(rule: Learned, lessons: Lesson[]): void {
  const made = fitWeights(
    rule.cues,
    lessons,
    lesson => (lesson.quoted ? 1 : 0),
    lesson => lesson.weight,
    MOST.made,
  )
  const graded = lessons.filter(lesson => lesson.quoted && lesson.met !== null)
  const firm = fitWeights(
    rule.cues,
    graded,
    lesson => (lesson.met ? 1 : 0),
    () => 1,
    MOST.firm,
  )
  rule.base = made.bias
  rule.cues.forEach((cue, i) => {
    cue.made = made.cues[i] ?? 0
    cue.firm = firm.cues[i] ?? 0
  })
  rule.leaning = { made: made.traits, firm: firm.traits }
}

interface Weights {
  bias: number
  cues: number[]
  traits: Map<string, number>
}

function fitWeights(
  cues: Cue[],
  lessons: Lesson[],
  labelOf: (lesson: Lesson) => number,
  weightOf: (lesson: Lesson) => number,
  most: number,
): Weights {
  if (lessons.length === 0) return { bias: 0, cues: cues.map(() => 0), traits: new Map() }
  const labels = lessons.map(labelOf)
  const weights = lessons.map(weightOf)
  const traits = telling(lessons, labels, weights, most)
  const column = new Map<Cue | string, number>([...cues, ...traits].map((feature, i) => [feature, i + 1]))
  const rows = lessons.map(({ shown }) =>
    [...shown.cues, ...shown.traits].flatMap(feature => {
      const at = column.get(feature)
      return at === undefined ? [] : [at]
    }),
  )
  const ridge = [...cues.map(() => RIDGE.cue), ...traits.map(trait => (trait.includes('@') ? RIDGE.cue : RIDGE.word))]
  const beta = fitSparse(rows, labels, weights, ridge).map(round)
  return {
    bias: beta[0] ?? 0,
    cues: cues.map((_, i) => beta[i + 1] ?? 0),
    traits: new Map(
      traits
        .map((trait, i): [string, number] => [trait, beta[cues.length + i + 1] ?? 0])
        .filter(([, weight]) => weight !== 0)
        .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)),
    ),
  }
}

/** The traits that tell most of the labels: by how far (in standard errors) their share of positives is from that of all. */
function telling(lessons: Lesson[], labels: number[], weights: number[], most: number): string[] {
  let all = 0
  let positive = 0
  weights.forEach((weight, i) => {
    all += weight
    positive += weight * (labels[i] ?? 0)
  })
  const chance = positive / all
  const counts = new Map<string, { seen: number; weight: number; excess: number }>()
  lessons.forEach(({ shown }, i) => {
    const weight = weights[i] ?? 1
    const excess = weight * ((labels[i] ?? 0) - chance)
    for (const trait of shown.traits) {
      const count = counts.get(trait)
      if (count === undefined) counts.set(trait, { seen: 1, weight, excess })
      else {
        count.seen++
        count.weight += weight
        count.excess += excess
      }
    }
  })
  const errors: [string, number][] = []
  for (const [trait, { seen, weight, excess }] of counts) {
    if (seen < SEEN) continue
    const error = Math.abs(excess) / Math.sqrt(chance * (1 - chance) * weight + 1)
    if (error > TELLING) errors.push([trait, error])
  }
  return errors
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([trait]) => trait)
}

/** Two decimals: what lands in YAML is for people to read. */
export function round(x: number): number {
  return Math.round(x * 100) / 100
}
