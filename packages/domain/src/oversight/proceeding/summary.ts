import { called, list, LocalDate, optional, record, type TypeOf } from '@dutybook/modelling'
import { ProviderRef } from '../../vocabulary.js'
import { finding } from './events.js'
import { PointId, PointStatus, PreceptId } from './precept-values.js'
import type { Proceeding } from './state.js'
import { Mandate, OversightKind, ProceedingStatus } from './values.js'

const PointSummary = record(
  'PointSummary',
  { et: 'Ettekirjutuse punkt', en: 'Point of a precept' },
  { precept: PreceptId, point: PointId, status: PointStatus, deadline: called(LocalDate, 'Täitmise tähtaeg', 'Deadline') },
)

/** The proceeding as its events left it. What follows from today's date, such as days over, is for the register. */
export const ProceedingSummary = record(
  'ProceedingSummary',
  { et: 'Järelevalvemenetlus', en: 'Oversight proceeding' },
  {
    status: ProceedingStatus,
    kind: optional(OversightKind),
    provider: optional(ProviderRef),
    mandate: optional(Mandate),
    findings: list(record('FindingSummary', { et: 'Puudus', en: 'Finding' }, finding), { et: 'Puudused', en: 'Findings' }, { max: 1000 }),
    points: list(PointSummary, { et: 'Ettekirjutuste punktid', en: 'Points of precepts' }, { max: 50_000 }),
  },
)

export const proceedingSummary = (state: Proceeding): TypeOf<typeof ProceedingSummary> => ({
  status: state.status,
  ...(state.proposal ? { kind: state.proposal.kind, provider: state.proposal.provider } : {}),
  ...(state.initiation ? { mandate: state.initiation.mandate } : {}),
  findings: state.findings.map(({ current }) => current),
  points: state.precepts.flatMap(({ precept, points }) =>
    points.map(({ issued, status, deadline }) => ({ precept, point: issued.point, status, deadline })),
  ),
})
