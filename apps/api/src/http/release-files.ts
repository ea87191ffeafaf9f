import type { Publication } from '@dutybook/releases'

/** An edition in an address: `contacts-2025-q2.1`. */
export interface EditionStep {
  readonly release: string
  readonly number: number
}

const formats = ['csv', 'et.json', 'en.json', 'md'] as const

/** A file of an edition: `contacts-2025-q2.1.contactsByOutcome.csv`, `contacts-2025-q2.1.codebook.md`. */
export interface FileStep extends EditionStep {
  /** The name of a table, or `codebook`. */
  readonly what: string
  readonly format: (typeof formats)[number]
}

const codebook = 'codebook'

export const editionStep = ({ release, number }: EditionStep): string => `${release}.${number}`

export function readEditionStep(step: string): EditionStep | undefined {
  const [, release = '', number = ''] = /^([0-9a-z-]{1,80})\.([1-9][0-9]{0,2})$/u.exec(step) ?? []
  return release === '' ? undefined : { release, number: Number(number) }
}

export function readFileStep(step: string): FileStep | undefined {
  const [, edition = '', what = '', ending = ''] =
    /^([0-9a-z-]{1,80}\.[1-9][0-9]{0,2})\.([A-Za-z0-9]{1,60})\.([a-z.]{2,7})$/u.exec(step) ?? []
  const [read, format] = [readEditionStep(edition), formats.find((each) => each === ending)]
  const fits = format !== undefined && (format === 'md') === (what === codebook)
  return read && fits ? { ...read, what, format } : undefined
}

/** Where the files of an edition are: each table in each format, and the codebook. */
export const filesOf = (edition: Publication): readonly string[] => {
  const path = (name: string) => `/v1/release-files/${editionStep(edition)}.${name}`
  const tables = edition.tables.flatMap(({ table }) => formats.filter((each) => each !== 'md').map((format) => path(`${table}.${format}`)))
  return [...tables, path(`${codebook}.md`)]
}
