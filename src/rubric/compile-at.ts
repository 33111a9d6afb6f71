import { BrokenData } from './broken-data.ts'
import { BrokenPattern, compilePattern, type Pattern, type PatternSketch } from './pattern.ts'

/** What is known of patterns that were compiled before, by their source. */
export type Sketches = Record<string, PatternSketch>

/**
 * Compiles the patterns of one field of one file; `names` are the lexicons there are. Throws BrokenData naming file and field.
 * A pattern in `sketches` was checked when it was sketched, and is not looked at again.
 */
export function compileAt(
  file: string,
  field: string,
  sources: string[],
  names: Set<string>,
  sketches: Sketches,
): Pattern[] {
  return sources.map((source, i) => {
    const sketch = sketches[source]
    if (sketch !== undefined) return { source, ...sketch }
    try {
      const pattern = compilePattern(source)
      const unknown = pattern.lexicons.find(name => !names.has(name))
      if (unknown !== undefined) throw new BrokenPattern(`in "${source}": there is no lexicon "${unknown}"`)
      return pattern
    } catch (error) {
      if (error instanceof BrokenPattern) throw new BrokenData(file, 1, `${field}[${i}]`, `a pattern; ${error.message}`)
      throw error
    }
  })
}
