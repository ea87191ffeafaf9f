import { reportingPeriod } from '../settlement/reporting-period/decider.js'
import { people } from './people.js'
import { sample, type Sample } from './sample.js'

const closed = (id: string, on: string, months: readonly Sample[] = []) =>
  sample(reportingPeriod, id, [[on, people.accountant, { type: 'CloseReportingPeriod', data: {} }]], months)

export const aprilClosed = closed('2025-04', '2025-06-02')
export const mayClosed = closed('2025-05', '2025-07-01')
export const juneClosed = closed('2025-06', '2025-08-11')
export const secondQuarterClosed = closed('2025-q2', '2025-08-12', [aprilClosed, mayClosed, juneClosed])
