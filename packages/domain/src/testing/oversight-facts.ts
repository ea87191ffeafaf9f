import type { RecordedEvent } from '@dutybook/modelling'
import { happened, type Clocks, type Plain } from '@dutybook/modelling/testing'
import { oversightProceeding } from '../oversight/proceeding/decider.js'
import type { ProceedingEvent } from '../oversight/proceeding/events.js'
import { oversightSubject } from '../oversight/subject/decider.js'
import type { SubjectEvent } from '../oversight/subject/events.js'

// Single facts of oversight, for tests of what reads them. No rule is asked: they may come in any order, at any time.

type When = string | Clocks
type Data<Event extends { readonly type: string; readonly data: unknown }, Type extends Event['type']> = Plain<
  Extract<Event, { readonly type: Type }>['data']
>
type Given<Type extends ProceedingEvent['type']> = Partial<Data<ProceedingEvent, Type>>

const clocks = (when: When): Clocks => (typeof when === 'string' ? { occurredOn: when } : when)

/** The provider of facts that name no other. */
export const provider = 'prov-aaaa'

export const inSubject = (when: When, event: Plain<SubjectEvent>, id: string = provider): RecordedEvent =>
  happened(oversightSubject, id, event, clocks(when))

export const inProceeding = (when: When, event: Plain<ProceedingEvent>, id = 'jm-1a'): RecordedEvent =>
  happened(oversightProceeding, id, event, clocks(when))

const plainArrangement = (mode: 'contract' | 'purchase' | 'inHouse') => ({ elements: [{ element: 'E5' as const, mode }], negotiators: [] })

export const registered = (when: When, id?: string, mode: 'contract' | 'purchase' | 'inHouse' = 'contract'): RecordedEvent =>
  inSubject(when, { type: 'OversightSubjectRegistered', data: { ...plainArrangement(mode), registeredOn: clocks(when).occurredOn } }, id)

export const assessed = (when: When, riskClass: 'low' | 'medium' | 'high', id?: string): RecordedEvent =>
  inSubject(when, { type: 'RiskAssessed', data: { riskClass, score: 50, evidence: '5.1-3/7-1' } }, id)

export const released = (when: When, id?: string): RecordedEvent =>
  inSubject(when, { type: 'OversightSubjectReleased', data: { reason: 'Leping lõppes.', releasedOn: clocks(when).occurredOn } }, id)

export const proposed = (when: When, data: Given<'OversightProposed'> = {}, id?: string): RecordedEvent => {
  const usual = {
    kind: 'administrative',
    planned: true,
    reason: 'riskCycle',
    reference: '5.1-3/42-1',
    proposedBy: 'person-manager1',
  } as const
  const scope = { provider, elements: ['E5'], requirements: ['safety'] } as const
  return inProceeding(when, { type: 'OversightProposed', data: { ...usual, ...scope, proposedOn: clocks(when).occurredOn, ...data } }, id)
}

export const initiated = (when: When, id?: string): RecordedEvent => {
  const mandate = { orderNo: '112', issuedOn: clocks(when).occurredOn, officials: ['person-official1'] }
  return inProceeding(
    when,
    { type: 'OversightInitiated', data: { mandate, lead: 'person-quality2', participants: [], initiatedOn: clocks(when).occurredOn } },
    id,
  )
}

export const visited = (when: When, data: Given<'InspectionVisitCarriedOut'> = {}, id?: string): RecordedEvent => {
  const usual = { visit: 'k1', inspectors: ['person-quality2'], announced: false, provider }
  return inProceeding(when, { type: 'InspectionVisitCarriedOut', data: { ...usual, visitedOn: clocks(when).occurredOn, ...data } }, id)
}

export const found = (when: When, data: Given<'FindingRecorded'> = {}, id?: string): RecordedEvent => {
  const usual = { finding: 'l1', requirement: 'safety', severity: 'severe', evidence: ['5.1-3/42-4'], provider } as const
  const foundOn = clocks(when).occurredOn
  return inProceeding(when, { type: 'FindingRecorded', data: { ...usual, foundOn, ...data } }, id)
}

export const corrected = (when: When, data: Given<'FindingCorrected'> = {}, id?: string): RecordedEvent => {
  const usual = { finding: 'l1', requirement: 'safety', severity: 'minor', evidence: ['5.1-3/42-5'], reason: 'Eksitus.' } as const
  return inProceeding(when, { type: 'FindingCorrected', data: { ...usual, correctedOn: clocks(when).occurredOn, ...data } }, id)
}

export const heard = (when: When, findings: readonly string[], id?: string): RecordedEvent =>
  inProceeding(
    when,
    { type: 'ProviderHeard', data: { findings, heardOn: clocks(when).occurredOn, way: 'inWriting', record: '5.1-3/42-6' } },
    id,
  )

/** A precept of one point for every deadline: `p1`, `p2`… each with a warning of 1000 euros. */
export const issued = (when: When, deadlines: readonly string[], data: Given<'PreceptIssued'> = {}, id?: string): RecordedEvent => {
  const notifiedOn = clocks(when).occurredOn
  const usual = { precept: 'e1', provider, reference: '5.1-3/42-8', issuedBy: 'person-official1', notifiedOn, challengeUntil: notifiedOn }
  const points = deadlines.map((deadline, index) => ({
    ...{ point: `p${index + 1}`, obligation: 'Paigaldada lukk.', basis: { act: 'OAS', section: '24 lg 2' }, deadline, findings: ['l1'] },
    warningAmount: { cents: 100_000, currency: 'EUR' as const },
  }))
  return inProceeding(when, { type: 'PreceptIssued', data: { ...usual, points, ...data } }, id)
}

const ofPrecept = { precept: 'e1', reference: '5.1-3/42-9', points: ['p1'] }

export const challenged = (when: When, id?: string): RecordedEvent =>
  inProceeding(when, { type: 'PreceptChallenged', data: { ...ofPrecept, challengedOn: clocks(when).occurredOn, late: false } }, id)

export const suspended = (when: When, until?: string, id?: string): RecordedEvent =>
  inProceeding(
    when,
    { type: 'EnforcementSuspended', data: { ...ofPrecept, from: clocks(when).occurredOn, ...(until ? { until } : {}) } },
    id,
  )

export const upheld = (when: When, id?: string): RecordedEvent =>
  inProceeding(when, { type: 'PreceptUpheld', data: { ...ofPrecept, decidedOn: clocks(when).occurredOn } }, id)

export const annulled = (when: When, points: readonly string[], remaining: readonly string[] = [], id?: string): RecordedEvent =>
  inProceeding(when, { type: 'PreceptAnnulled', data: { ...ofPrecept, points, remaining, decidedOn: clocks(when).occurredOn } }, id)

export const extended = (when: When, deadline: string, id?: string): RecordedEvent =>
  inProceeding(
    when,
    {
      type: 'PreceptDeadlineExtended',
      data: { precept: 'e1', point: 'p1', deadline, reason: 'Tarne hilineb.', extendedOn: clocks(when).occurredOn },
    },
    id,
  )

export const fulfilled = (when: When, data: Given<'PreceptPointFulfilled'> = {}, id?: string): RecordedEvent =>
  inProceeding(
    when,
    {
      type: 'PreceptPointFulfilled',
      data: { precept: 'e1', point: 'p1', evidence: ['5.1-3/42-12'], fulfilledOn: clocks(when).occurredOn, late: false, ...data },
    },
    id,
  )

export const notedOverdue = (when: When, deadline: string, id?: string): RecordedEvent =>
  inProceeding(when, { type: 'PreceptPointOverdue', data: { precept: 'e1', point: 'p1', deadline } }, id)

export const checked = (when: When, result: 'fulfilled' | 'partly' | 'notFulfilled', point = 'p1', id?: string): RecordedEvent => {
  const usual = { check: 'j1', inspectors: ['person-quality2'], evidence: ['5.1-3/42-13'], checkedOn: clocks(when).occurredOn }
  return inProceeding(when, { type: 'FollowUpCheckCarriedOut', data: { ...usual, results: [{ precept: 'e1', point, result }] } }, id)
}

export const penalised = (when: When, cents = 50_000, data: Given<'PenaltyPaymentApplied'> = {}, id?: string): RecordedEvent => {
  const usual = { precept: 'e1', point: 'p1', penalty: 's1', amount: { cents, currency: 'EUR' as const }, provider }
  return inProceeding(when, { type: 'PenaltyPaymentApplied', data: { ...usual, appliedOn: clocks(when).occurredOn, ...data } }, id)
}

export const closed = (when: When, conclusion: 'compliant' | 'remedied' | 'discontinued' = 'remedied', id?: string): RecordedEvent =>
  inProceeding(when, { type: 'OversightClosed', data: { conclusion, reference: '5.1-3/42-14', closedOn: clocks(when).occurredOn } }, id)
