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

/** How many traits a rule may weigh, to tell whether a sentence makes it and how firmly. */
export interface Most {
  made: number
  firm: number
}

/** Fits a rule: `made` on whether sentences were quoted, `firm` on whether quoted ones were met. Changes cues, leaning and base in place. */
export function fitRule(rule: Learned, lessons: Lesson[], most: Most): void {
  const made = fitWeights(
    rule.cues,
    lessons,
    lesson => (lesson.quoted ? 1 : 0),
    lesson => lesson.weight,
    most.made,
  )
  const graded = lessons.filter(lesson => lesson.quoted && lesson.met !== null)
  const firm = fitWeights(
    rule.cues,
    graded,
    lesson => (lesson.met ? 1 : 0),
    () => 1,
    most.firm,
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
  const cueColumn = new Map(cues.map((cue, i) => [cue, i + 1]))
  const traitColumn = new Int32Array(names.length)
  traits.forEach((trait, i) => {
    traitColumn[ids.get(trait) as number] = cues.length + i + 1
  })
  const rows = lessons.map(({ shown }) => {
    const row = shown.cues.map(cue => cueColumn.get(cue) as number)
    for (const id of idsOf(shown.traits)) if (traitColumn[id] !== 0) row.push(traitColumn[id] as number)
    return row
  })
  const ridge = [...cues.map(() => RIDGE.cue), ...traits.map(trait => (/@|^at:/.test(trait) ? RIDGE.cue : RIDGE.word))]
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
  const known = lessons.map(({ shown }) => idsOf(shown.traits))
  const seen = new Int32Array(names.length)
  const mass = new Float64Array(names.length)
  const excess = new Float64Array(names.length)
  known.forEach((traits, i) => {
    const weight = weights[i] as number
    const more = weight * ((labels[i] as number) - chance)
    for (const id of traits) {
      seen[id] = (seen[id] as number) + 1
      mass[id] = (mass[id] as number) + weight
      excess[id] = (excess[id] as number) + more
    }
  })
  const errors: [string, number][] = []
  names.forEach((trait, id) => {
    if ((seen[id] as number) < SEEN) return
    const error = Math.abs(excess[id] as number) / Math.sqrt(chance * (1 - chance) * (mass[id] as number) + 1)
    if (error > TELLING) errors.push([trait, error])
  })
  return errors
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([trait]) => trait)
}

/** Traits by number, so that counting them is quick. */
const names: string[] = []
const ids = new Map<string, number>()
const numbered = new WeakMap<string[], Int32Array>()

function idsOf(traits: string[]): Int32Array {
  let known = numbered.get(traits)
  if (known === undefined) {
    known = Int32Array.from(traits, trait => {
      const id = ids.get(trait) ?? names.length
      if (id === names.length) {
        ids.set(trait, id)
        names.push(trait)
      }
      return id
    })
    numbered.set(traits, known)
  }
  return known
}

/** Two decimals: what lands in YAML is for people to read. */
export function round(x: number): number {
  return Math.round(x * 100) / 100
}
