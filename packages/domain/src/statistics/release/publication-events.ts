// Stored for ever. A change here is a new schema version with an upcaster and a golden file, never an edit.
import { event, list, LogPosition } from '@dutybook/modelling'
import { Reason } from '../../vocabulary.js'
import { PublicTable } from './cell-values.js'
import { basis, calendarDate, number, on } from './fields.js'
import { ContentHash, DisclosureRule, RevisionCause } from './values.js'

const published = {
  number,
  position: LogPosition,
  rule: DisclosureRule,
  tables: list(PublicTable, { et: 'Tabelid', en: 'Tables' }, { min: 1, max: 12 }),
  contentHash: ContentHash,
  on,
}
export const StatisticsReleased = event('StatisticsReleased', { et: 'Statistika avaldatud', en: 'Statistics released' }, published, basis)

export const revision = { cause: RevisionCause, reason: Reason, calendarDate }
export const RevisionOpened = event(
  'RevisionOpened',
  { et: 'Parandatud väljaanne alustatud', en: 'Revision opened' },
  { number, ...revision, on },
  basis,
)

export const StatisticsRevised = event(
  'StatisticsRevised',
  { et: 'Parandatud väljaanne avaldatud', en: 'Statistics revised' },
  { ...published, cause: RevisionCause, reason: Reason },
  basis,
)
