/** An answer that cannot be read. The message says what is wrong and what to do, without the file's name. */
export class UnreadableAnswer extends Error {
  override name = 'UnreadableAnswer'
}
