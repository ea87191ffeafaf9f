import { given } from '@dutybook/modelling/testing'
import { estonia, people, samples, tellsEachRefusal, until } from '../../testing.js'
import { oversightSubject } from './decider.js'
import { subjectRefusals } from './refusals.js'
import { subjectSummary } from './summary.js'

const { manager, adviser, reviewer } = people
const { shelter, counsellors } = samples

const past = (events: typeof shelter.events) => given(oversightSubject, events, estonia)
const registered = until(shelter, 'OversightSubjectRegistered')
const changed = until(counsellors, 'ArrangementChanged')

const arrangement = { elements: [{ element: 'E5', mode: 'contract' }], negotiators: ['person-adviser1'] } as const
const register = { type: 'RegisterOversightSubject', data: arrangement } as const
const change = { type: 'ChangeArrangement', data: { ...arrangement, reason: 'Toitlustus langes ära.' } } as const
const assess = { type: 'AssessRisk', data: { riskClass: 'medium', score: 45, evidence: '5.1-3/7-9' } } as const
const day = '2026-01-12'
const release = { type: 'ReleaseOversightSubject', data: { reason: 'Leping lõppes.' } } as const

describe('a subject of oversight', () => {
  tellsEachRefusal(subjectRefusals, {
    ALREADY_REGISTERED: { outcome: () => past(registered).when(register) },
    NOT_REGISTERED: { outcome: () => past([]).when(assess) },
    SUBJECT_RELEASED: { outcome: () => past(counsellors.events).when(change) },
    RELEASED_BEFORE_REGISTERED: {
      outcome: () => past(registered).when(release, { occurredOn: '2024-01-31' }),
      facts: { from: '2024-02-01' },
    },
    NEGOTIATOR_ASSESSES: { outcome: () => past(registered).when(assess, { actor: { ...reviewer, person: adviser.person } }) },
  })

  it('is placed under oversight with what it provides and who negotiated its contract', () =>
    past([])
      .when(register, { actor: manager, occurredOn: day })
      .then([{ type: 'OversightSubjectRegistered', data: { ...arrangement, registeredOn: day } }]))

  it('is placed under oversight once, also when its arrangement has changed since', () => {
    const [first] = counsellors.steps
    past(changed).when(first![2], { actor: manager }).thenNothing()
  })

  it('can be placed under oversight again after a release, without its old risk', () => {
    const { when } = past(counsellors.events)
    when(register, { occurredOn: day }).then([{ type: 'OversightSubjectRegistered', data: { ...arrangement, registeredOn: day } }])
    const again = past([...counsellors.events, ...registered]).state
    expect(subjectSummary(again)).toEqual({ status: 'registered', ...shelter.steps[0]![2].data })
  })

  it('changes its arrangement for a reason; what stands already is no change', () => {
    past(registered)
      .when(change)
      .then([{ type: 'ArrangementChanged', data: change.data }])
    past([...registered, { type: 'ArrangementChanged', data: change.data } as unknown as (typeof registered)[number]])
      .when({ ...change, data: { ...change.data, reason: 'Muu põhjus.' } })
      .thenNothing()
  })

  it('is assessed by somebody who did not negotiate; the same assessment is put on record once', () => {
    past(registered)
      .when(assess, { actor: reviewer })
      .then([{ type: 'RiskAssessed', data: assess.data }])
    const [, second] = shelter.steps
    past(shelter.events).when(second![2], { actor: reviewer }).thenNothing()
  })

  it('is assessed by somebody who negotiated an earlier contract only, not the present one', () => {
    const formerNegotiator = { actor: { ...reviewer, person: adviser.person } }
    past(until(counsellors, 'OversightSubjectRegistered'))
      .when(assess, formerNegotiator)
      .then([{ type: 'RiskAssessed', data: assess.data }])
    past(changed).when(assess, formerNegotiator).thenRefused('NEGOTIATOR_ASSESSES')
  })

  it('is released with a reason, once', () => {
    past(registered)
      .when(release, { occurredOn: day })
      .then([{ type: 'OversightSubjectReleased', data: { ...release.data, releasedOn: day } }])
    past(counsellors.events)
      .when({ ...release, data: { reason: 'Mõlemad lepingud lõppesid.' } })
      .thenNothing()
    past(counsellors.events).when(release).thenRefused('SUBJECT_RELEASED')
  })
})

describe('the summary of a subject', () => {
  it('of one that was never registered says just that', () => expect(subjectSummary({ status: 'none' })).toEqual({ status: 'none' }))

  it('tells what it provides and how it was assessed', () =>
    expect(subjectSummary(past(counsellors.events).state)).toEqual({
      status: 'released',
      elements: [
        { element: 'E4', mode: 'purchase' },
        { element: 'E8', mode: 'contract' },
      ],
      negotiators: ['person-manager1', 'person-adviser1'],
      risk: { riskClass: 'low', score: 15, evidence: '5.1-3/3-2' },
    }))
})
