import { givenProceeding, people, samples, until } from '../../testing.js'

const { managerAsHead, reviewer, inspector, controller } = people
const { declinedProceeding, internalControl, ownService, proceedingWithPenalty: told } = samples
const proposed = until(told, 'OversightProposed')
const controlProposed = until(internalControl, 'OversightProposed')

const concur = { type: 'ConcurWithOversight', data: {} } as const
const decline = (reason: string) => ({ type: 'DeclineOversight' as const, data: { reason } })
const declinedFor = 'Samu nõudeid kontrolliti eelmises kvartalis.'

describe('the concurrence of the quality unit', () => {
  it('names who concurred', () =>
    givenProceeding(proposed)
      .when(concur, { actor: reviewer, occurredOn: '2025-10-03' })
      .then([{ type: 'QualityUnitConcurred', data: { concurredBy: reviewer.person, concurredOn: '2025-10-03' } }]))

  it.each([
    ['concurrence', concur],
    ['refusal', decline(declinedFor)],
  ])('is no %s with what was not proposed by that day', (_, command) => {
    givenProceeding(proposed).when(command, { actor: reviewer, occurredOn: '2025-09-30' }).thenRefused('BEFORE_EARLIER_ACT')
    expect(givenProceeding(proposed).when(command, { actor: reviewer, occurredOn: '2025-10-01' }).decision._tag).toBe('Right')
  })

  it('is given once', () => givenProceeding(until(told, 'QualityUnitConcurred')).when(concur, { actor: inspector }).thenNothing())

  it('is not for internal control to give where somebody outside the agency is overseen', () =>
    givenProceeding(proposed).when(concur, { actor: controller }).thenRefused('CONCURRENCE_BY_QUALITY_UNIT'))

  it('may come from internal control for its own kind of check, unless the proposal is its own', () => {
    const colleague = { ...controller, person: 'person-control2' }
    givenProceeding(controlProposed, [ownService])
      .when(concur, { actor: colleague, occurredOn: '2025-09-02' })
      .then([{ type: 'QualityUnitConcurred', data: { concurredBy: 'person-control2', concurredOn: '2025-09-02' } }])
    givenProceeding(controlProposed, [ownService]).when(concur, { actor: controller }).thenRefused('SELF_APPROVAL')
  })

  it('is not given by the proposer standing in for the head of division; the head of department decides', () =>
    givenProceeding(proposed).when(concur, { actor: managerAsHead }).thenRefused('SELF_APPROVAL', { routedTo: 'headOfDepartment' }))

  it('is not given by a member of the quality unit who made the proposal', () => {
    const data = { ...proposed[0]!.data, proposedBy: reviewer.person }
    givenProceeding([{ type: 'OversightProposed', data } as (typeof proposed)[number]])
      .when(decline('Ei ole vaja.'), { actor: reviewer })
      .thenRefused('SELF_APPROVAL', { routedTo: 'headOfDepartment' })
  })

  it('cannot be given to a proceeding that was discontinued', () => {
    const closed = {
      type: 'OversightClosed',
      data: { conclusion: 'discontinued', reference: '5.1-3/42-2', closedOn: '2025-10-02' },
    } as const
    givenProceeding([...proposed, closed])
      .when(concur, { actor: reviewer })
      .thenRefused('CLOSED')
    givenProceeding([...proposed, closed])
      .when(decline('Ei ole vaja.'), { actor: reviewer })
      .thenRefused('CLOSED')
  })
})

describe('declining', () => {
  it('ends the proceeding with a reason', () =>
    givenProceeding(proposed)
      .when(decline(declinedFor), { actor: reviewer, occurredOn: '2025-10-03' })
      .then([{ type: 'QualityUnitDeclined', data: { reason: declinedFor, declinedOn: '2025-10-03' } }]))

  it('is done once', () => givenProceeding(declinedProceeding.events).when(decline(declinedFor), { actor: inspector }).thenNothing())

  it('gets no other reason afterwards', () =>
    givenProceeding(declinedProceeding.events).when(decline('Muu põhjus.'), { actor: reviewer }).thenRefused('ALREADY_DECLINED'))
})
