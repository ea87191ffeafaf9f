import { fold } from '@dutybook/modelling'
import { samples, until } from '../../testing.js'
import { post } from './decider.js'
import { postSummary } from './summary.js'

const { managerPost, headPost } = samples

describe('the summary of a post', () => {
  it('is empty before its first description', () =>
    expect(postSummary(post.initialState)).toEqual({ descriptions: [], holders: [], substitutes: [] }))

  it('tells how far each version of the description has come', () => {
    const statuses = (type: Parameters<typeof until<(typeof managerPost)['events'][number]>>[1]) =>
      postSummary(fold(post, until(managerPost, type))).descriptions.map(({ order, status }) => `${order} ${status}`)
    expect(statuses('PositionDescriptionConfirmed')).toEqual(['12-1 confirmed'])
    expect(statuses('PositionDescriptionEnteredIntoForce')).toEqual(['12-1 inForce'])
    expect(statuses('PositionDescriptionSuperseded')).toEqual(['12-1 superseded', '12-7 inForce'])
  })

  it('tells who holds it and who stands in, and until when', () => {
    const { position, holders, substitutes } = postSummary(fold(post, headPost.events))
    expect(position).toBe('headOfDivision')
    expect(holders).toEqual([{ appointment: 'a1', person: 'person-head1', from: '2024-01-01' }])
    expect(substitutes).toEqual([
      { substitution: 's1', substitute: 'person-manager1', duties: ['3.4', '3.5'], from: '2025-07-01', lastDay: '2025-07-24' },
    ])
  })
})
