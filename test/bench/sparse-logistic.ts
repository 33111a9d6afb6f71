const ROUNDS = 80
const REMEMBERED = 8
const CLOSE_ENOUGH = 1e-6

/** Rows of yes-or-no features: the columns, from 1, that are yes in row i are `columns[start[i]]` to before `columns[start[i + 1]]`. */
export interface Rows {
  start: Int32Array
  columns: Int32Array
}

/**
 * Ridge-regularised logistic regression on rows of yes-or-no features by L-BFGS (Nocedal and Wright 2006, algorithm 7.4): deterministic.
 * `labels` are 0 or 1, `weights` one per row; `ridge` one per column. Gives [bias, ...weights]; the bias is not penalised.
 */
export function fitSparse(rows: Rows, labels: number[], weights: number[], ridge: number[]): number[] {
  const { start, columns } = rows
  const count = start.length - 1
  const pull = Float64Array.from([1e-6, ...ridge])
  const width = pull.length

  /** The loss at `x`; its gradient goes into `gradient`. */
  const lossAt = (x: Float64Array, gradient: Float64Array): number => {
    let loss = 0
    for (let j = 0; j < width; j++) {
      const b = x[j] as number
      const r = pull[j] as number
      gradient[j] = r * b
      loss += (r * b * b) / 2
    }
    for (let i = 0; i < count; i++) {
      const from = start[i] as number
      const to = start[i + 1] as number
      let odds = x[0] as number
      for (let a = from; a < to; a++) odds += x[columns[a] as number] as number
      const label = labels[i] as number
      const weight = weights[i] as number
      loss += weight * (Math.log1p(Math.exp(-Math.abs(odds))) + Math.max(label === 1 ? -odds : odds, 0))
      const slope = weight * (1 / (1 + Math.exp(-odds)) - label)
      gradient[0] = (gradient[0] as number) + slope
      for (let a = from; a < to; a++) {
        const j = columns[a] as number
        gradient[j] = (gradient[j] as number) + slope
      }
    }
    return loss
  }

  const scale = scales(rows, labels, weights, pull)
  const steps: Float64Array[] = []
  const turns: Float64Array[] = []
  let x = new Float64Array(width)
  let gradient = new Float64Array(width)
  let loss = lossAt(x, gradient)
  for (let round = 0; round < ROUNDS; round++) {
    const direction = descend(gradient, steps, turns, scale)
    const slope = -dot(gradient, direction)
    const next = new Float64Array(width)
    const nextGradient = new Float64Array(width)
    let nextLoss = loss
    for (let length = 1; length > 1e-6; length /= 2) {
      for (let j = 0; j < width; j++) next[j] = (x[j] as number) - length * (direction[j] as number)
      nextLoss = lossAt(next, nextGradient)
      if (nextLoss <= loss + 1e-4 * length * slope) break
    }
    const step = next.map((b, j) => b - (x[j] as number))
    const turn = nextGradient.map((b, j) => b - (gradient[j] as number))
    if (dot(step, turn) > 1e-12) {
      steps.push(step)
      turns.push(turn)
      if (steps.length > REMEMBERED) {
        steps.shift()
        turns.shift()
      }
    }
    const gain = loss - nextLoss
    x = next
    gradient = nextGradient
    loss = nextLoss
    if (gain < CLOSE_ENOUGH * Math.abs(loss)) break
  }
  return [...x]
}

/** The inverse of a rough second derivative along each axis. */
function scales({ start, columns }: Rows, labels: number[], weights: number[], pull: Float64Array): Float64Array {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const share = Math.max(0.02, labels.reduce((sum, label, i) => sum + label * (weights[i] as number), 0) / all)
  const curve = Float64Array.from(pull)
  weights.forEach((one, i) => {
    const weight = share * (1 - share) * one
    curve[0] = (curve[0] as number) + weight
    for (let a = start[i] as number; a < (start[i + 1] as number); a++) {
      const j = columns[a] as number
      curve[j] = (curve[j] as number) + weight
    }
  })
  return curve.map(c => 1 / Math.max(c, 1e-9))
}

function descend(
  gradient: Float64Array,
  steps: Float64Array[],
  turns: Float64Array[],
  scale: Float64Array,
): Float64Array {
  const q = Float64Array.from(gradient)
  const shares: number[] = []
  for (let k = steps.length - 1; k >= 0; k--) {
    const step = steps[k] as Float64Array
    const turn = turns[k] as Float64Array
    const share = dot(step, q) / dot(step, turn)
    shares[k] = share
    add(q, turn, -share)
  }
  const step = steps.at(-1)
  const turn = turns.at(-1)
  let size = 1
  if (step !== undefined && turn !== undefined)
    size = dot(step, turn) / turn.reduce((sum, b, j) => sum + b * b * (scale[j] as number), 0)
  for (let j = 0; j < q.length; j++) q[j] = (q[j] as number) * size * (scale[j] as number)
  steps.forEach((one, k) => {
    const other = turns[k] as Float64Array
    add(q, one, (shares[k] as number) - dot(other, q) / dot(one, other))
  })
  return q
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}

function add(a: Float64Array, b: Float64Array, times: number): void {
  for (let i = 0; i < a.length; i++) a[i] = (a[i] as number) + times * (b[i] as number)
}
