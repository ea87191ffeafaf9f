import { called, choice, count, list, LocalDate, optional, record, type TypeOf } from '@dutybook/modelling'
import { plan } from './events.js'
import type { StatisticsRelease } from './state.js'
import { ContentHash, EditionNumber } from './values.js'

export const ReleaseStage = choice(
  'ReleaseStage',
  { et: 'Väljaande seis', en: 'Stage of the edition' },
  {
    planned: { et: 'kavandatud', en: 'planned' },
    compiling: { et: 'koostamisel', en: 'being compiled' },
    compiled: { et: 'koostatud', en: 'compiled' },
    checking: { et: 'kontrollimisel', en: 'being checked' },
    unsafe: { et: 'avaldamine ei ole ohutu', en: 'not safe to publish' },
    checked: { et: 'kontrollitud', en: 'checked' },
    released: { et: 'avaldatud', en: 'released' },
  },
)

const ReleasedEdition = record(
  'ReleasedEdition',
  { et: 'Avaldatud väljaanne', en: 'Edition that is out' },
  { number: EditionNumber, on: called(LocalDate, 'Avaldatud', 'Released on'), contentHash: ContentHash },
)

export const StatisticsReleaseSummary = record(
  'StatisticsReleaseSummary',
  { et: 'Statistika avaldamine', en: 'Statistics release' },
  {
    status: choice(
      'StatisticsReleaseStatus',
      { et: 'Seis', en: 'Status' },
      { none: { et: 'kavandamata', en: 'not planned' }, planned: { et: 'kalendris', en: 'in the calendar' } },
    ),
    tables: optional(plan.tables),
    number: optional(EditionNumber),
    stage: optional(ReleaseStage),
    calendarDate: optional(plan.calendarDate),
    /** Of the tables that wait for approval. */
    contentHash: optional(ContentHash),
    approvals: optional(count('ApprovalCount', { et: 'Kinnitusi', en: 'Approvals' })),
    released: optional(list(ReleasedEdition, { et: 'Avaldatud väljaanded', en: 'Editions that are out' }, { max: 1_000_000 })),
  },
)

export function statisticsReleaseSummary(state: StatisticsRelease): TypeOf<typeof StatisticsReleaseSummary> {
  if (state.status === 'none') return state
  const { plan: planned, edition, released } = state
  return {
    status: 'planned',
    tables: planned.tables,
    number: edition.number,
    stage: edition.stage,
    calendarDate: edition.calendarDate,
    ...(edition.checked ? { contentHash: edition.checked.contentHash } : {}),
    approvals: edition.approvals.length,
    released: released.map(({ number, on, contentHash }) => ({ number, on, contentHash })),
  }
}
