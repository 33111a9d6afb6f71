/** Data that is not as its schema says: the file as it was given, the line from 1, the field ("segments[2].who", '' for the whole) and what was expected there. */
export class BrokenData extends Error {
  override name = 'BrokenData'
  readonly file: string
  readonly line: number
  readonly field: string
  readonly expected: string
  constructor(file: string, line: number, field: string, expected: string) {
    super(`${file}:${line}: ${field === '' ? '' : `${field}: `}expected ${expected}`)
    this.file = file
    this.line = line
    this.field = field
    this.expected = expected
  }
}
