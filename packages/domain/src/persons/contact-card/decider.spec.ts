import { given } from '@dutybook/modelling/testing'
import { adviserContact, officialContact, partnerContactEnded, partnerErased, sealedFor } from '../../testing/person-samples.js'
import { tellsEachRefusal } from '../../testing/refusal-cases.js'
import { estonia } from '../../testing/sample.js'
import { contactCard } from './decider.js'
import { contactCardRefusals } from './refusals.js'

const id = 'person-adviser1'
const after = (count: number) => given(contactCard, adviserContact.events.slice(0, count), { ...estonia, id })
const ended = given(contactCard, partnerContactEnded.events, { ...estonia, id: 'person-partner1' })
const on = (occurredOn: string) => ({ now: '2025-12-01T09:00:00.000Z', occurredOn })

const { name, email } = officialContact
const recordIt = { type: 'RecordOfficialContact', data: officialContact } as const
const correct = (corrects: number) => ({ type: 'CorrectContact', data: { corrects, name, email } }) as const
const end = { type: 'EndContact', data: {} } as const
const erased = { related: [{ ...partnerErased, id }] }

describe('a contact card', () => {
  tellsEachRefusal(contactCardRefusals, {
    CONTACT_ON_RECORD: { outcome: () => after(1).when(recordIt) },
    NO_CONTACT: { outcome: () => ended.when(correct(1)) },
    OTHER_EDITION: { outcome: () => after(2).when(correct(1)), facts: { edition: 2 }, at: '/corrects' },
    BEFORE_EDITION: { outcome: () => after(2).when(end, on('2025-02-02')), facts: { since: '2025-02-03' } },
  })

  it('keeps what was given as it was given, from the day of the act', () =>
    after(0)
      .when(recordIt, on('2025-01-10'))
      .then([{ type: 'OfficialContactRecorded', data: { ...officialContact, validFrom: '2025-01-10' } }]))

  it('is corrected by a new event that names the edition it corrects, and is whole: what is left out is not there', () =>
    after(2)
      .when(correct(2), on('2025-03-03'))
      .then([{ type: 'ContactCorrected', data: { corrects: 2, name, email, validFrom: '2025-03-03' } }]))

  it('is ended once, and may be recorded again from then on', () => {
    ended.when(end).thenNothing()
    ended.when(recordIt, on('2025-05-29')).thenRefused('BEFORE_EDITION', { since: '2025-05-30' })
    ended
      .when(recordIt, on('2025-05-30'))
      .then([{ type: 'OfficialContactRecorded', data: { ...officialContact, validFrom: '2025-05-30' } }])
  })

  it('takes nothing more of a person whose key was destroyed, and can still be ended', () => {
    after(0).when(recordIt, erased).thenRefused('PERSONAL_DATA_ERASED')
    after(1).when(correct(1), erased).thenRefused('PERSONAL_DATA_ERASED')
    after(1)
      .when(end, { ...erased, ...on('2025-06-10') })
      .then([{ type: 'ContactEnded', data: { endedOn: '2025-06-10' } }])
  })

  it('tells its kind and edition, and nothing of the person', () => {
    expect(contactCard.summary.of(after(0).state)).toEqual({ status: 'none' })
    expect(contactCard.summary.of(after(2).state)).toEqual({ status: 'current', position: 'adviser', edition: 2 })
    expect(contactCard.summary.of(ended.state)).toEqual({ status: 'ended', provider: 'prov-varjupaik1', edition: 1 })
    expect(JSON.stringify(after(2).state)).not.toContain(sealedFor(id).commitment)
  })
})
