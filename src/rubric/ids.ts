/** The ten moves, in the guide's order, which is the order of every report. */
export const MOVES = [
  'goal',
  'segment',
  'constraint',
  'options',
  'decision',
  'tradeoff',
  'metric',
  'guardrail',
  'rollback',
  'not-first',
] as const
export type MoveId = (typeof MOVES)[number]

/** The fifteen flags, in the guide's order. */
export const FLAGS = [
  'too-broad',
  'solution-first',
  'feature-list',
  'segment-drift',
  'goal-drift',
  'undecided',
  'vanity-metric',
  'mismatched-metric',
  'metric-dashboard',
  'denied-tradeoff',
  'team-talk',
  'generic',
  'buzzwords',
  'template',
  'ignores-device',
] as const
export type FlagId = (typeof FLAGS)[number]

/** The six steps of a practice, in the order they are asked. */
export const STEPS = ['goal', 'segment', 'constraint', 'options', 'decision', 'measure'] as const
export type StepId = (typeof STEPS)[number]

/** From worst to best: the index is the level that agreement is measured on. */
export const VERDICTS = ['missing', 'weak', 'met'] as const
export type Verdict = (typeof VERDICTS)[number]

export const GROUPS = ['drift', 'metrics', 'trade-offs', 'judgment'] as const
export type Group = (typeof GROUPS)[number]

export const SEVERITIES = ['error', 'warning'] as const
export type Severity = (typeof SEVERITIES)[number]

export type Bar = 1 | 2 | 3 | 4
