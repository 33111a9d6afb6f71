import { PROBLEMS } from '../../src/answer/answer.ts'
import type { Reading } from '../../src/checker/reading.ts'
import { type MoveId, VERDICTS, type Verdict } from '../../src/rubric/ids.ts'
import { ramble } from './ramble.ts'
import { library, read, summary, type Text, textsOf } from './read.ts'
import { ALONE, ALSO_FITS, IN_SECTIONS, SECTIONS, strong, underHeadings, without } from './strong-answers.ts'

/** One thing that is tried on the checker: what must come out, and what does. */
export interface Case {
  group: string
  name: string
  expected: string
  run: () => Outcome
}

interface Outcome {
  ok: boolean
  got: string
}

/** Every case, group by group. */
export function allCases(): Case[] {
  return [
    ...guide(),
    ...copiedPrompts(),
    ...stuffing(),
    ...templates(),
    ...nonsense(),
    ...languages(),
    ...prose(),
    ...rambling(),
    ...strongAsTheyAre(),
    ...oneSentenceLess(),
    ...emptySections(),
    ...featuresAppended(),
    ...otherPrompts(),
  ]
}

const texts = new Map(textsOf('test/stress/texts').map(({ name, text }) => [name, text]))

/** A case that reads one text. */
function reading(group: string, { name, text }: Text, expected: string, holds: (reading: Reading) => boolean): Case {
  return {
    group,
    name,
    expected,
    run: () => {
      const found = read(text)
      return { ok: holds(found), got: summary(found) }
    },
  }
}

function named(...names: string[]): Text[] {
  return names.map(name => ({ name, text: texts.get(name) ?? '' }))
}

const verdictOf = (found: Reading, id: MoveId): Verdict =>
  found.moves.find(move => move.id === id)?.verdict ?? 'missing'
const raises = (found: Reading, ...ids: string[]): boolean => found.flags.some(flag => ids.includes(flag.id))

function guide(): Case[] {
  return named('reading-guide', 'guide-met-column').map(text =>
    reading(
      "the guide's own words",
      text,
      'bar 1 or 2, decision not met',
      found => found.bar <= 2 && verdictOf(found, 'decision') !== 'met',
    ),
  )
}

function copiedPrompts(): Case[] {
  // A narrow prompt names its own group, and to repeat that is to have one.
  return library.map(({ id, ask, broad }) =>
    reading(
      'the prompt three times',
      { name: id, text: `---\nprompt: ${id}\n---\n\n${ask}\n\n${ask}\n\n${ask}\n` },
      broad ? 'bar 1, no move met' : 'bar 1, no move met but the segment',
      found =>
        found.bar === 1 && found.moves.every(move => move.verdict !== 'met' || (move.id === 'segment' && !broad)),
    ),
  )
}

function stuffing(): Case[] {
  return named('keywords-in-a-row', 'keywords-as-sentences', 'keywords-as-bullets').map(text =>
    reading('keyword stuffing', text, 'bar 1', found => found.bar === 1),
  )
}

function templates(): Case[] {
  return named('template-empty', 'template-to-fill', 'template-recited').map(text =>
    reading(
      'templates',
      text,
      'bar 1, flagged template, too-broad or generic',
      found => found.bar === 1 && raises(found, 'template', 'too-broad', 'generic'),
    ),
  )
}

function nonsense(): Case[] {
  return named('gibberish-of-the-trade', 'gibberish-of-the-kitchen').map(text =>
    reading('fluent nonsense', text, 'bar 1', found => found.bar === 1),
  )
}

function languages(): Case[] {
  return named('german', 'spanish').map(text =>
    reading('another language', text, 'bar below 3, nothing is read into it', found => {
      return found.bar < 3 && found.moves.every(move => move.verdict !== 'met')
    }),
  )
}

function prose(): Case[] {
  return textsOf('test/stress/prose').map(text =>
    reading('texts that are no answers', text, 'bar below 3', found => found.bar < 3),
  )
}

/** A reading of 5,000 words must take no longer than this, on a slow machine with other work to do. */
const PATIENCE = 6000

function rambling(): Case[] {
  return [
    {
      group: 'a ramble',
      name: '5,000 words',
      expected: `bar below 3, read in under ${PATIENCE / 1000} s`,
      run: () => {
        const text = ramble(5000)
        const start = performance.now()
        const found = read(text, 'discovery/tv-homepage')
        const took = performance.now() - start
        return { ok: found.bar < 3 && took < PATIENCE, got: `${summary(found)}, ${found.words} words` }
      },
    },
  ]
}

function strongAsTheyAre(): Case[] {
  return strong.map(text =>
    reading(
      'strong answers',
      text,
      'bar 4, all ten met',
      found => found.bar === 4 && found.moves.every(move => move.verdict === 'met'),
    ),
  )
}

function oneSentenceLess(): Case[] {
  return strong.flatMap(({ name, text }) =>
    (ALONE[name] ?? []).map(([begins, moves]) => ({
      group: 'one sentence deleted',
      name: `${name}: "${begins} …"`,
      expected: `${moves.join(' and ')} lower, no other by more than one level`,
      run: () => {
        const before = read(text)
        const after = read(without(text, begins))
        const fall = (id: MoveId): number =>
          VERDICTS.indexOf(verdictOf(before, id)) - VERDICTS.indexOf(verdictOf(after, id))
        const stayed = moves.filter(id => fall(id) <= 0)
        const dragged = before.moves.filter(({ id }) => !moves.includes(id) && fall(id) > 1)
        return {
          ok: stayed.length === 0 && dragged.length === 0,
          got: [
            summary(after),
            ...stayed.map(id => `${id} stays ${verdictOf(after, id)} on "${evidenceFor(after, id)}"`),
            ...dragged.map(({ id }) => `${id} falls too`),
          ].join('; '),
        }
      },
    })),
  )
}

/** What people write under a heading when they have nothing to say; none of it stands in the sentences that teach the fit so. */
const NOTHING_SAID = ['It will be quick.', 'Yes, of course.', 'We will see.', 'This is very important for us.']

function emptySections(): Case[] {
  return strong
    .filter(({ name }) => IN_SECTIONS.includes(name))
    .flatMap(({ name, text }, k) =>
      SECTIONS.map(([heading, moves], i) => {
        const said = NOTHING_SAID[(i + k) % NOTHING_SAID.length] as string
        return {
          group: 'a section that says nothing',
          name: `${name}: ## ${heading}: ${said}`,
          expected: `${moves.join(', ')} not met`,
          run: () => {
            const found = read(underHeadings(text, i, said))
            const met = moves.filter(id => verdictOf(found, id) === 'met')
            return {
              ok: met.length === 0,
              got: [summary(found), ...met.map(id => `${id} met on "${evidenceFor(found, id)}"`)].join('; '),
            }
          },
        }
      }),
    )
}

function evidenceFor(found: Reading, id: MoveId): string {
  return found.moves.find(move => move.id === id)?.evidence[0]?.text ?? ''
}

const FEATURES = [
  'a mood picker',
  'a friends’ activity feed',
  'voice search',
  'badges for finished seasons',
  'a trivia game',
  'live reactions',
  'a wheel that spins',
]
const ENDINGS: Record<string, string> = {
  'as a sentence': `I would also add ${FEATURES.slice(0, -1).join(', ')} and ${FEATURES.at(-1)}.`,
  'as a list': `We would also build:\n\n${FEATURES.map(feature => `- ${feature}`).join('\n')}`,
}

function featuresAppended(): Case[] {
  return strong.flatMap(({ name, text }) =>
    Object.entries(ENDINGS).map(([how, ending]) => ({
      group: 'a feature list appended',
      name: `${name}, ${how}`,
      expected: 'the bar does not rise',
      run: () => {
        const before = read(text)
        const after = read(`${text}\n${ending}\n`)
        return { ok: after.bar <= before.bar, got: `bar ${before.bar} before; ${summary(after)}` }
      },
    })),
  )
}

/** Two prompts of each problem: under all of them each answer would be tried hundreds of times to show the same. */
const TRIED = PROBLEMS.flatMap(problem => library.filter(prompt => prompt.problem === problem).slice(0, 2))

/** Each strong answer put under prompts of another kind of problem, but those that it answers too. */
function otherPrompts(): Case[] {
  return strong.flatMap(({ name, text }) => {
    const own = library.find(({ id }) => text.includes(`prompt: ${id}\n`))?.problem ?? 'discovery'
    return TRIED.filter(({ id, problem }) => problem !== own && !ALSO_FITS[name]?.includes(id)).map(({ id }) => ({
      group: 'an answer to another prompt',
      name: `${name} under ${id}`,
      expected: 'bar below 4, or flagged goal-drift or mismatched-metric',
      run: () => {
        const found = read(text, id)
        return { ok: found.bar < 4 || raises(found, 'goal-drift', 'mismatched-metric'), got: summary(found) }
      },
    }))
  })
}
