import { right } from '@dutybook/fp'
import {
  givenPost,
  managerDescription,
  people,
  plainAppointment,
  plainDescription,
  samples,
  tellsEachRefusal,
  until,
} from '../../testing.js'
import { appointmentRefusals } from './appointment-refusals.js'

const { director, manager, adviser, headOfDivision, managerAsHead } = people
const { managerPost, adviserPost, headPost } = samples
const described = until(managerPost, 'PositionDescriptionEnteredIntoForce')
const plainPost = until(adviserPost, 'PositionDescriptionConfirmed')
const filled = until(adviserPost, 'PositionFilled')

const fill = (changes: object = {}) =>
  ({ type: 'FillPosition', data: { ...plainAppointment(adviser.person, '2024-02-01'), ...changes } }) as const
const vacate = (lastDay: string, changes: object = {}) =>
  ({ type: 'VacatePosition', data: { appointment: 'a1', lastDay, order: '14-9', ...changes } }) as const
const on = (occurredOn: string) => ({ occurredOn })
const january = on('2024-01-10')

describe('the appointment to a post', () => {
  tellsEachRefusal(appointmentRefusals, {
    ENDS_BEFORE_START: {
      outcome: () => givenPost(plainPost).when(fill({ to: '2024-01-31' }), january),
      facts: { from: '2024-02-01', to: '2024-01-31' },
      at: '/to',
    },
    RETROACTIVE_START: {
      outcome: () => givenPost(plainPost).when(fill(), on('2024-02-02')),
      facts: { day: '2024-02-02', from: '2024-02-01' },
      at: '/from',
    },
    NO_DESCRIPTION: {
      outcome: () => givenPost(plainPost).when(fill({ from: '2023-12-31' }), on('2023-12-20')),
      facts: { day: '2023-12-31' },
    },
    APPOINTMENT_EXISTS: { outcome: () => givenPost(filled).when(fill()), facts: { appointment: 'a1' } },
    POST_FILLED: {
      outcome: () => givenPost(adviserPost.events).when(fill({ appointment: 'a2', from: '2026-03-31' }), on('2026-03-30')),
      facts: { appointment: 'a1', from: '2024-01-01' },
    },
    FILE_OF_ANOTHER: {
      outcome: () => givenPost(plainPost).when(fill({ qualificationFile: 'file-manager1' }), january),
      facts: { file: 'file-manager1' },
      at: '/qualificationFile',
    },
    UNKNOWN_APPOINTMENT: { outcome: () => givenPost(plainPost).when(vacate('2024-05-01')), facts: { appointment: 'a1' } },
    ALREADY_VACATED: { outcome: () => givenPost(adviserPost.events).when(vacate('2026-04-30')), facts: { lastDay: '2026-03-31' } },
    LAST_DAY_TOO_EARLY: {
      outcome: () => givenPost(filled).when(vacate('2023-12-30')),
      facts: { earliest: '2023-12-31' },
      at: '/lastDay',
    },
    LAST_DAY_TOO_LATE: {
      outcome: () => {
        const { decision } = givenPost(plainPost).when(fill({ to: '2024-12-31' }), january)
        const events = decision._tag === 'Right' ? decision.right : []
        return givenPost([...plainPost, ...events]).when(vacate('2025-01-01'))
      },
      facts: { latest: '2024-12-31' },
      at: '/lastDay',
    },
  })

  it('keeps the position, the description under which it holds, and that no exception was needed', () =>
    givenPost(described)
      .when(fill({ ...plainAppointment(manager.person, '2024-01-15'), qualificationFile: 'file-manager1' }), {
        actor: director,
        ...on('2024-01-10'),
      })
      .then([
        {
          type: 'PositionFilled',
          data: {
            ...plainAppointment(manager.person, '2024-01-15'),
            qualificationFile: 'file-manager1',
            position: 'serviceManager',
            under: [{ order: '12-1', from: '2024-01-01', duties: managerDescription.duties }],
            exceptions: [],
          },
        },
      ]))

  it('keeps also a version that is known to apply later, within its term', () => {
    const versions = managerPost.events.filter(({ type }) => type !== 'PositionFilled')
    const orders = (to: string | undefined, from = '2025-05-01') => {
      const data = { ...plainAppointment(manager.person, from), qualificationFile: 'file-manager1', ...(to ? { to } : {}) }
      const { decision } = givenPost(versions).when({ type: 'FillPosition', data }, on('2025-05-01'))
      if (decision._tag === 'Left') return decision.left.code
      return decision.right.flatMap(({ data: given }) => ('under' in given ? given.under.map(({ order }) => order) : []))
    }
    expect(orders(undefined, '2025-06-01')).toEqual(['12-7'])
    expect([orders(undefined), orders('2025-06-01'), orders('2025-05-31')]).toEqual([['12-1', '12-7'], ['12-1', '12-7'], ['12-1']])
  })

  it('is given once, also to somebody who has left since', () => {
    givenPost(adviserPost.events)
      .when({ type: 'FillPosition', data: plainAppointment(adviser.person, '2024-01-01') })
      .thenNothing()
  })

  it('is possible again from the day after the last holder left', () => {
    const outcome = givenPost(adviserPost.events).when(fill({ appointment: 'a2', from: '2026-04-01' }), on('2026-03-30'))
    expect(outcome.decision).toMatchObject({ right: [{ type: 'PositionFilled', data: { from: '2026-04-01' } }] })
  })

  it('is refused without the proofs that the description asks for', () =>
    givenPost(described)
      .when(fill(plainAppointment(manager.person, '2024-01-15')), january)
      .thenRefused('EDUCATION_NOT_PROVEN'))

  it('is for the director general, and never in their own case', () => {
    givenPost(plainPost)
      .when(fill(), { actor: headOfDivision, ...january })
      .thenRefused('POSITION_NOT_ENTITLED')
    givenPost(plainPost)
      .when(fill({ person: director.person }), { actor: director, ...january })
      .thenRefused('SELF_APPROVAL', { routedTo: 'internalControl' })
  })
})

describe('a post', () => {
  it('is vacated on a last day, once', () => {
    givenPost(filled)
      .when(vacate('2026-03-31'), { actor: director })
      .then([
        {
          type: 'PositionVacated',
          data: { appointment: 'a1', lastDay: '2026-03-31', order: '14-9', person: adviser.person, position: 'adviser' },
        },
      ])
    givenPost(adviserPost.events).when(vacate('2026-03-31')).thenNothing()
  })

  it('was never held when its last day is the eve of the first', () => {
    const { decision } = givenPost(filled).when(vacate('2023-12-31'))
    const events = decision._tag === 'Right' ? decision.right : []
    const again = givenPost([...filled, ...events]).when(fill({ appointment: 'a2', from: '2024-01-01' }), on('2024-01-01'))
    expect(again.decision._tag).toBe('Right')
  })

  it('is not vacated by somebody who stands in', () =>
    givenPost(headPost.events).when(vacate('2026-03-31'), { actor: managerAsHead }).thenRefused('POSITION_NOT_ENTITLED'))

  it('needs no proofs where nothing is required', () => {
    const finance = { type: 'ConfirmPositionDescription', data: plainDescription('finance', '12-5') } as const
    const confirmed = givenPost([]).when(finance, on('2023-12-01')).decision
    expect(confirmed._tag).toBe('Right')
    const events = confirmed._tag === 'Right' ? confirmed.right : []
    expect(givenPost(events, []).when(fill(), january).decision).toMatchObject(
      right([{ type: 'PositionFilled', data: { position: 'finance' } }]),
    )
  })
})
