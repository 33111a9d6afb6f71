import { createRequire } from 'node:module'
import type { WinkMethods } from 'wink-nlp'

let loaded: WinkMethods | undefined

/** The English model, loaded on first use because it takes about 140 ms. */
export function languageModel(): WinkMethods {
  if (loaded === undefined) {
    const require = createRequire(import.meta.url)
    const winkNLP = require('wink-nlp')
    const model = require('wink-eng-lite-web-model')
    loaded = winkNLP(model, ['sbd', 'pos']) as WinkMethods
  }
  return loaded
}
