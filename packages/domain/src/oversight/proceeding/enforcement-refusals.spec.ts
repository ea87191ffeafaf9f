import { euros } from '@dutybook/modelling'
import { administrativePenaltyMaximum } from '../../law/index.js'
import { givenProceeding, lawWith, people, samples, tellsEachRefusal, until, type DataOf } from '../../testing.js'
import { plainPenalty } from '../../testing/proceeding-steps.js'
import { enforcementRefusals } from './enforcement-refusals.js'

const { inspector, official, director } = people
const { proceedingWithPenalty: told, proceedingWithChallenge: challenged } = samples
const issued = until(told, 'PreceptIssued')
const penaltyOn = (occurredOn: string, data: Partial<DataOf<'ApplyPenaltyPayment'>> = {}, events = issued) =>
  givenProceeding(events).when(plainPenalty(data), { actor: official, occurredOn })
const penaltyUnderStricterLaw = () =>
  givenProceeding(issued, [samples.shelter], lawWith(administrativePenaltyMaximum, euros(640), '2026-01-01')).when(plainPenalty(), {
    actor: official,
    occurredOn: '2026-01-10',
  })
const extendTo = (deadline: string, occurredOn: string) =>
  givenProceeding(issued).when(
    { type: 'ExtendPreceptDeadline', data: { precept: 'e1', point: 'p1', deadline, reason: 'Lukk hilineb.' } },
    { actor: official, occurredOn },
  )
const suspend = { type: 'SuspendEnforcement', data: { precept: 'e1', reference: '5.1-3/61-20' } } as const
const names = { precept: 'e1', point: 'p1' }

describe('an act of enforcement', () => {
  tellsEachRefusal(enforcementRefusals, {
    NO_CHALLENGE: { outcome: () => givenProceeding(issued).when(suspend, { actor: director }), facts: { precept: 'e1' } },
    ALREADY_DECIDED: { outcome: () => givenProceeding(challenged.events).when(suspend, { actor: director }), facts: { precept: 'e1' } },
    SUSPENSION_EXISTS: {
      outcome: () =>
        givenProceeding(until(challenged, 'EnforcementSuspended')).when(
          { type: 'SuspendEnforcement', data: { precept: 'e1', reference: '5.1-3/61-10', until: '2025-12-31' } },
          { actor: director },
        ),
      facts: { reference: '5.1-3/61-10' },
    },
    EXTENSION_NOT_LATER: {
      outcome: () => extendTo('2025-12-31', '2025-12-20'),
      facts: { point: 'p1', deadline: '2025-12-31' },
      at: '/deadline',
    },
    EXTENSION_AFTER_DEADLINE: { outcome: () => extendTo('2026-02-27', '2026-01-01'), facts: { point: 'p1', deadline: '2025-12-31' } },
    DEADLINE_NOT_PASSED: {
      outcome: () =>
        givenProceeding(issued).when({ type: 'RecordPointOverdue', data: names }, { actor: people.system, occurredOn: '2025-12-31' }),
      facts: { point: 'p1', deadline: '2025-12-31' },
    },
    CHECK_EXISTS: {
      outcome: () =>
        givenProceeding(until(told, 'FollowUpCheckCarriedOut')).when(
          {
            type: 'CarryOutFollowUpCheck',
            data: {
              check: 'j1',
              inspectors: ['person-quality2'],
              results: [{ ...names, result: 'fulfilled' }],
              evidence: ['5.1-3/42-13'],
            },
          },
          { actor: inspector, occurredOn: '2026-01-28' },
        ),
      facts: { check: 'j1' },
    },
    PENALTY_EXISTS: {
      outcome: () => penaltyOn('2026-01-13', { amount: euros(900) }, until(told, 'PenaltyPaymentApplied')),
      facts: { penalty: 's1' },
    },
    POINT_FULFILLED: { outcome: () => penaltyOn('2026-01-21', { penalty: 's2' }, until(told, 'PreceptPointFulfilled')), facts: names },
    POINT_ANNULLED: {
      outcome: () => penaltyOn('2025-12-01', { point: 'p2' }, until(challenged, 'PreceptAnnulled')),
      facts: { precept: 'e1', point: 'p2' },
    },
    PENALTY_WITHOUT_WARNING: { outcome: () => penaltyOn('2026-03-02', { point: 'p2' }), facts: { precept: 'e1', point: 'p2' } },
    PENALTY_BEFORE_DEADLINE: {
      outcome: () => penaltyOn('2025-12-31'),
      facts: { ...names, deadline: '2025-12-31', possibleFrom: '2026-01-01' },
    },
    CHALLENGE_PERIOD_OPEN: {
      outcome: () => penaltyOn('2026-01-02'),
      facts: { ...names, challengeUntil: '2026-01-09', possibleFrom: '2026-01-10' },
    },
    ENFORCEMENT_SUSPENDED: {
      outcome: () => penaltyOn('2025-09-01', {}, until(challenged, 'EnforcementSuspended')),
      facts: { ...names, reference: '5.1-3/61-10' },
    },
    PENALTY_ABOVE_WARNING: {
      outcome: () => penaltyOn('2026-01-10', { amount: euros(1000.01) }),
      facts: { ...names, amount: '1000.01', warned: '1000.00' },
      at: '/amount',
    },
    PENALTY_ABOVE_STATUTORY_MAXIMUM: {
      outcome: () => penaltyUnderStricterLaw(),
      facts: { ...names, amount: '1000.00', maximum: '640.00' },
      at: '/amount',
    },
  })
})
