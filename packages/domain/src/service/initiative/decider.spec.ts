import { given } from '@dutybook/modelling/testing'
import { initiativeReviewed, plannedInitiative } from '../../testing/initiative-samples.js'
import { people } from '../../testing/people.js'
import { tellsEachRefusal } from '../../testing/refusal-cases.js'
import { estonia } from '../../testing/sample.js'
import { developmentInitiative } from './decider.js'
import { initiativeRefusals } from './refusals.js'

const { manager, managerAsHead } = people
const after = (count: number) => given(developmentInitiative, initiativeReviewed.events.slice(0, count), estonia)
const on = (occurredOn: string) => ({ now: '2026-03-01T09:00:00.000Z', occurredOn })
const start = (data: Partial<typeof plannedInitiative> = {}) =>
  ({ type: 'StartInitiative', data: { ...plannedInitiative, ...data } }) as const
const decide = { type: 'DecideInitiative', data: { verdict: 'rejected', reason: 'Raha ei ole.' } } as const
const implement = { type: 'ImplementInitiative', data: { evidence: ['5.1-3/95-5'] } } as const
const review = { type: 'ReviewInitiativeEffect', data: { effect: 'reached', evidence: ['5.1-3/95-8'] } } as const

describe('a development initiative', () => {
  tellsEachRefusal(initiativeRefusals, {
    ALREADY_STARTED: { outcome: () => after(1).when(start({ target: 'Tõlk on olemas tunni jooksul.' })) },
    NOT_STARTED: { outcome: () => after(0).when(decide) },
    REVIEW_NOT_LATER: { outcome: () => after(0).when(start(), on('2025-12-01')), at: '/reviewOn' },
    ALREADY_DECIDED: { outcome: () => after(2).when(decide) },
    NOT_ADOPTED: { outcome: () => after(1).when(implement) },
    ALREADY_IMPLEMENTED: { outcome: () => after(3).when(implement) },
    NOT_IMPLEMENTED: { outcome: () => after(2).when(review) },
    REVIEW_BEFORE_ITS_DAY: { outcome: () => after(3).when(review, on('2025-11-30')), facts: { reviewOn: '2025-12-01' } },
    BEFORE_LAST_STEP: { outcome: () => after(1).when(decide, on('2025-02-02')), facts: { day: '2025-02-03' } },
    ALREADY_REVIEWED: { outcome: () => after(4).when(review, on('2025-12-02')) },
  })

  it('is started with who started it, and once', () => {
    after(0)
      .when(start(), { ...on('2025-02-03'), actor: manager })
      .then([
        { type: 'DevelopmentInitiativeStarted', data: { ...plannedInitiative, startedBy: 'person-manager1', startedOn: '2025-02-03' } },
      ])
    after(4).when(start(), on('2026-01-05')).thenNothing()
  })

  it('is not decided by whoever started it, also when they act as the head', () =>
    after(1).when(decide, { actor: managerAsHead }).thenRefused('SELF_APPROVAL', { routedTo: 'headOfDepartment' }))

  it('is implemented on the day of its decision at the earliest, and reviewed after that', () => {
    after(2).when(implement, on('2025-02-16')).thenRefused('BEFORE_LAST_STEP', { day: '2025-02-17' })
    after(2)
      .when(implement, on('2025-02-17'))
      .then([{ type: 'DevelopmentInitiativeImplemented', data: { ...implement.data, implementedOn: '2025-02-17' } }])
    const late = { type: 'DevelopmentInitiativeImplemented', data: { ...implement.data, implementedOn: '2026-01-05' } } as const
    given(developmentInitiative, [...initiativeReviewed.events.slice(0, 2), late], estonia)
      .when(review, on('2025-12-01'))
      .thenRefused('BEFORE_LAST_STEP', { day: '2026-01-05' })
  })

  it('that was rejected is not implemented', () => {
    const rejected = [
      ...initiativeReviewed.events.slice(0, 1),
      { type: 'DevelopmentInitiativeDecided', data: { ...decide.data, decidedOn: '2025-02-17' } } as const,
    ]
    given(developmentInitiative, rejected, estonia).when(implement).thenRefused('NOT_ADOPTED')
  })

  it('is reviewed on its day, and tells what came of it', () => {
    after(3)
      .when(review, on('2025-12-01'))
      .then([{ type: 'DevelopmentInitiativeEffectReviewed', data: review.data }])
    expect(developmentInitiative.summary.of(after(4).state)).toEqual({ plan: plannedInitiative, verdict: 'adopted', effect: 'partly' })
    expect(developmentInitiative.summary.of(after(0).state)).toEqual({})
  })
})
