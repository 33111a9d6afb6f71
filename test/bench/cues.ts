import { judgeMoves, scoreMoves } from '../../src/checker/judge-moves.ts'
import { type AnswerScore, HELD, scoreRule } from '../../src/checker/score-rule.ts'
import { MOVES, type MoveId, VERDICTS } from '../../src/rubric/ids.ts'
import { loadRubric } from '../../src/rubric/load-rubric.ts'
import { weightedKappa } from './agreement.ts'
import { isQuoted, loadAnswers } from './corpus.ts'
import { matchAnswer } from './matched.ts'

// npm run bench:cues: what each cue of the moves is worth: what is lost when it alone is dropped and nothing is fitted anew.
// "surprise" is by how much the readers' quotes get less expected (log-loss, in thousandths a sentence); "kappa" by how much the move's kappa falls (in thousandths).
// Below 0 the cue does harm. Also named: cues that fire in fewer than three sentences of the corpus.
const rubric = loadRubric('rubrics/netflix')
const answers = loadAnswers('test/corpus', 'corpus').map(answer => matchAnswer(answer, rubric))

const scores = new Map(answers.map(one => [one, scoreMoves(one.moves, one.whole, rubric)]))

console.log('move         cue                             fires  surprise  kappa')
for (const [index, id] of MOVES.entries()) {
  const whole = { surprise: surprise(id), kappa: kappa(index, id) }
  for (const cue of rubric.moves[id].cues) {
    const { made, firm } = cue
    const fires = answers.reduce((sum, one) => sum + one.moves[id].filter(({ cues }) => cues.includes(cue)).length, 0)
    cue.made = 0
    cue.firm = 0
    const lost = { surprise: surprise(id) - whole.surprise, kappa: whole.kappa - kappa(index, id) }
    cue.made = made
    cue.firm = firm
    console.log(
      `${id.padEnd(12)} ${cue.id.padEnd(30)} ${String(fires).padStart(6)} ${thousandths(lost.surprise)} ${thousandths(lost.kappa)}`,
    )
  }
}

/** How unexpected, on average, it is which sentences the readers quoted for the move. */
function surprise(id: MoveId): number {
  let sum = 0
  let count = 0
  for (const one of answers)
    scoreRule(one.moves[id], rubric.moves[id], HELD).each.forEach((odds, i) => {
      sum += Math.log1p(Math.exp(isQuoted(one.gold, id, i) ? -odds : odds))
      count++
    })
  return sum / count
}

function kappa(index: number, id: MoveId): number {
  const gold = answers.map(one => VERDICTS.indexOf(one.gold.gold.moves[id].verdict))
  const ours = answers.map(one => {
    const before = scores.get(one) ?? []
    const anew = before.with(index, {
      ...(before[index] as AnswerScore),
      ...scoreRule(one.moves[id], rubric.moves[id], HELD),
    })
    return VERDICTS.indexOf(judgeMoves(anew, one.signals, rubric)[index]?.verdict ?? 'missing')
  })
  return weightedKappa(gold, ours, 3)
}

function thousandths(figure: number): string {
  return (figure * 1000).toFixed(2).padStart(8)
}
