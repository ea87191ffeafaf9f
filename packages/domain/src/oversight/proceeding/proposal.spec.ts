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
      .when(propose(), { actor: manager })
      .then([{ type: 'OversightProposed', data: { ...plainProposal, proposedBy: manager.person } }]))

  it('adds nothing when the same is proposed again', () =>
    givenProceeding(until(told, 'OversightProposed')).when(propose(), { actor: reviewer }).thenNothing())

  it('is recognised as the same also when the proceeding is over', () => givenProceeding(told.events).when(propose()).thenNothing())

  it('may be for internal control of what the agency itself provides', () => {
    const data = { ...plainProposal, kind: 'internalControl', provider: ownService.id, elements: ['E1', 'E3'] } as const
    givenProceeding([], [ownService])
      .when(propose(data), { actor: controller })
      .then([{ type: 'OversightProposed', data: { ...data, proposedBy: controller.person } }])
  })

  it('reaches no element that a provider under contract also provides as the agency itself', () => {
    const both = { type: 'OversightSubjectRegistered', data: { elements: modes('contract', 'inHouse'), negotiators: [] } }
    givenProceeding([], [{ ...shelter, events: [both] }])
      .when(propose({ elements: ['E5'] }))
      .thenRefused('IN_HOUSE_ELEMENT')
  })

  it('is of a provider that is under oversight, not of one that was released', () =>
    givenProceeding([], [counsellors])
      .when(propose({ provider: counsellors.id, elements: ['E4'] }))
      .thenRefused('SUBJECT_UNKNOWN'))

  it('goes by the arrangement as it was last changed', () =>
    givenProceeding([], [{ ...counsellors, events: counsellors.events.slice(0, -1) }])
      .when(propose({ provider: counsellors.id, elements: ['E5'] }))
      .thenRefused('ELEMENT_NOT_PROVIDED'))
})

const modes = (...all: readonly string[]) => all.map((mode) => ({ element: 'E5', mode }))
