import { z } from 'zod'

/**
 * Text in a data file: not empty, blanks around it cut off. Control characters other than tabs and line ends are refused,
 * because the text is printed and the file may be a stranger's.
 */
export const text = z
  .string()
  .trim()
  .min(1)
  .refine(value => !/(?![\n\r\t])\p{Cc}/u.test(value), 'text without control characters')
