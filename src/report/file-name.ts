import { printable } from './printable.ts'

/** What an answer's `file` is called in what a person reads: "-" is standard input. */
export function fileName(file: string): string {
  return file === '-' ? 'standard input' : printable(file)
}
