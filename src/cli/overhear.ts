import type { Key } from './draft.ts'

/**
 * Listens to what is typed while a menu is open, which takes no text. Gives a function that stops and returns it, '' where nothing was
 * typed; a paste's line ends are spaces.
 */
export function overhear(): () => string {
  let typed = ''
  const onKey = (character: string | undefined, key: Key): void => {
    if (key.name === 'backspace') typed = typed.slice(0, -1)
    else if (key.ctrl !== true && key.meta !== true && character !== undefined && /^\P{Cc}+$/u.test(character))
      typed += character
  }
  process.stdin.on('keypress', onKey)
  return () => {
    process.stdin.off('keypress', onKey)
    return typed.trim()
  }
}
