import type { Label, LawRef } from '@dutybook/modelling'

/** A cell stays in its row and its column. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ').trim()

const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`

/** A table; an empty one says so. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0 ? 'None.\n' : [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n') + '\n'

/** Parts of a page with a blank line between them and one line end after the last. */
export const page = (...parts: readonly string[]): string => `${parts.map((part) => part.trimEnd()).join('\n\n')}\n`

export const code = (text: string): string => `\`${text.replaceAll('`', "'")}\``

/** A rule in words, its pattern set apart: what is in one would be taken for a link or a table. */
export const rule = ({ en }: Label): string => en.replace(/\^.*\$$/u, code)

/** Several codes in one cell. */
export const codes = (texts: readonly string[]): string => texts.map(code).join(', ')

/** `OAS § 15 lg 4`; sections 12–13 of an act are §§. */
export const provision = ({ act, section }: LawRef): string => `${act} ${/^[0-9]+[–,]/u.test(section) ? '§§' : '§'} ${section}`

export const provisions = (basis: readonly LawRef[]): string => basis.map(provision).join('; ')

/** Both languages in two cells, Estonian first: it is the language of the duty. */
export const both = ({ et, en }: Label): readonly [string, string] => [et, en]

/** On top of every generated page. */
export const generated = (title: string): string =>
  `# ${title}\n\n<!-- Written by \`npm run generate\`. A change belongs in the sources. -->`
