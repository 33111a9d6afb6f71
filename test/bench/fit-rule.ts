import type { Shown, Weighed } from '../../src/checker/match-cues.ts'
import { lean } from '../../src/checker/score-rule.ts'
import type { Cue } from '../../src/rubric/cue.ts'
import type { Leaning, TraitWeights } from '../../src/rubric/leaning.ts'
import { fitSparse, type Rows } from './sparse-logistic.ts'

/** One sentence to learn from: what it shows, whether a reader quoted it, its weight, and whether what it makes is met (null: does not apply). */
export interface Lesson {
  shown: Shown
  quoted: boolean
  weight: number
  met: boolean | null
}

/** A whole answer to learn from: its traits, whether it makes the move or has the flag, whether that is met (null: does not apply), and its weight. */
interface WholeLesson {
  traits: string[]
  made: boolean
  met: boolean | null
  weight: number
}

/** What of a rule is learned. */
interface Learned {
  base: number
  cues: Cue[]
  leaning: Leaning
}

/** A trait that tells this many standard errors from chance may be weighed. */
const TELLING = 2

/** How traits are weighed: how many at most, in how many lessons they must stand, and the pull towards 0 on words, and on cues and concepts, which are fewer and surer. */
export interface Weighing {
  most: number
  seen: number
  word: number
  cue: number
}

const SENTENCE = { seen: 3, word: 16, cue: 8 }

/** How many traits of a sentence a rule may weigh, to tell whether it makes it and how firmly. */
export interface Most {
  made: number
  firm: number
}

/** Fits a rule: `made` on whether sentences were quoted, `firm` on whether quoted ones were met. Changes cues, leaning and base in place. */
export function fitRule(rule: Learned, lessons: Lesson[], most: Most): void {
  const made = fitWeights(
    rule.cues,
    lessons.map(({ shown, quoted, weight }) => ({ ...shown, label: quoted, weight })),
    { ...SENTENCE, most: most.made },
  )
  const graded = lessons.filter(lesson => lesson.quoted && lesson.met !== null)
  const firm = fitWeights(
    rule.cues,
    graded.map(({ shown, met }) => ({ ...shown, label: met === true, weight: 1 })),
    { ...SENTENCE, most: most.firm },
  )
  rule.base = made.bias
  rule.cues.forEach((cue, i) => {
    cue.made = made.cues[i] ?? 0
    cue.firm = firm.cues[i] ?? 0
  })
  rule.leaning = { ...rule.leaning, made: made.traits, firm: firm.traits }
}

/** Fits what the traits of whole answers lean to: `made` on all, `firm` on those that make the move. Changes the leaning in place. */
export function fitWhole(rule: Pick<Learned, 'leaning'>, lessons: WholeLesson[], weighing: Weighing): void {
  const weights = (some: WholeLesson[], label: (lesson: WholeLesson) => boolean): TraitWeights => {
    const labelled = some.map(lesson => ({
      cues: [],
      traits: lesson.traits,
      label: label(lesson),
      weight: lesson.weight,
    }))
    return fitWeights([], labelled, weighing).traits
  }
  const made = weights(lessons, lesson => lesson.made)
  const firm = weights(
    lessons.filter(lesson => lesson.made && lesson.met !== null),
    lesson => lesson.met === true,
  )
  // Only a flag is as likely as usual where nothing is said; a move that is not said is not made.
  const flags = lessons.every(lesson => lesson.met === null)
  const usual = flags ? round(lessons.reduce((sum, { traits }) => sum + lean(traits, made), 0) / lessons.length) : 0
  rule.leaning = { ...rule.leaning, whole: { usual, made, firm } }
}

/** What is learned from: a label of what it shows, and its weight. */
export interface Labelled extends Weighed {
  label: boolean
  weight: number
}

interface Weights {
  bias: number
  cues: number[]
  traits: TraitWeights
}

/** The log-odds of the label by cues and by the most telling traits. */
export function fitWeights(cues: Cue[], lessons: Labelled[], weighing: Weighing): Weights {
  if (lessons.length === 0) return { bias: 0, cues: cues.map(() => 0), traits: {} }
  const traits = telling(lessons, weighing)
  const ridge = [
    ...cues.map(() => weighing.cue),
    ...traits.map(trait => (/@|^at:/.test(trait) ? weighing.cue : weighing.word)),
  ]
  const beta = fitSparse(
    rowsOf(lessons, cues, traits),
    lessons.map(({ label }) => (label ? 1 : 0)),
    lessons.map(({ weight }) => weight),
    ridge,
  ).map(round)
  return {
    bias: beta[0] ?? 0,
    cues: cues.map((_, i) => beta[i + 1] ?? 0),
    traits: Object.fromEntries(
      traits
        .map((trait, i): [string, number] => [trait, beta[cues.length + i + 1] ?? 0])
        .filter(([, weight]) => weight !== 0)
        .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)),
    ),
  }
}

/** The lessons as rows: the cues' columns first, then those of `traits`. */
function rowsOf(lessons: Labelled[], cues: Cue[], traits: string[]): Rows {
  const cueColumn = new Map(cues.map((cue, i) => [cue, i + 1]))
  const traitColumn = new Int32Array(names.length)
  traits.forEach((trait, i) => {
    traitColumn[ids.get(trait) as number] = cues.length + i + 1
  })
  const start = new Int32Array(lessons.length + 1)
  const columns = new Int32Array(lessons.reduce((sum, one) => sum + one.cues.length + one.traits.length, 0))
  let end = 0
  lessons.forEach((lesson, i) => {
    for (const cue of lesson.cues) columns[end++] = cueColumn.get(cue) as number
    for (const id of idsOf(lesson.traits)) if (traitColumn[id] !== 0) columns[end++] = traitColumn[id] as number
    start[i + 1] = end
  })
  return { start, columns: columns.slice(0, end) }
}

/** The traits that tell most of the labels: by how far (in standard errors) their share of positives is from that of all. */
function telling(lessons: Labelled[], { most, seen: least }: Weighing): string[] {
  let all = 0
  let positive = 0
  for (const { label, weight } of lessons) {
    all += weight
    if (label) positive += weight
  }
  const chance = positive / all
  // Every trait has its number before the counts are as long as there are numbers.
  for (const { traits } of lessons) idsOf(traits)
  const seen = new Int32Array(names.length)
  const mass = new Float64Array(names.length)
  const excess = new Float64Array(names.length)
  for (const { traits, label, weight } of lessons) {
    const more = weight * ((label ? 1 : 0) - chance)
    for (const id of idsOf(traits)) {
      seen[id] = (seen[id] as number) + 1
      mass[id] = (mass[id] as number) + weight
      excess[id] = (excess[id] as number) + more
    }
  }
  const errors: [string, number][] = []
  names.forEach((trait, id) => {
    if ((seen[id] as number) < least) return
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
