import { solve } from './solve.ts'

const ROUNDS = 15
const LONGEST_STEP = 4

/**
 * Ridge-regularised logistic regression by Newton's method: deterministic, no step size.
 * `rows` are feature vectors, `labels` 0 or 1, `weights` one per row, `ridge` one per feature. Gives [bias, ...weights]; the bias is not penalised.
 */
export function fitLogistic(rows: number[][], labels: number[], weights: number[], ridges: number[]): number[] {
  const width = (rows[0]?.length ?? 0) + 1
  const groups = groupRows(rows, labels, weights)
  const beta = new Array<number>(width).fill(0)
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = beta.map((b, j) => (j === 0 ? 0 : -(ridges[j - 1] ?? 0) * b))
    const hessian = Array.from({ length: width }, (_, j) => {
      const line = new Array<number>(width).fill(0)
      line[j] = j === 0 ? 1e-6 : (ridges[j - 1] ?? 0)
      return line
    })
    for (const { at, value, weight, positive } of groups) {
      let logOdds = 0
      for (let a = 0; a < at.length; a++) logOdds += (beta[at[a] as number] as number) * (value[a] as number)
      const p = 1 / (1 + Math.exp(-logOdds))
      const pull = positive - weight * p
      const curve = Math.max(weight * p * (1 - p), 1e-9)
      for (let a = 0; a < at.length; a++) {
        const j = at[a] as number
        const x = value[a] as number
        gradient[j] = (gradient[j] as number) + pull * x
        const line = hessian[j] as number[]
        const scaled = curve * x
        for (let b = 0; b < at.length; b++) {
          const k = at[b] as number
          line[k] = (line[k] as number) + scaled * (value[b] as number)
        }
      }
    }
    const step = solve(hessian, gradient)
    const size = step.reduce((most, x) => Math.max(most, Math.abs(x)), 0)
    const damp = size > LONGEST_STEP ? LONGEST_STEP / size : 1
    step.forEach((x, j) => {
      beta[j] = (beta[j] as number) + damp * x
    })
    if (size < 1e-4) break
  }
  return beta
}

/** Equal rows made one: where (0 is the bias) they are not zero, with what value, their weight in all, and that of the positives. */
interface Group {
  at: number[]
  value: number[]
  weight: number
  positive: number
}

function groupRows(rows: number[][], labels: number[], weights: number[]): Group[] {
  const groups = new Map<string, Group>()
  rows.forEach((row, i) => {
    const at = [0]
    const value = [1]
    row.forEach((x, j) => {
      if (x === 0) return
      at.push(j + 1)
      value.push(x)
    })
    const key = `${at.join()}:${value.join()}`
    const group = groups.get(key) ?? { at, value, weight: 0, positive: 0 }
    const weight = weights[i] ?? 1
    group.weight += weight
    group.positive += weight * (labels[i] ?? 0)
    groups.set(key, group)
  })
  return [...groups.values()]
}
