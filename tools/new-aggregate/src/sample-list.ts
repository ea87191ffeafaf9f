import type { Names } from './names.js'
import { withImport } from './with-import.js'

/** The samples of the domain with those of one more aggregate: the import of their file, and all that it exports at the end. */
export const withSamples = (list: string, { category, kebab }: Names): string =>
  withImport(list, `import * as ${category}Samples from './testing/${kebab}-samples.js'`).replace(
    /(export const samples = \{)([^}]*?),?(\s*\})/u,
    `$1$2, ...${category}Samples$3`,
  )
