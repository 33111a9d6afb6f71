import { describe, expect, it } from 'vitest'
import { readAnswer } from '../../src/answer/read-answer.ts'
import { check } from '../../src/checker/check.ts'
import type { JudgedFlag } from '../../src/checker/judge-flags.ts'
import type { JudgedMove } from '../../src/checker/judge-moves.ts'
import type { Reading } from '../../src/checker/reading.ts'
import { reconsider } from '../../src/checker/reconsider.ts'
import { loadRubric } from '../../src/rubric/load-rubric.ts'

const rubric = loadRubric('rubrics/netflix')

const said = (
  decision: string,
  metric: string,
): string => `People who joined for one hit leave in the month after the finale.
I'd pick members who joined in its launch week and have played at most two other titles since.
They open the app on a phone at lunch, for ten minutes, and that rules out long films.
A mail with five picks is cheap but lands among forty others; a row with the cast's other work is where they already look.
${decision}
Fans of the hit see a little less of it there, and I accept that, because they have finished it.
${metric}
Complaints about the row must not rise by more than a tenth.
If the share has not moved after two full months, the old page comes back.
I would leave price offers for later, since they also pay those who would have stayed.`

const read = (text: string): Reading =>
  check(
    readAnswer(text),
    { text: 'Members join for one hit and leave. What would you do?', problem: 'retention', material: [] },
    rubric,
  )

const MEASURE = 'I would count the share of them who play a second title within thirty days of the finale.'

const verdict = (reading: Reading, id: string): string | undefined =>
  reading.moves.find(move => move.id === id)?.verdict
const raised = (reading: Reading): string[] => reading.flags.map(flag => flag.id)

const seen = { best: 0, made: 4, second: 0, firm: 0, cues: [], each: [4] }
const decided = (level: number): JudgedMove => ({ ...seen, id: 'decision', verdict: 'met', level })
const undecided = (chance: number): JudgedFlag => ({ ...seen, id: 'undecided', chance, present: true })

describe('moves and flags agree', () => {
  it('who decides has decided', () => {
    const reading = read(said("So I'd build the row, for this group only, starting with the next finale.", MEASURE))
    expect(verdict(reading, 'decision')).toBe('met')
    expect(raised(reading)).not.toContain('undecided')
  })

  it('who is undecided has not', () => {
    const reading = read(
      said('Either could work; it depends on what the tests say, so I would keep both open for now.', MEASURE),
    )
    expect(raised(reading)).toContain('undecided')
    expect(verdict(reading, 'decision')).not.toBe('met')
  })

  it('who measures vanity has no metric that is met', () => {
    const reading = read(
      said(
        "So I'd build the row, for this group only, starting with the next finale.",
        'Success means more engagement and happier users.',
      ),
    )
    expect(raised(reading)).toContain('vanity-metric')
    expect(verdict(reading, 'metric')).not.toBe('met')
  })
  it('a decision that is just met is not, where undecided is likely', () => {
    const again = (chance: number): string | undefined =>
      reconsider([decided(1.7)], [undecided(chance)], rubric).moves[0]?.verdict
    expect(again(0.01)).toBe('met')
    expect(again(0.99)).not.toBe('met')
  })

  it('where a flag denies a met move, the flag gives way, or the move where the flag is sure', () => {
    const agree = (chance: number): unknown[] => {
      const { moves, flags } = reconsider([decided(2)], [undecided(chance)], rubric)
      return [moves[0]?.verdict, flags[0]?.present]
    }
    expect(agree(0.6)).toEqual(['met', false])
    expect(agree(0.9)).toEqual(['weak', true])
  })
})
