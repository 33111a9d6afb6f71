/** British words and their American spelling; endings are written out so that no look-alike ("promise") is touched. */
const PAIRS: [string, string][] = [
  ...endings(
    'ise',
    'ize',
    'personal optim prior recogn organ summar minim maxim real apolog categor local final author standard penal central rational custom monet emphas util general',
  ),
  ...family('our', 'or', 'behavi fav col neighb flav hon hum rum harb lab', [
    '',
    's',
    'ed',
    'ing',
    'ite',
    'ites',
    'al',
  ]),
  ...family('tre', 'ter', 'cen thea', ['', 's']),
  ...family('lled', 'led', 'cance trave labe mode signa leve', ['']),
  ...family('lling', 'ling', 'cance trave labe mode signa leve', ['']),
  ...family('ller', 'ler', 'trave', ['', 's']),
  ...family('ogue', 'og', 'catal dial', ['', 's']),
  ...family('yse', 'yze', 'anal paral', ['', 'd', 's']),
  ['analysing', 'analyzing'],
  ['programme', 'program'],
  ['programmes', 'programs'],
  ['licence', 'license'],
  ['defence', 'defense'],
  ['whilst', 'while'],
  ['grey', 'gray'],
  ['judgement', 'judgment'],
  ['fulfil', 'fulfill'],
  ['enrol', 'enroll'],
  ['cosy', 'cozy'],
  ['cheque', 'check'],
  ['towards', 'toward'],
  ['learnt', 'learned'],
  ['sceptical', 'skeptical'],
  ['per cent', 'percent'],
]

/** American where it is British. */
export const toAmerican = respell(PAIRS)

/** British where it is American; words that have other meanings in America stay ("check", "while", "program"). */
export const toBritish = respell(
  PAIRS.filter(([british]) => !['cheque', 'whilst', 'learnt', 'licence', 'towards'].includes(british)).map(
    ([british, american]) => [american, british],
  ),
)

function endings(british: string, american: string, stems: string): [string, string][] {
  const tails = ['e', 'es', 'ed', 'ing', 'ation', 'ations', 'er', 'ers']
  return stems
    .split(' ')
    .flatMap(stem =>
      tails.map((tail): [string, string] => [stem + british.slice(0, -1) + tail, stem + american.slice(0, -1) + tail]),
    )
}

function family(british: string, american: string, stems: string, tails: string[]): [string, string][] {
  return stems
    .split(' ')
    .flatMap(stem => tails.map((tail): [string, string] => [stem + british + tail, stem + american + tail]))
}

function respell(pairs: [string, string][]): (text: string) => string {
  const known = new Map(pairs)
  const words = new RegExp(`\\b(${[...known.keys()].join('|')})\\b`, 'gi')
  return text => text.replace(words, word => likeFirst(word, known.get(word.toLowerCase()) ?? word))
}

/** `spelled` with a capital where `word` has one. */
function likeFirst(word: string, spelled: string): string {
  if (word === word.toUpperCase()) return spelled.toUpperCase()
  return word[0] === word[0]?.toUpperCase() ? (spelled[0] ?? '').toUpperCase() + spelled.slice(1) : spelled
}
