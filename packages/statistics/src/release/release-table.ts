import type { AnyView, Choice, Label, Law, LocalDate, Period, RowsOf } from '@dutybook/modelling'
import type { ReleaseDimension } from '@dutybook/domain'
import { isWithin } from '../count-table.js'

/** One thing that is counted: a person, an episode, a contact. */
export interface CountedUnit {
  /** The key of its row: random, and so its digest says nothing. */
  readonly key: string
  /** Its code in each dimension of the table. */
  readonly codes: readonly string[]
  /** The provider that it comes from, where one provider could have most of a count. */
  readonly provider?: string
}

/** How the table has been counted, from which day of the facts on. Part of the changelog of definitions. */
export interface MethodVersion {
  readonly version: number
  readonly since: LocalDate
  readonly text: Label
  /** Whether its numbers cannot be compared with those before. */
  readonly breaksSeries: boolean
}

/**
 * A table that may be released. Every unit belongs to exactly one category of each dimension, so that sums are sums; what is not known
 * has a code of its own.
 */
export interface ReleaseTable {
  readonly name: string
  readonly label: Label
  /** What is counted. Tables of one population count the same units, and so share their margins. */
  readonly population: string
  readonly reads: readonly AnyView[]
  readonly dimensions: readonly ReleaseDimension[]
  readonly methods: readonly [MethodVersion, ...MethodVersion[]]
  /** Persons: somebody may know one of them, or be one. */
  readonly countsPersons: boolean
  readonly unitsOf: (rowsOf: RowsOf, period: Period, law: Law) => readonly CountedUnit[]
}

/** The first way in which a table was counted. */
export const countedSince = (since: string, et: string, en: string): MethodVersion => ({
  ...{ version: 1, since: since as LocalDate, text: { et, en }, breaksSeries: false },
})

type Code = ReleaseDimension['name']

/** A dimension with the codes of a choice, in the order of its definition. */
export const dimension = (name: string, choice: Pick<Choice<string>, 'label' | 'options'>): ReleaseDimension => ({
  name: name as Code,
  label: choice.label,
  categories: Object.entries(choice.options).map(([code, label]) => ({ code: code as Code, label })),
})

/** The method by which facts of the period are counted, and whether the period is the first of a method that breaks the series. */
export function methodOf({ methods }: ReleaseTable, period: Period): { readonly method: MethodVersion; readonly breaksSeries: boolean } {
  const method = methods.findLast(({ since }) => since <= period.to) ?? methods[0]
  return { method, breaksSeries: method.breaksSeries && isWithin(method.since, period) }
}
