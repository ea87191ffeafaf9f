import { globSync, readFileSync } from 'node:fs'
import type { Names } from './names.js'

/** The files of an aggregate as they stand in the folder `template`, which lies beside both the sources and the build. */
const folder = new URL('../template/', import.meta.url).pathname

/** What the files look like for these names. */
export const templates = (names: Names): readonly { readonly file: string; readonly text: string }[] =>
  globSync('*.txt', { cwd: folder }).map((file) => ({
    file: file.replace(/\.txt$/u, ''),
    text: filledIn(readFileSync(`${folder}${file}`, 'utf8'), names),
  }))

/** A text goes between single quotes wherever it stands. */
const filledIn = (template: string, names: Names): string =>
  template.replace(/\{\{(\w+)\}\}/gu, (_, key: keyof Names) => names[key].replaceAll("'", "\\'"))
