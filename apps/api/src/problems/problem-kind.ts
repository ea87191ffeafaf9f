import type { Label } from '@dutybook/modelling'

/** A way in which a request can fail that is not a refusal by a rule of a duty. `{name}` in a text stands for the fact of that name. */
export interface ProblemKind {
  readonly status: number
  readonly title: Label
  readonly text: Label
}

/** One line of the table: status, title and text, each in both languages. */
export const kind = (status: number, et: string, en: string, textEt: string, textEn: string): ProblemKind => ({
  status,
  title: { et, en },
  text: { et: textEt, en: textEn },
})
