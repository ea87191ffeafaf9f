import { given } from '@dutybook/modelling/testing'
import { contactOfClient } from '../../testing/contact-samples.js'
import { tellsEachRefusal } from '../../testing/refusal-cases.js'
import { estonia } from '../../testing/sample.js'
import { hotlineContact } from './decider.js'
import { contactRefusals } from './refusals.js'

const after = (count: number) => given(hotlineContact, contactOfClient.events.slice(0, count), estonia)
const general = { party: 'official', purpose: 'generalInformation', outcome: 'informed' } as const
const record = (data: object) => ({ type: 'RecordHotlineContact', data: { ...general, ...data } }) as const
const correct = (data: object) => ({ type: 'CorrectHotlineContact', data: { ...general, cause: 'wrongCode', ...data } }) as const

describe('a contact with the hotline', () => {
  tellsEachRefusal(contactRefusals, {
    ALREADY_RECORDED: { outcome: () => after(1).when(record({})) },
    NOT_RECORDED: { outcome: () => after(0).when(correct({})) },
    EPISODE_MISSING: { outcome: () => after(0).when(record({ outcome: 'serviceOpened' })), at: '/episode' },
    EPISODE_NOT_OPENED: { outcome: () => after(0).when(record({ episode: 'episode-conf01' })), at: '/episode' },
  })

  it('is recorded in codes, with its day', () =>
    after(0)
      .when(record({}), { now: '2026-06-30T09:00:00.000Z', occurredOn: '2026-06-05' })
      .then([{ type: 'HotlineContactRecorded', data: { ...general, contactedOn: '2026-06-05' } }]))

  it('is recorded once, also when it was corrected since', () =>
    after(2)
      .when(record({ party: 'client', purpose: 'suspectedLabour', outcome: 'counselled' }))
      .thenNothing())

  it('is corrected with a cause; what stands already is no correction', () => {
    after(1)
      .when(correct({}))
      .then([{ type: 'HotlineContactCorrected', data: { ...general, cause: 'wrongCode' } }])
    after(1)
      .when(correct({ party: 'client', purpose: 'suspectedLabour', outcome: 'counselled' }))
      .thenNothing()
    expect(hotlineContact.summary.of(after(2).state)).toEqual({
      contact: { party: 'client', purpose: 'suspectedLabour', outcome: 'serviceOpened', episode: 'episode-conf01' },
    })
  })

  it('that was not recorded has no codes', () => expect(hotlineContact.summary.of(after(0).state)).toEqual({}))
})
