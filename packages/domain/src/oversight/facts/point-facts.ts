import { called, count, flag, LocalDate, optional, type RecordedOf, type RecordOf, type RowFold } from '@dutybook/modelling'
import { ProviderRef } from '../../vocabulary.js'
import type { ProceedingEvent } from '../proceeding/events.js'
import { PointId, PreceptId, type PreceptPoint } from '../proceeding/precept-values.js'
import { ProceedingId } from '../proceeding/values.js'
import { proceedingOf } from './row-key.js'

/** A point of a precept and how it ended. */
export const pointFactFields = {
  proceeding: ProceedingId,
  precept: PreceptId,
  point: PointId,
  provider: ProviderRef,
  notifiedOn: called(LocalDate, 'Teatavaks tehtud', 'Notified on'),
  originalDeadline: called(LocalDate, 'Esialgne tähtaeg', 'Original deadline'),
  deadline: called(LocalDate, 'Täitmise tähtaeg', 'Deadline'),
  extensions: count('ExtensionCount', { et: 'Pikendamisi', en: 'Number of extensions' }),
  fulfilledOn: optional(called(LocalDate, 'Täidetud', 'Fulfilled on')),
  fulfilledLate: optional(flag('FulfilledLate', { et: 'Täidetud pärast tähtaega', en: 'Fulfilled after the deadline' })),
  annulledOn: optional(called(LocalDate, 'Tühistatud', 'Annulled on')),
}
export type PointFact = RecordOf<typeof pointFactFields>

type PreceptIssued = Extract<RecordedOf<ProceedingEvent>, { readonly type: 'PreceptIssued' }>

/** The key of a point's row: `jm-…/e1/p1`. */
export const pointKey = ({ proceeding, precept, point }: Readonly<Record<'proceeding' | 'precept' | 'point', string>>): string =>
  `${proceeding}/${precept}/${point}`

/** The rows of the points that an event concerns. */
export const pointKeys = (event: RecordedOf<ProceedingEvent>, proceeding: string): readonly string[] =>
  pointsOf(event).map(({ precept, point }) => pointKey({ proceeding, precept, point }))

interface PointOfPrecept {
  readonly precept: PreceptId
  readonly point: PointId
}

function pointsOf(event: RecordedOf<ProceedingEvent>): readonly PointOfPrecept[] {
  const { data } = event
  if (!('precept' in data)) return 'results' in data ? data.results : []
  if ('point' in data) return [data]
  const points = data.points.map((each) => (typeof each === 'string' ? each : each.point))
  const remaining = 'remaining' in data ? data.remaining : []
  return [...points, ...remaining].map((point) => ({ precept: data.precept, point }))
}

/** The point of the precept whose row this key is. */
export const issuedPoint = ({ data }: PreceptIssued, key: string): PreceptPoint | undefined =>
  data.points.find(({ point }) => key === pointKey({ proceeding: proceedingOf(key), precept: data.precept, point }))

/**
 * One row per point, under the key of `pointKeys`. What is fulfilled or annulled stays so. Whether it was late is judged by the deadline that
 * held, not by what its event says: that more time had been given may be recorded after the fulfilment.
 */
export const pointFactFold: RowFold<PointFact, ProceedingEvent> = {
  opens: {
    PreceptIssued: (event, key) => {
      const issued = issuedPoint(event, key)
      return issued && { ...opened(event, issued), proceeding: proceedingOf(key) }
    },
  },
  changes: {
    PreceptDeadlineExtended: (row, { data: { deadline } }) => ({
      ...{ deadline, extensions: row.extensions + 1 },
      ...(row.fulfilledOn ? { fulfilledLate: row.fulfilledOn > deadline } : {}),
    }),
    PreceptPointFulfilled: (row, { metadata: { occurredOn } }) =>
      row.fulfilledOn || row.annulledOn ? {} : { fulfilledOn: occurredOn, fulfilledLate: occurredOn > row.deadline },
    PreceptAnnulled: (row, { data, metadata }) =>
      row.annulledOn || !data.points.includes(row.point) ? {} : { annulledOn: metadata.occurredOn },
  },
}

const opened = ({ data }: PreceptIssued, { point, deadline }: PreceptPoint): Omit<PointFact, 'proceeding'> => ({
  precept: data.precept,
  point,
  provider: data.provider,
  notifiedOn: data.notifiedOn,
  originalDeadline: deadline,
  deadline,
  extensions: 0,
})
