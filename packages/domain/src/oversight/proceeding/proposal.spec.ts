import { givenProceeding, people, plainProposal, samples, until, type DataOf } from '../../testing.js'

const { manager, reviewer, controller } = people
const { counsellors, ownService, shelter, proceedingWithPenalty: told } = samples

const propose = (data: Partial<DataOf<'ProposeOversight'>> = {}) => ({
  type: 'ProposeOversight' as const,
  data: { ...plainProposal, ...data },
})

describe('a proposal', () => {
  it('is made by the service, and names who made it', () =>
    givenProceeding([])
      .when(propose(), { actor: manager, occurredOn: '2025-10-01' })
      .then([{ type: 'OversightProposed', data: { ...plainProposal, proposedBy: manager.person, proposedOn: '2025-10-01' } }]))

  it('adds nothing when the same is proposed again', () =>
    givenProceeding(until(told, 'OversightProposed')).when(propose(), { actor: reviewer }).thenNothing())

  it('is recognised as the same also when the proceeding is over', () => givenProceeding(told.events).when(propose()).thenNothing())

  it('may be for internal control of what the agency itself provides', () => {
    const data = { ...plainProposal, kind: 'internalControl', provider: ownService.id, elements: ['E1', 'E3'] } as const
    givenProceeding([], [ownService])
      .when(propose(data), { actor: controller, occurredOn: '2025-09-01' })
      .then([{ type: 'OversightProposed', data: { ...data, proposedBy: controller.person, proposedOn: '2025-09-01' } }])
  })

  it('reaches no element that a provider under contract also provides as the agency itself', () => {
    const both = {
      type: 'OversightSubjectRegistered',
      data: { elements: modes('contract', 'inHouse'), negotiators: [], registeredOn: '2024-02-01' },
    }
    givenProceeding([], [{ ...shelter, events: [both] }])
      .when(propose({ elements: ['E5'] }))
      .thenRefused('IN_HOUSE_ELEMENT')
  })

  it('is of a provider that is under oversight, not of one that was released', () =>
    givenProceeding([], [counsellors])
      .when(propose({ provider: counsellors.id, elements: ['E4'] }))
      .thenRefused('SUBJECT_UNKNOWN'))

  it.each([
    ['before it was placed under oversight', '2023-02-28', false],
    ['on the day on which it was', '2023-03-01', true],
    ['recorded after its release, on the last day before it', '2025-12-30', true],
    ['on the day of its release', '2025-12-31', false],
  ])('of a provider %s goes by the day of the proposal', (_, occurredOn, accepted) => {
    const outcome = givenProceeding([], [counsellors]).when(propose({ provider: counsellors.id, elements: ['E4'] }), { occurredOn })
    if (accepted) expect(outcome.decision._tag).toBe('Right')
    else outcome.thenRefused('SUBJECT_UNKNOWN', { provider: counsellors.id, occurredOn })
  })

  it('goes by the arrangement as it was last changed', () =>
    givenProceeding([], [{ ...counsellors, events: counsellors.events.slice(0, -1) }])
      .when(propose({ provider: counsellors.id, elements: ['E5'] }))
      .thenRefused('ELEMENT_NOT_PROVIDED'))
})

const modes = (...all: readonly string[]) => all.map((mode) => ({ element: 'E5', mode }))
