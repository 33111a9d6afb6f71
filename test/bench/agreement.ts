/** Quadratic-weighted kappa of two equally long lists of whole numbers from 0 to size - 1; 1 when both are constant and equal. */
export function weightedKappa(a: number[], b: number[], size: number): number {
  const observed = Array.from({ length: size }, () => new Array<number>(size).fill(0))
  a.forEach((x, i) => {
    const row = observed[x] as number[]
    const y = b[i] ?? 0
    row[y] = (row[y] ?? 0) + 1
  })
  const rows = observed.map(row => row.reduce((sum, x) => sum + x, 0))
  const columns = rows.map((_, j) => observed.reduce((sum, row) => sum + (row[j] ?? 0), 0))
  let disagreement = 0
  let byChance = 0
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) {
      const weight = (i - j) ** 2 / (size - 1) ** 2
      disagreement += weight * (observed[i]?.[j] ?? 0)
      byChance += (weight * (rows[i] ?? 0) * (columns[j] ?? 0)) / a.length
    }
  return byChance === 0 ? (disagreement === 0 ? 1 : 0) : 1 - disagreement / byChance
}

/** F1 on the positives, with its counts; null when neither side has one. */
export function f1(
  gold: boolean[],
  other: boolean[],
): { hit: number; spurious: number; missed: number; f1: number | null } {
  let hit = 0
  let spurious = 0
  let missed = 0
  gold.forEach((present, i) => {
    if (present && other[i]) hit++
    else if (other[i]) spurious++
    else if (present) missed++
  })
  return { hit, spurious, missed, f1: hit + spurious + missed === 0 ? null : (2 * hit) / (2 * hit + spurious + missed) }
}
