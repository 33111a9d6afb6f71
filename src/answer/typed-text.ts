/**
 * Typed text as Markdown in which nothing of it is hidden: what would open a code fence, a piece of HTML or a link's definition, and could
 * swallow what comes after, is read as the words it is.
 */
export function typedText(text: string): string {
  return text.replace(/^( {0,3})(?=<[a-z!?/]|`{3}|~{3}|\[[^\]\n]+\]:)/gim, '$1\\')
}
