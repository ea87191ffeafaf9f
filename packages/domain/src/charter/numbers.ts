import type { Label } from '@dutybook/modelling'

/** The numbers of the job description. A list of labels is typed by one of these unions, so that a missing number does not compile. */
export type DutyNumber = `3.${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14}`

type Lettered<Duty extends DutyNumber, Letters extends string> = `${Duty}(${Letters})`

type DutyWithSeveralResults = '3.3' | '3.4' | '3.11' | '3.12' | '3.13'

/** An expected result: the number of its duty, with a letter where the duty has several. */
export type ResultNumber =
  | Exclude<DutyNumber, DutyWithSeveralResults>
  | Lettered<'3.3', 'a' | 'b'>
  | Lettered<'3.4', 'a' | 'b' | 'c'>
  | Lettered<'3.11', 'a' | 'b'>
  | Lettered<'3.12', 'a' | 'b' | 'c' | 'd' | 'e' | 'f'>
  | Lettered<'3.13', 'a' | 'b' | 'c'>

export type RightNumber = `R${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`

export type ResponsibilityNumber = `V${1 | 2 | 3 | 4 | 5 | 6 | 7}`

/** One numbered line of the job description, in our own short words. */
export interface Line<Number extends string> {
  readonly number: Number
  readonly label: Label
}

/** The labels as lines, in the order of the job description. */
export const lines = <Number extends string>(labels: Readonly<Record<Number, Label>>): readonly Line<Number>[] =>
  (Object.keys(labels) as Number[]).map((number) => ({ number, label: labels[number] }))

/** The duty that an expected result belongs to: its number without the letter. */
export const dutyNumberOf = (result: ResultNumber): DutyNumber => result.replace(/\(.\)$/u, '') as DutyNumber
