import type { Prompt } from '../../src/prompts/prompt-schema.ts'

/** A prompt with one entry of each kind, for tests to change as they need. */
export const samplePrompt: Prompt = {
  id: 'discovery/tv-homepage',
  ask: 'How would you improve the TV homepage?',
  problem: 'discovery',
  difficulty: 'standard',
  broad: true,
  why: 'The screen serves everyone, so the candidate has to pick one evening and one household.',
  tags: ['tv', 'homepage'],
  interviewer: 'Optimise for people finding something they go on to finish.',
  segments: [
    { who: 'returning members on a shared TV', good: true, why: 'their rows mix several tastes' },
    { who: 'all members', good: false, why: 'it narrows nothing' },
  ],
  constraints: [{ limit: 'shared profiles blur the taste signal', why: 'one history holds several people' }],
  material: ['device'],
  metrics: {
    fits: [
      { name: 'time to first play', compute: 'median seconds from opening the app to the first play over two minutes' },
    ],
    traps: [{ name: 'time on the homepage', why: 'it rises when people fail to choose' }],
  },
  guardrails: ['completion rate of what is started'],
  tradeoffs: [
    {
      give: 'variety on the first screen',
      for: 'a quicker first choice',
      why: 'the household has ten minutes, not an hour',
    },
  ],
  pushback: [{ question: 'Which household do you mean?', move: 'segment' }],
  strong: 'I would fix the first minute for returning members on a shared TV.',
  weak: { answer: 'I would use AI to boost engagement.', flags: ['vanity-metric'] },
}
