import type { LineNumber } from '@dutybook/modelling'

/** What is asked for on the command line. */
export interface Asked {
  /** The number of a line of the job description. */
  readonly duty: LineNumber
  /** Folder of the duty in packages/domain/src. */
  readonly folder: string
  /** PascalCase: `ChangeProposal`. */
  readonly name: string
  readonly et: string
  readonly en: string
}

/** The one name in all the forms that the files need. */
export interface Names extends Asked {
  /** `changeProposal`: the category of its streams and the value that is its decider. */
  readonly category: string
  /** `change-proposal`: its folder. */
  readonly kebab: string
  /** `cp`: how its ids begin. */
  readonly prefix: string
  /** `change proposal`, `muudatusettepanek`: inside a sentence. */
  readonly inEnglish: string
  readonly inEstonian: string
}

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1)

/** A capital begins a word; several in a row are one (`EUReport` → `eu-report`). */
const kebabOf = (name: string): string =>
  name
    .replace(/([A-Z]+)([A-Z][a-z])/gu, '$1-$2')
    .replace(/([a-z0-9])([A-Z])/gu, '$1-$2')
    .toLowerCase()

export function namesOf(asked: Asked): Names {
  const kebab = kebabOf(asked.name)
  const words = kebab.split('-')
  return {
    ...asked,
    category: words.map((word, index) => (index === 0 ? word : word.slice(0, 1).toUpperCase() + word.slice(1))).join(''),
    kebab,
    prefix: words.length > 1 ? words.map((word) => word.slice(0, 1)).join('') : kebab,
    inEnglish: lowerFirst(asked.en),
    inEstonian: lowerFirst(asked.et),
  }
}
