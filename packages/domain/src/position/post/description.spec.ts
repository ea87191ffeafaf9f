import { isLeft } from '@dutybook/fp'
import { givenPost, managerDescription, people, samples, tellsEachRefusal, until } from '../../testing.js'
import { descriptionRefusals } from './description-refusals.js'

const { director, system } = people
const { managerPost } = samples
const first = until(managerPost, 'PositionDescriptionConfirmed')
const inForce = until(managerPost, 'PositionDescriptionEnteredIntoForce')

const confirm = (changes: object = {}) => ({ type: 'ConfirmPositionDescription', data: { ...managerDescription, ...changes } }) as const
const next = (changes: object = {}) => confirm({ order: '12-7', effectiveFrom: '2025-06-15', supersedes: '12-1', ...changes })
const enter = (order: string) => ({ type: 'EnterPositionDescriptionIntoForce', data: { order } }) as const
const on = (occurredOn: string) => ({ occurredOn })

describe('the description of a post', () => {
  tellsEachRefusal(descriptionRefusals, {
    DESCRIPTION_EXISTS: { outcome: () => givenPost(first).when(confirm({ title: 'teine' })), facts: { order: '12-1' } },
    EFFECTIVE_BEFORE_ORDER: {
      outcome: () => givenPost([]).when(confirm(), on('2024-01-02')),
      facts: { effectiveFrom: '2024-01-01' },
      at: '/effectiveFrom',
    },
    RETROACTIVE_NOT_EARLIER: {
      outcome: () => givenPost([]).when(confirm({ retroactiveFrom: '2024-01-01' }), on('2023-12-01')),
      facts: { effectiveFrom: '2024-01-01', retroactiveFrom: '2024-01-01' },
      at: '/retroactiveFrom',
    },
    POSITION_OF_POST_DIFFERS: {
      outcome: () => givenPost(first).when(next({ position: 'adviser' }), on('2025-06-01')),
      facts: { position: 'serviceManager' },
      at: '/position',
    },
    DUTY_TWICE: {
      outcome: () => {
        const duties = ['3.1', '3.5', '3.1'].map((duty, index) => ({ duty, wording: index + 1 }))
        return givenPost([]).when(confirm({ duties }), on('2023-12-01'))
      },
      facts: { duty: '3.1' },
      at: '/duties/2/duty',
    },
    UNKNOWN_DESCRIPTION: {
      outcome: () => givenPost(first).when(next({ supersedes: '11-9' }), on('2025-06-01')),
      facts: { order: '11-9' },
      at: '/supersedes',
    },
    DESCRIPTIONS_OVERLAP: {
      outcome: () => givenPost(first).when(next({ retroactiveFrom: '2024-01-01' }), on('2025-06-01')),
      facts: { order: '12-1', from: '2024-01-01' },
    },
    NOT_YET_EFFECTIVE: {
      outcome: () => givenPost(first).when(enter('12-1'), on('2023-12-31')),
      facts: { effectiveFrom: '2024-01-01' },
    },
  })

  it('is confirmed with all that it says, by the director general', () => {
    const data = { ...managerDescription, appointments: [], substitutions: [] }
    givenPost([])
      .when(confirm(), { actor: director, ...on('2023-12-01') })
      .then([{ type: 'PositionDescriptionConfirmed', data }])
    givenPost([])
      .when(confirm(), { actor: people.departmentHead, ...on('2023-12-01') })
      .thenRefused('POSITION_NOT_ENTITLED')
  })

  it('enters into force at once when its order is of that day', () => {
    const { decision } = givenPost([]).when(confirm(), on('2024-01-01'))
    expect(decision).toMatchObject({
      right: [{ type: 'PositionDescriptionConfirmed' }, { type: 'PositionDescriptionEnteredIntoForce', data: { from: '2024-01-01' } }],
    })
  })

  it('enters into force on its day, once, and then ends the version before it on the eve of its application', () => {
    givenPost(first)
      .when(enter('12-1'), { actor: system, ...on('2024-01-01') })
      .then([{ type: 'PositionDescriptionEnteredIntoForce', data: { order: '12-1', from: '2024-01-01' } }])
    givenPost(inForce).when(enter('12-1'), on('2024-01-05')).thenNothing()
    const { events } = managerPost
    expect(events.slice(-2)).toEqual([
      { type: 'PositionDescriptionEnteredIntoForce', data: { order: '12-7', from: '2025-06-01' } },
      { type: 'PositionDescriptionSuperseded', data: { order: '12-1', by: '12-7', lastDay: '2025-05-31' } },
    ])
  })

  it('catches up with a version before it whose day was missed', () => {
    const { decision } = givenPost(first).when(next(), on('2025-06-15'))
    const types = decision._tag === 'Right' ? decision.right.map(({ type, data }) => `${type} ${String(data['order' as never])}`) : []
    expect(types).toEqual([
      'PositionDescriptionConfirmed 12-7',
      'PositionDescriptionEnteredIntoForce 12-1',
      'PositionDescriptionEnteredIntoForce 12-7',
      'PositionDescriptionSuperseded 12-1',
    ])
  })

  it('is unknown until it was confirmed', () => givenPost([]).when(enter('12-1')).thenRefused('UNKNOWN_DESCRIPTION', { order: '12-1' }))

  it('supersedes the last one, and enters into force and applies after it', () => {
    const silent = confirm({ order: '12-7', effectiveFrom: '2025-06-15' })
    givenPost(inForce).when(silent, on('2025-06-01')).thenRefused('DESCRIPTIONS_OVERLAP')
    givenPost(first)
      .when(next({ effectiveFrom: '2023-12-30' }), on('2023-12-15'))
      .thenRefused('DESCRIPTIONS_OVERLAP')
    const earlier = next({ order: '12-9', effectiveFrom: '2025-06-10', supersedes: '12-7' })
    givenPost(managerPost.events).when(earlier, on('2025-06-05')).thenRefused('DESCRIPTIONS_OVERLAP', { order: '12-7', from: '2025-06-15' })
    const third = next({ order: '12-9', effectiveFrom: '2025-09-01' })
    givenPost(managerPost.events).when(third, on('2025-08-01')).thenRefused('DESCRIPTIONS_OVERLAP', { order: '12-7', from: '2025-06-15' })
  })

  it('cannot supersede where there is nothing', () =>
    givenPost([])
      .when(confirm({ supersedes: '11-9' }), on('2023-12-01'))
      .thenRefused('UNKNOWN_DESCRIPTION'))

  it('names the holder and the substitutes whom it concerns, and no longer those whose time was over', () => {
    const headPost = samples.headPost.events
    const description = (effectiveFrom: string) => ({
      type: 'ConfirmPositionDescription' as const,
      data: { ...managerDescription, position: 'headOfDivision' as const, order: '13-1', effectiveFrom, supersedes: '12-3' },
    })
    const concerned = (effectiveFrom: string) => {
      const { decision } = givenPost(headPost).when(description(effectiveFrom), on('2025-07-01'))
      return isLeft(decision) ? decision.left : decision.right[0]?.data
    }
    expect(concerned('2025-07-24')).toMatchObject({ appointments: ['a1'], substitutions: ['s1'] })
    expect(concerned('2025-07-25')).toMatchObject({ appointments: ['a1'], substitutions: [] })
  })

  it('is confirmed once, also when it has been superseded since', () =>
    givenPost(managerPost.events).when(confirm(), on('2023-12-01')).thenNothing())
})
