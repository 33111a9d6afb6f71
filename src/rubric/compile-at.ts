import { BrokenData } from './broken-data.ts'
import { BrokenPattern, compilePattern, type Pattern } from './pattern.ts'
import { fieldName, lineOfEntry } from './read-yaml.ts'

/** Patterns that were compiled before, by their source. */
export type Compiled = Record<string, Pattern>

/**
 * Compiles the patterns of one field of one file; `names` are the lexicons there are. Throws BrokenData naming file, line and field.
 * A pattern in `compiled` is taken as it is.
 */
export function compileAt(
  file: string,
  path: PropertyKey[],
  sources: string[],
  names: Set<string>,
  compiled: Compiled,
): Pattern[] {
  return sources.map((source, i) => {
    const known = compiled[source]
    if (known !== undefined) return known
    try {
      const pattern = compilePattern(source)
      const unknown = pattern.lexicons.find(name => !names.has(name))
      if (unknown !== undefined) throw new BrokenPattern(`in "${source}": there is no lexicon "${unknown}"`)
      return pattern
    } catch (error) {
      if (error instanceof BrokenPattern)
        throw new BrokenData(
          file,
          lineOfEntry(file, path, source),
          `${fieldName(path)}[${i}]`,
          `a pattern; ${error.message}`,
        )
      throw error
    }
  })
}
