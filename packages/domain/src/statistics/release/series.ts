import type { Label } from '@dutybook/modelling'
import type { ReportingPeriodId } from '../../settlement/reporting-period/values.js'

/** Tables that come out together, once for each period of one length. No table is in two series. */
export interface ReleaseSeries {
  readonly label: Label
  readonly every: 'quarter' | 'year'
  readonly tables: readonly string[]
}

/**
 * What is published of the service. Few fixed tables, each for periods of one length only: a year that came out beside its quarters
 * would give away what one of them hides (domain model §3 "Disclosure control"; the choice of tables is our proposal).
 */
export const releaseSeries: Readonly<Record<string, ReleaseSeries>> = {
  persons: {
    label: { et: 'Inimkaubanduse ohvrid', en: 'Victims of trafficking in human beings' },
    every: 'year',
    tables: ['personsByStatusAndSex', 'personsByStatusAndAge', 'personsByFormAndSex', 'personsByCitizenshipAndForm'],
  },
  contacts: {
    label: { et: 'Nõuandetelefoni pöördumised', en: 'Contacts with the advice hotline' },
    every: 'quarter',
    tables: ['contactsByPurposeAndParty', 'contactsByOutcome'],
  },
  oversight: {
    label: { et: 'Järelevalve teenuseosutajate üle', en: 'Oversight of service providers' },
    every: 'year',
    tables: ['proceedingsByKindAndReason'],
  },
}

/** The series of a release stands in its id, before the first `-`. */
export const seriesOf = (release: string): ReleaseSeries | undefined => releaseSeries[release.slice(0, release.indexOf('-'))]

export const isOfLength = (period: ReportingPeriodId, every: ReleaseSeries['every']): boolean =>
  every === 'year' ? !period.includes('-') : period.includes('-q')
