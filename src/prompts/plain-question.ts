/** A question without case, punctuation and doubled blanks, to compare it by; '' where it has no letter or digit. */
export function plainQuestion(question: string): string {
  return question
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
