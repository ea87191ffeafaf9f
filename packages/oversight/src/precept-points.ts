import { extended, viewOf, type Patch, type RecordedOf, type RowExtension } from '@dutybook/modelling'
import { issuedPoint, oversightProceeding, pointFactFold, pointKeys, type PointFact, type ProceedingEvent } from '@dutybook/domain'
import { isOpen, shownPoint } from './point-on-day.js'
import { PointRow, ShownPoint } from './point-row.js'

type Registered = Omit<PointRow, keyof PointFact>
type EventOf<Type extends ProceedingEvent['type']> = Extract<RecordedOf<ProceedingEvent>, { readonly type: Type }>

/** The decision on a challenge ends a suspension that was to last until then; one with a last day holds through it. */
const decided = ({ suspendedUntil }: PointRow, { id, metadata }: EventOf<'PreceptUpheld' | 'PreceptAnnulled'>): Patch<Registered> => ({
  challenge: 'upheld',
  decidedOn: metadata.occurredOn,
  challengeEvent: id,
  ...(suspendedUntil === undefined ? { suspendedOn: undefined } : {}),
})

const annulled = (event: EventOf<'PreceptAnnulled'>): Patch<Registered> => ({
  status: 'annulled',
  challenge: 'annulled',
  decidedOn: event.metadata.occurredOn,
  ...{ challengeEvent: event.id, resolutionEvent: event.id },
})

/** A check that is recorded after a later one does not hide it. */
function checked(row: PointRow, { id, data, metadata }: EventOf<'FollowUpCheckCarriedOut'>): Patch<Registered> {
  const found = data.results.findLast(({ precept, point }) => precept === row.precept && point === row.point)
  const superseded = row.checkedOn !== undefined && row.checkedOn > metadata.occurredOn
  return found && !superseded ? { checkedOn: metadata.occurredOn, checkResult: found.result, checkEvent: id } : {}
}

const penalised = (row: PointRow, { id, data, metadata }: EventOf<'PenaltyPaymentApplied'>): Patch<Registered> => ({
  penaltySumCents: row.penaltySumCents + data.amount.cents,
  ...(isOpen(row) ? { status: 'penalised' } : {}),
  ...(row.penalisedOn && row.penalisedOn > metadata.occurredOn ? {} : { penalisedOn: metadata.occurredOn, penaltyEvent: id }),
})

function issued(event: EventOf<'PreceptIssued'>, key: string): Registered | undefined {
  const point = issuedPoint(event, key)
  if (!point) return undefined
  const { obligation, basis, warningAmount } = point
  return {
    obligation,
    ...{ basisAct: basis.act, basisSection: basis.section },
    ...(warningAmount ? { warningAmount } : {}),
    challengeUntil: event.data.challengeUntil,
    challenge: 'none',
    status: 'open',
    penaltySumCents: 0,
    issuedEvent: event.id,
  }
}

const register: RowExtension<PointFact, Registered, ProceedingEvent> = {
  opens: { PreceptIssued: issued },
  changes: {
    PreceptChallenged: (_, { id, metadata }) => ({
      challenge: 'pending',
      challengedOn: metadata.occurredOn,
      decidedOn: undefined,
      challengeEvent: id,
    }),
    EnforcementSuspended: (_, { id, data, metadata }) => ({
      suspendedOn: metadata.occurredOn,
      suspendedUntil: data.until,
      challengeEvent: id,
    }),
    PreceptUpheld: decided,
    PreceptAnnulled: (row, event) => (event.data.points.includes(row.point) ? annulled(event) : decided(row, event)),
    PreceptDeadlineExtended: (row, { id }) => ({ extensionEvent: id, ...(isOpen(row) ? { status: 'open' } : {}) }),
    PreceptPointFulfilled: (row, { id }) => (isOpen(row) ? { status: 'fulfilled', resolutionEvent: id } : {}),
    PreceptPointOverdue: (_, { metadata }) => ({ overdueNotedOn: metadata.occurredOn }),
    FollowUpCheckCarriedOut: checked,
    PenaltyPaymentApplied: penalised,
  },
}

/** Every point of every precept: its deadline, its challenge, its fulfilment and its penalties (domain model §4.10). */
export const preceptPoints = viewOf({
  name: 'preceptPoints',
  version: 1,
  label: { et: 'Ettekirjutuste punktid', en: 'Points of precepts' },
  duty: '3.5',
  row: PointRow,
  shown: ShownPoint,
  show: (row, { day }) => shownPoint(row, day),
  sources: [oversightProceeding],
  keys: pointKeys,
  fold: extended(pointFactFold, register),
})
