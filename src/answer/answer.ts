/** The six kinds of problem, in the order of the library. */
export const PROBLEMS = ['discovery', 'retention', 'trust', 'monetization', 'content-ops', 'device'] as const
export type Problem = (typeof PROBLEMS)[number]

/** A stretch of the answer. Lines and columns count from 1; columns are UTF-16 units; the end is exclusive. */
export interface Span {
  text: string
  line: number
  column: number
  endLine: number
  endColumn: number
}

/** One token: `word` is lower case with straight quotes, `lemma` its dictionary form in American spelling, `pos` its universal part of speech. */
export interface Token {
  word: string
  lemma: string
  /** The dictionary form as it is spelled here ("cancellation", where the lemma is "cancelation"). */
  spelled: string
  pos: string
}

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'row' | 'quote'

/** One sentence, or a part of a long one, which is shown `whole`. `index` and `block` count from 0; `plain` is the text without markup; `label` is the run-in or heading it stands under. */
export interface Sentence extends Span {
  index: number
  block: number
  kind: BlockKind
  plain: string
  tokens: Token[]
  label: Token[]
  whole?: Span
}

/** One candidate's text, read. `prompt` and `problem` are what its frontmatter says. */
export interface Answer {
  prompt?: string
  problem?: Problem
  sentences: Sentence[]
  words: number
}
