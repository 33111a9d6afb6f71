/** What the program will not do as it was asked. The message says why and what to do instead; the exit code is 2. */
export class Refusal extends Error {
  override name = 'Refusal'
}
