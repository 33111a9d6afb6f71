import { BrokenPattern, compilePattern, type Pattern } from './pattern.ts'
import { BrokenData } from './read-yaml.ts'

/** Compiles the patterns of one field of one file; `names` are the lexicons there are. Throws BrokenData naming file and field. */
export function compileAt(file: string, field: string, sources: string[], names: Set<string>): Pattern[] {
  return sources.map((source, i) => {
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
