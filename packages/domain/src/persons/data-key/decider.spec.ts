import { given } from '@dutybook/modelling/testing'
import { people } from '../../testing/people.js'
import { erasureDeclined, partnerErased } from '../../testing/person-samples.js'
import { tellsEachRefusal } from '../../testing/refusal-cases.js'
import { estonia } from '../../testing/sample.js'
import { personalDataKey } from './decider.js'
import { dataKeyRefusals } from './refusals.js'

const id = 'person-partner1'
const after = (count: number) => given(personalDataKey, partnerErased.events.slice(0, count), { ...estonia, id })
const on = (occurredOn: string) => ({ now: '2025-12-01T09:00:00.000Z', occurredOn })

const request = (document = '1.2-7/25/40') => ({ type: 'RequestKeyDestruction', data: { ground: 'request', document } }) as const
const approve = { type: 'ApproveKeyDestruction', data: {} } as const
const decline = { type: 'DeclineKeyDestruction', data: { document: '1.2-7/25/43' } } as const
const later = on('2025-06-09')

describe('the key of a person’s data', () => {
  tellsEachRefusal(dataKeyRefusals, {
    KEY_DESTROYED_BEFORE: { outcome: () => after(2).when(request()) },
    DESTRUCTION_REQUESTED_BEFORE: { outcome: () => after(1).when(request('1.2-7/25/99')), facts: { document: '1.2-7/25/40' } },
    DESTRUCTION_NOT_REQUESTED: { outcome: () => after(0).when(approve) },
    BEFORE_DESTRUCTION_REQUEST: { outcome: () => after(1).when(approve, on('2025-06-01')), facts: { requestedOn: '2025-06-02' } },
  })

  it('is destroyed on the request of one and the approval of another, by the document that it rests on', () => {
    const [, destroyed] = partnerErased.events
    expect(destroyed).toEqual({
      type: 'PersonalDataKeyDestroyed',
      data: { person: id, ground: 'request', document: '1.2-7/25/40', requestedBy: 'person-manager1', approvedBy: 'person-department1' },
    })
    after(2).when(approve, later).thenNothing()
  })

  it('is not destroyed by the one who requested it, whatever they act as', () => {
    const asHead = { ...people.manager, actingAs: 'headOfDepartment' } as const
    after(1)
      .when(approve, { ...later, actor: asHead })
      .thenRefused('SELF_APPROVAL')
  })

  it.each([approve, decline])('is not decided on by the person whose data they are: $type', (command) => {
    const themselves = { person: id, position: 'directorGeneral', actingAs: 'directorGeneral' } as const
    after(1)
      .when(command, { ...later, actor: themselves })
      .thenRefused('SELF_APPROVAL', { routedTo: 'internalControl' })
  })

  it('may be requested again once it was declined', () => {
    const declined = given(personalDataKey, erasureDeclined.events, { ...estonia, id: 'person-partner2' })
    const requestedBy = people.manager.person
    declined.when(request(), { ...later, actor: people.manager }).then([
      {
        type: 'KeyDestructionRequested',
        data: { person: 'person-partner2', ...request().data, requestedBy, requestedOn: '2025-06-09' },
      },
    ])
    after(1)
      .when(decline, later)
      .then([{ type: 'KeyDestructionDeclined', data: decline.data }])
  })

  it('tells whether it is kept', () => {
    const told = [0, 1, 2].map((count) => personalDataKey.summary.of(after(count).state))
    expect(told).toEqual([{ status: 'kept' }, { status: 'requested', ground: 'request', document: '1.2-7/25/40' }, { status: 'destroyed' }])
  })
})
