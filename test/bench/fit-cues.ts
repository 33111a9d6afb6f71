import type { Cue } from '../../src/rubric/cue.ts'
import { fitLogistic } from './logistic.ts'

/** One sentence to learn from: the cues that fire in it, whether a reader quoted it, its weight, and whether what it shows is met (null: does not apply). */
export interface Lesson {
  fired: Cue[]
  quoted: boolean
  weight: number
  met: boolean | null
}

/** Strength of the pull of cue weights towards 0. */
const RIDGE = 4

/** Fits a rule's cues: `made` on whether sentences were quoted, `firm` on whether quoted ones were met. Changes the cues in place; gives the base. */
export function fitCues(cues: Cue[], lessons: Lesson[]): number {
  const row = (lesson: Lesson): number[] => cues.map(cue => (lesson.fired.includes(cue) ? 1 : 0))
  const made = fitLogistic(
    lessons.map(row),
    lessons.map(lesson => (lesson.quoted ? 1 : 0)),
    lessons.map(lesson => lesson.weight),
    RIDGE,
  )
  const graded = lessons.filter(lesson => lesson.quoted && lesson.met !== null)
  const firm =
    graded.length === 0
      ? []
      : fitLogistic(
          graded.map(row),
          graded.map(lesson => (lesson.met ? 1 : 0)),
          graded.map(() => 1),
          RIDGE,
        )
  cues.forEach((cue, i) => {
    cue.made = round(made[i + 1] ?? 0)
    cue.firm = round(firm[i + 1] ?? 0)
  })
  return round(made[0] ?? 0)
}

/** Two decimals: what lands in YAML is for people to read. */
export function round(x: number): number {
  return Math.round(x * 100) / 100
}
