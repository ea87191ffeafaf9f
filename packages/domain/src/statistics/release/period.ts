import type { ReportingPeriodId } from '../../settlement/reporting-period/values.js'

/** The period that a release is about stands in its id, after the first `-`. */
export const periodOf = (release: string): ReportingPeriodId => release.slice(release.indexOf('-') + 1) as ReportingPeriodId
