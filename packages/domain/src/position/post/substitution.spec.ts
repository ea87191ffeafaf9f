import { isLeft } from '@dutybook/fp'
import { without } from '@dutybook/modelling'
import type { PostEvent } from './events.js'
import { givenPost, people, plainDescription, samples, tellsEachRefusal, until, type Sample } from '../../testing.js'
import { substitutionRefusals } from './substitution-refusals.js'

const { manager, managerAsHead, adviser, headOfDivision, departmentHead, director, system } = people
const { managerPost, headPost, adviserPost } = samples
const held = until(headPost, 'PositionFilled')
const standingIn = until(headPost, 'SubstitutionStarted')
const july = { substitution: 's1', substitute: manager.person, ownPost: 'post-manager1', from: '2025-07-01', to: '2025-07-31' }

const start = (changes: object = {}) => ({ type: 'StartSubstitution', data: { ...july, duties: ['3.4', '3.5'], ...changes } }) as const
const end = (lastDay: string) => ({ type: 'EndSubstitution', data: { substitution: 's1', lastDay } }) as const
const byDepartmentHead = { actor: departmentHead, occurredOn: '2025-06-25' }

/** The post of the manager, but with these changes of its first and only description. */
function managerPostWith(changes: object): Sample {
  const events = until(managerPost, 'PositionFilled').map((each) =>
    each.type === 'PositionDescriptionConfirmed' ? { ...each, data: { ...each.data, ...changes } } : each,
  )
  return { ...managerPost, events: events as readonly PostEvent[] }
}

describe('a substitution', () => {
  tellsEachRefusal(substitutionRefusals, {
    SUBSTITUTION_EXISTS: { outcome: () => givenPost(standingIn).when(start({ to: '2025-08-31' })), facts: { substitution: 's1' } },
    NOT_SUPERIOR_OF_POST: {
      outcome: () => givenPost(held).when(start(), { ...byDepartmentHead, actor: headOfDivision }),
      facts: { superior: 'headOfDepartment' },
    },
    SUBSTITUTE_NOT_APPOINTED: {
      outcome: () => givenPost(held).when(start({ substitute: adviser.person }), byDepartmentHead),
      facts: { day: '2025-07-01', post: 'post-manager1' },
      at: '/ownPost',
    },
    HOLDER_SUBSTITUTES: {
      outcome: () => {
        const own = until(headPost, 'PositionFilled')
        const beside = [{ ...managerPost, id: 'post-second1', events: own }]
        return givenPost(held, beside).when(start({ substitute: headOfDivision.person, ownPost: 'post-second1' }), byDepartmentHead)
      },
      at: '/substitute',
    },
    SUBSTITUTE_NOT_LISTED: {
      outcome: () => givenPost(held, [managerPostWith({ substitutesFor: ['adviser'] })]).when(start(), byDepartmentHead),
      facts: { day: '2025-07-01', substitute: 'serviceManager', substituted: 'headOfDivision' },
      at: '/substitute',
    },
    SCOPE_OUTSIDE_DESCRIPTION: {
      outcome: () => givenPost(held).when(start({ duties: ['3.4', 'V3'] }), byDepartmentHead),
      facts: { duty: 'V3', day: '2025-07-01' },
      at: '/duties/1',
    },
    SUBSTITUTION_OVERLAPS: {
      outcome: () =>
        givenPost(standingIn).when(
          start({ substitution: 's2', from: '2025-07-31', to: '2025-08-09', duties: ['3.1', '3.5'] }),
          byDepartmentHead,
        ),
      facts: { duty: '3.5', substitution: 's1' },
    },
    UNKNOWN_SUBSTITUTION: { outcome: () => givenPost(held).when(end('2025-07-24')), facts: { substitution: 's1' } },
    ALREADY_ENDED: { outcome: () => givenPost(headPost.events).when(end('2025-07-25')), facts: { lastDay: '2025-07-24' } },
  })

  it('keeps who stands in for which position, from which of their own, in what scope, and under which description', () =>
    givenPost(held)
      .when(start(), byDepartmentHead)
      .then([
        {
          type: 'SubstitutionStarted',
          data: {
            ...start().data,
            position: 'headOfDivision',
            ownPosition: 'serviceManager',
            under: [{ order: '12-3', from: '2024-01-01', duties: plainDescription('headOfDivision', '12-3').duties }],
          },
        },
      ]))

  it('may be open until it is ended', () => {
    const open = without(start().data, 'to')
    const { decision } = givenPost(held).when({ type: 'StartSubstitution', data: open }, byDepartmentHead)
    const events = isLeft(decision) ? [] : decision.right
    const { when } = givenPost([...held, ...events])
    expect(when(end('2027-01-01'), byDepartmentHead).decision).toMatchObject({
      right: [{ type: 'SubstitutionEnded', data: { lastDay: '2027-01-01' } }],
    })
    when(start({ substitution: 's2', from: '2031-01-01', to: '2031-01-02' }), byDepartmentHead).thenRefused('SUBSTITUTION_OVERLAPS')
  })

  it('is named by either description: 1.4 of the post that is stood in for, or 1.5 of the substitute’s', () => {
    const silent = managerPostWith({ substitutesFor: [] })
    const naming = held.map((each) =>
      each.type === 'PositionDescriptionConfirmed' ? { ...each, data: { ...each.data, substitutes: ['serviceManager' as const] } } : each,
    )
    expect(givenPost(naming, [silent]).when(start(), byDepartmentHead).decision._tag).toBe('Right')
    givenPost(held, [silent]).when(start(), byDepartmentHead).thenRefused('SUBSTITUTE_NOT_LISTED')
  })

  it('must be named on all of its days, also after the description changes', () => {
    const changed: Sample = {
      ...managerPost,
      events: managerPost.events.map((each) =>
        each.type === 'PositionDescriptionConfirmed' && each.data.order === '12-7'
          ? { ...each, data: { ...each.data, substitutesFor: [] } }
          : each,
      ) as readonly PostEvent[],
    }
    const may = { actor: departmentHead, occurredOn: '2025-05-21' }
    const until1June = (to: string) => givenPost(held, [changed]).when(start({ from: '2025-05-21', to }), may)
    expect(until1June('2025-05-31').decision._tag).toBe('Right')
    until1June('2025-06-01').thenRefused('SUBSTITUTE_NOT_LISTED', {
      day: '2025-06-01',
      substitute: 'serviceManager',
      substituted: 'headOfDivision',
    })
  })

  it('needs the own post up to its last day', () => {
    const leaving: Sample = {
      ...managerPost,
      events: [
        ...managerPost.events,
        {
          type: 'PositionVacated',
          data: { appointment: 'a1', lastDay: '2025-07-30', order: '14-9', person: manager.person, position: 'serviceManager' },
        },
      ] as readonly PostEvent[],
    }
    givenPost(held, [leaving])
      .when(start(), byDepartmentHead)
      .thenRefused('SUBSTITUTE_NOT_APPOINTED', { day: '2025-07-31', post: 'post-manager1' })
    expect(givenPost(held, [leaving]).when(start({ to: '2025-07-30' }), byDepartmentHead).decision._tag).toBe('Right')
  })

  it('needs a description of the post, an end after its start, and no start in the past', () => {
    givenPost([]).when(start(), byDepartmentHead).thenRefused('NO_DESCRIPTION', { day: '2025-07-01' })
    givenPost(held)
      .when(start({ to: '2025-06-30' }), byDepartmentHead)
      .thenRefused('ENDS_BEFORE_START')
    givenPost(held)
      .when(start(), { ...byDepartmentHead, occurredOn: '2025-07-02' })
      .thenRefused('RETROACTIVE_START')
  })

  it('leaves other duties, and other days, to other substitutes', () => {
    const other = (changes: object) => givenPost(standingIn).when(start({ substitution: 's2', ...changes }), byDepartmentHead).decision._tag
    expect(other({ duties: ['3.1', '3.12'] })).toBe('Right')
    expect(other({ from: '2025-08-01', to: '2025-08-09' })).toBe('Right')
    expect(other({ from: '2025-06-30', to: '2025-06-30' })).toBe('Right')
    expect(other({ from: '2025-06-30', to: '2025-07-01' })).toBe('Left')
  })

  it('is arranged by any superior of the post, up to the director general', () => {
    const arranged = (actor: typeof director) => givenPost(held).when(start(), { ...byDepartmentHead, actor }).decision._tag
    expect([arranged(departmentHead), arranged(director), arranged(headOfDivision)]).toEqual(['Right', 'Right', 'Left'])
  })

  it('of the head of the agency is for the head alone to arrange', () => {
    const own = without(plainDescription('directorGeneral', '12-4'), 'superior')
    const confirmed = givenPost([]).when({ type: 'ConfirmPositionDescription', data: own }, { occurredOn: '2023-12-01' }).decision
    const past = isLeft(confirmed) ? [] : confirmed.right
    const beside = [managerPostWith({ substitutesFor: ['directorGeneral'] })]
    givenPost(past, beside).when(start(), byDepartmentHead).thenRefused('NOT_SUPERIOR_OF_POST', { superior: 'directorGeneral' })
    expect(givenPost(past, beside).when(start(), { ...byDepartmentHead, actor: director }).decision._tag).toBe('Right')
  })

  it('is not arranged by the substitute, not even as the superior for whom they stand in', () => {
    const adviserHeld = until(adviserPost, 'PositionFilled')
    givenPost(adviserHeld)
      .when(start({ duties: ['3.5'] }), { actor: managerAsHead, occurredOn: '2025-06-25' })
      .thenRefused('SELF_APPROVAL', { routedTo: 'headOfDepartment' })
  })

  it('is started once, also when it has ended since', () => givenPost(headPost.events).when(start(), byDepartmentHead).thenNothing())

  it('is ended by a superior or by the program, once, not later than agreed', () => {
    const ended = {
      type: 'SubstitutionEnded',
      data: { substitution: 's1', lastDay: '2025-07-24', substitute: manager.person, position: 'headOfDivision' },
    } as const
    for (const actor of [departmentHead, director, system]) givenPost(standingIn).when(end('2025-07-24'), { actor }).then([ended])
    givenPost(standingIn).when(end('2025-07-24'), { actor: headOfDivision }).thenRefused('NOT_SUPERIOR_OF_POST')
    givenPost(headPost.events).when(end('2025-07-24'), { actor: departmentHead }).thenNothing()
    givenPost(standingIn).when(end('2025-08-01'), { actor: departmentHead }).thenRefused('LAST_DAY_TOO_LATE', { latest: '2025-07-31' })
    givenPost(standingIn).when(end('2025-06-29'), { actor: departmentHead }).thenRefused('LAST_DAY_TOO_EARLY', { earliest: '2025-06-30' })
  })

  it('frees its days when it ends early', () => {
    const other = start({ substitution: 's2', from: '2025-07-25', to: '2025-07-31' })
    expect(givenPost(headPost.events).when(other, byDepartmentHead).decision._tag).toBe('Right')
    givenPost(standingIn).when(other, byDepartmentHead).thenRefused('SUBSTITUTION_OVERLAPS')
  })
})
