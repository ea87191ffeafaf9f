import { extended, viewOf, type Patch, type RecordedOf, type RowExtension } from '@dutybook/modelling'
import { issuedPoint, oversightProceeding, pointFactFold, pointKeys, type PointFact, type ProceedingEvent } from '@dutybook/domain'
import { pointAfter } from './point-course.js'
import { shownPoint } from './point-on-day.js'
import { PointRow, ShownPoint, type PointStep } from './point-row.js'

type Registered = Omit<PointRow, keyof PointFact>
type EventOf<Type extends ProceedingEvent['type']> = Extract<RecordedOf<ProceedingEvent>, { readonly type: Type }>

type Told = Omit<PointStep, 'on' | 'event'>

/** The row after what happened to the point on the day of the event. */
const stepped = (row: PointRow, { id, metadata }: RecordedOf<ProceedingEvent>, told: Told): Patch<Registered> => {
  const step: PointStep = { ...told, on: metadata.occurredOn, event: id }
  return { ...pointAfter(row, step), steps: [...row.steps, step] }
}

const suspended = (row: PointRow, event: EventOf<'EnforcementSuspended'>): Patch<Registered> =>
  stepped(row, event, { act: 'suspended', ...(event.data.until === undefined ? {} : { until: event.data.until }) })

function checked(row: PointRow, event: EventOf<'FollowUpCheckCarriedOut'>): Patch<Registered> {
  const found = event.data.results.findLast(({ precept, point }) => precept === row.precept && point === row.point)
  return found ? stepped(row, event, { act: 'checked', result: found.result }) : {}
}

const penalised = (row: PointRow, event: EventOf<'PenaltyPaymentApplied'>): Patch<Registered> => ({
  ...stepped(row, event, { act: 'penalised' }),
  penaltySumCents: row.penaltySumCents + event.data.amount.cents,
})

function issued(event: EventOf<'PreceptIssued'>, key: string): Registered | undefined {
  const point = issuedPoint(event, key)
  if (!point) return undefined
  const { obligation, basis, warningAmount } = point
  return {
    obligation,
    ...{ basisAct: basis.act, basisSection: basis.section },
    ...(warningAmount ? { warningAmount } : {}),
    ...{ challengeUntil: event.data.challengeUntil, issuedOn: event.metadata.occurredOn },
    challenge: 'none',
    status: 'open',
    penaltySumCents: 0,
    steps: [],
    issuedEvent: event.id,
  }
}

const register: RowExtension<PointFact, Registered, ProceedingEvent> = {
  opens: { PreceptIssued: issued },
  changes: {
    PreceptChallenged: (row, event) => stepped(row, event, { act: 'challenged' }),
    EnforcementSuspended: suspended,
    PreceptUpheld: (row, event) => stepped(row, event, { act: 'upheld' }),
    PreceptAnnulled: (row, event) => stepped(row, event, { act: event.data.points.includes(row.point) ? 'annulled' : 'upheld' }),
    PreceptDeadlineExtended: (row, event) => stepped(row, event, { act: 'extended', deadline: event.data.deadline }),
    PreceptPointFulfilled: (row, event) => stepped(row, event, { act: 'fulfilled' }),
    PreceptPointOverdue: (_, { metadata }) => ({ overdueNotedOn: metadata.occurredOn }),
    FollowUpCheckCarriedOut: checked,
    PenaltyPaymentApplied: penalised,
  },
}

/** Every point of every precept: its deadline, its challenge, its fulfilment and its penalties (domain model §4.10). */
export const preceptPoints = viewOf({
  name: 'preceptPoints',
  version: 3,
  label: { et: 'Ettekirjutuste punktid', en: 'Points of precepts' },
  duty: '3.5',
  row: PointRow,
  shown: ShownPoint,
  show: (row, { day }) => shownPoint(row, day),
  sources: [oversightProceeding],
  keys: pointKeys,
  fold: extended(pointFactFold, register),
})
