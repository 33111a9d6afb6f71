/** Contractions, also where the apostrophe was left out, and what they stand for. */
const CONTRACTIONS: [RegExp, string][] = [
  [/\b(wo)(n't|nt)\b/gi, 'will not'],
  [/\b(ca)(n't|nt)\b/gi, 'can not'],
  [/\b(do|does|did|is|are|was|were|has|have|had|would|should|could|must)(n't|nt)\b/gi, '$1 not'],
  [/\bain't\b/gi, 'is not'],
  [/\bi'?m\b/gi, 'I am'],
  [/\b(i|you|we|they)('ve|ve)\b/gi, '$1 have'],
  [/\b(i|you|we|they|he|she|it|that|there)'d\b/gi, '$1 would'],
  [/\b(i|you|we|they|he|she|it|that|there)'ll\b/gi, '$1 will'],
  [/\b(you|we|they)'re\b/gi, '$1 are'],
  [/\b(you|they)re\b/gi, '$1 are'],
  [/\blet's\b/gi, 'let us'],
  [/\b(it|that|there|what|who|where|here|he|she|how|this|everything|nothing|everyone|nobody)'s\b/gi, '$1 is'],
  [/\b(that|there|what)s\b/gi, '$1 is'],
]

/** Words as people say them aloud or type them in a hurry, in lower case, and what they stand for. */
const HASTY = new Map(
  Object.entries({
    gonna: 'going to',
    wanna: 'want to',
    gotta: 'got to',
    oughta: 'ought to',
    hafta: 'have to',
    kinda: 'kind of',
    sorta: 'sort of',
    lotta: 'lot of',
    outta: 'out of',
    alot: 'a lot',
    lemme: 'let me',
    gimme: 'give me',
    dunno: 'do not know',
    idk: 'I do not know',
    cuz: 'because',
    coz: 'because',
    bc: 'because',
    tho: 'though',
    altho: 'although',
    thru: 'through',
    til: 'until',
    abt: 'about',
    ppl: 'people',
    smth: 'something',
    sth: 'something',
    prob: 'probably',
    prolly: 'probably',
    obv: 'obviously',
    tbh: 'to be honest',
    imo: 'in my opinion',
    btw: 'by the way',
    pls: 'please',
    thx: 'thanks',
    wud: 'would',
    cud: 'could',
    shud: 'should',
    tmrw: 'tomorrow',
    rn: 'right now',
    ur: 'your',
    u: 'you',
    nite: 'night',
    "y'all": 'you all',
    mins: 'minutes',
    hr: 'hour',
    hrs: 'hours',
    wk: 'week',
    wks: 'weeks',
    yr: 'year',
    yrs: 'years',
    secs: 'seconds',
    eps: 'episodes',
  }),
)

/** Units that are short for something else where no number stands before them. */
const UNITS: Record<string, string> = { min: 'minutes', sec: 'seconds', mo: 'months', ep: 'episodes', pct: 'percent' }

/** "w" and "w/" before a word, "w/o", and an apostrophe with "em" or "til". */
const SIGNS: [RegExp, string][] = [
  [/\bw\/o\b/g, 'without'],
  [/\bw\/\s?(?=\w)/g, 'with '],
  [/(?<=^|\s)w(?=\s+[\p{L}\d"'])/gu, 'with'],
  [/(?<=\s)&(?=\s)/g, 'and'],
  [/'em\b/gi, 'them'],
  [/'til\b/gi, 'until'],
  [/'cause\b/gi, 'because'],
  [/\bper cent\b/gi, 'percent'],
]

/** `text` (with straight quotes) with short forms as the words they stand for, so that a rule need name one form. What is in capitals, as an acronym may be, stays. */
export function spellOut(text: string): string {
  const whole = [...CONTRACTIONS, ...SIGNS].reduce((longer, [short, words]) => longer.replace(short, words), text)
  return whole
    .replace(/(?<![\w'])[a-z][a-z']*(?![\w'])/gi, word =>
      /^.?[^A-Z]*$/.test(word) ? (HASTY.get(word.length > 2 ? word.toLowerCase() : word) ?? word) : word,
    )
    .replace(/(\d)\s?(min|sec|mo|ep|pct)\b(?!\.)/g, (_, digit: string, unit: string) => `${digit} ${UNITS[unit]}`)
}
