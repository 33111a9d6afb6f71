/** Solves a symmetric positive system by Gaussian elimination with pivoting. */
export function solve(matrix: number[][], right: number[]): number[] {
  const n = right.length
  const a = matrix.map((row, i) => [...row, right[i] ?? 0])
  for (let i = 0; i < n; i++) {
    let pivot = i
    for (let r = i + 1; r < n; r++) if (Math.abs(a[r]?.[i] ?? 0) > Math.abs(a[pivot]?.[i] ?? 0)) pivot = r
    const line = a[pivot] as number[]
    a[pivot] = a[i] as number[]
    a[i] = line
    const head = line[i] as number
    if (Math.abs(head) < 1e-12) continue
    for (let r = i + 1; r < n; r++) {
      const other = a[r] as number[]
      const factor = (other[i] as number) / head
      if (factor !== 0) for (let c = i; c <= n; c++) other[c] = (other[c] as number) - factor * (line[c] as number)
    }
  }
  const x = new Array<number>(n).fill(0)
  for (let i = n - 1; i >= 0; i--) {
    const line = a[i] as number[]
    let sum = line[n] as number
    for (let c = i + 1; c < n; c++) sum -= (line[c] as number) * (x[c] as number)
    const head = line[i] as number
    x[i] = Math.abs(head) < 1e-12 ? 0 : sum / head
  }
  return x
}
