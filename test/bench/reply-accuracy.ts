import { replyChecker } from '../../src/coach/reply-checker.ts'
import { materialOf } from '../../src/prompts/material.ts'
import { byId } from '../../src/rubric/by-id.ts'
import { MOVES, type MoveId, type Verdict } from '../../src/rubric/ids.ts'
import { loadRubric } from '../../src/rubric/load-rubric.ts'
import { loadReplies } from './replies.ts'

// npm run bench:replies: how the shipped weights read short replies to single steps that teach the fit nothing, written by
// others than those that do; shares of the verdicts of readers.

interface Read {
  gold: Verdict
  got: Verdict | undefined
}

const rubric = loadRubric('rubrics/netflix')
const read = byId(MOVES, () => [] as Read[])
for (const { prompt, problem, step, reply, moves } of loadReplies('replies-held-back.jsonl')) {
  const found = replyChecker({ text: prompt, problem, material: materialOf(problem) }, rubric)(reply, step)?.moves
  for (const [id, gold] of Object.entries(moves) as [MoveId, Verdict][])
    read[id].push({ gold, got: found?.find(move => move.id === id)?.verdict })
}

console.log('move       replies  right  missing read as met  missing read as weak  weak read as met')
for (const id of MOVES) console.log(row(id, read[id]))
console.log(row('all', Object.values(read).flat()))

function row(name: string, some: Read[]): string {
  const right = some.filter(({ gold, got }) => gold === got).length / some.length
  const taken = (gold: Verdict, got: Verdict): string => {
    const of = some.filter(one => one.gold === gold)
    return (of.filter(one => one.got === got).length / of.length).toFixed(2)
  }
  return `${name.padEnd(11)}${String(some.length).padStart(7)}   ${right.toFixed(2)}                 ${taken('missing', 'met')}                  ${taken('missing', 'weak')}              ${taken('weak', 'met')}`
}
