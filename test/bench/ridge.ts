import { solve } from './solve.ts'

/** Ridge-regularised least squares. Gives [bias, ...weights]; the bias is not penalised. */
export function fitRidge(rows: number[][], targets: number[], ridge: number): number[] {
  const width = (rows[0]?.length ?? 0) + 1
  const matrix = Array.from({ length: width }, (_, j) =>
    Array.from({ length: width }, (_, k) => (j === k && j > 0 ? ridge : 0)),
  )
  const right = new Array<number>(width).fill(0)
  rows.forEach((row, i) => {
    const x = [1, ...row]
    x.forEach((a, j) => {
      right[j] = (right[j] as number) + a * (targets[i] ?? 0)
      const line = matrix[j] as number[]
      x.forEach((b, k) => {
        line[k] = (line[k] as number) + a * b
      })
    })
  })
  return solve(matrix, right)
}
