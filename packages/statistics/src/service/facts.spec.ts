import { project, type AnyView, type RecordedEvent } from '@dutybook/modelling'
import { happened, inLogOrder, type Plain } from '@dutybook/modelling/testing'
import { serviceEpisode, type EpisodeEvent } from '@dutybook/domain'
import { recordedLog, samples } from '@dutybook/domain/testing'
import { contactFacts } from './contact-facts.js'
import { episodeFacts } from './episode-facts.js'
import { grantFacts } from './grant-facts.js'
import { personFacts } from './person-facts.js'

const rows = (view: AnyView, log: readonly RecordedEvent[]) => Object.fromEntries(project<Readonly<Record<string, unknown>>>(view, log))
const real = recordedLog(...Object.values(samples))
const inEpisode = (id: string, on: string, event: Plain<EpisodeEvent>) => happened(serviceEpisode, id, event, { occurredOn: on })

const victim = 'victim-aaaa'
const suspected = (on: string, id = 'episode-aaaa') =>
  inEpisode(id, on, { type: 'ProvisionalServiceStarted', data: { victim, suspectedBy: 'ska', startedOn: on, expiresOn: '2199-01-01' } })
const identified = (on: string, id = 'episode-aaaa') =>
  inEpisode(id, on, { type: 'VictimStatusConfirmed', data: { victim, by: 'police', section: 'KarS133', confirmedOn: on } })
const person = (...events: readonly RecordedEvent[]) => rows(personFacts, inLogOrder(events))[victim] as Record<string, unknown>
const yearsOf = (list: unknown) => (list as readonly { readonly year: number }[]).map(({ year }) => year)
const years = (...events: readonly RecordedEvent[]) => {
  const { registrations, suspicions, identifications } = person(...events)
  return { registered: yearsOf(registrations), suspected: yearsOf(suspicions), identified: yearsOf(identifications) }
}

describe('the facts of a person', () => {
  it('are the days of the statuses, each in its year, and one registration', () =>
    expect(years(suspected('2024-12-28'), identified('2025-01-08'))).toEqual({ registered: [2024], suspected: [2024], identified: [2025] }))

  it('are the same when the earlier status becomes known later', () => {
    const late = years(identified('2025-01-08'), suspected('2024-12-28'))
    expect(late).toEqual({ registered: [2024], suspected: [2024], identified: [2025] })
  })

  it('have one registration also when the identification comes in a second episode', () => {
    const moved = years(suspected('2024-12-28'), identified('2025-03-01', 'episode-bbbb'))
    expect(moved).toEqual({ registered: [2024], suspected: [2024], identified: [2025] })
  })

  it('count a person once a year, from the first day, and again who is trafficked again', () => {
    const again = [
      suspected('2024-03-01'),
      suspected('2024-02-01', 'episode-bbbb'),
      identified('2024-04-01'),
      suspected('2026-05-01', 'episode-cccc'),
    ]
    expect(years(...again)).toEqual({ registered: [2024, 2026], suspected: [2024, 2026], identified: [2024] })
    expect(person(...again)).toMatchObject({ suspectedOn: '2024-02-01', registeredOn: '2024-02-01', identifiedOn: '2024-04-01' })
  })

  it('take a reflection period for a suspicion, from the earlier of the two days', () => {
    const data = { victim, toldOn: '2024-12-30', endsOn: '2025-02-10' }
    const reflects = inEpisode('episode-aaaa', '2025-01-02', { type: 'ReflectionPeriodRecorded', data })
    expect(years(suspected('2025-01-02'), reflects)).toEqual({ registered: [2024], suspected: [2024], identified: [] })
  })
})

describe('the facts of an episode', () => {
  const all = rows(episodeFacts, real)

  it('say of a confirmed victim how the service came about and how it ended', () =>
    expect(all['episode-conf01']).toMatchObject({
      ...{ victim: 'victim-7k2m9q', source: 'labourInspectorate', referredOn: '2026-06-08', referredYear: 2026, referredMonth: 6 },
      ...{
        ageGroup: '25-34',
        euAgeGroup: 'adult',
        ctdcAgeBands: ['24-26', '27-29', '30-38'],
        citizenship: 'UKR',
        citizenshipGroup: 'nonEU',
      },
      ...{ assessedOn: '2026-06-09', daysToAssessment: 1, forms: ['labour'], sector: 'F', insurance: 'notInsured' },
      ...{ provisionalOn: '2026-06-10', provisionalUntil: '2026-06-24', suspectedBy: 'labourInspectorate', suspectedOn: '2026-06-10' },
      ...{ status: 'identified', identifiedOn: '2026-06-22', identifiedYear: 2026, identifiedBy: 'police', daysToIdentification: 12 },
      ...{ startedOn: '2026-06-10', endedOn: '2026-08-12', endedYear: 2026, endedMonth: 8, endingReason: 'needEnded' },
    }))

  it('count no day after the right to the service or after an objection', () => {
    expect(all['episode-laps01']).toMatchObject({ status: 'suspected', countedUntil: '2026-06-24', sector: 'I' })
    expect(all['episode-chil01']).toMatchObject({ objectedOn: '2025-10-01', countedUntil: '2025-10-01', euAgeGroup: 'child' })
    expect(all['episode-refl01']).toMatchObject({ suspectedOn: '2026-03-02', countedUntil: '2026-04-16', endingReason: 'leftEstonia' })
    expect(all['episode-revo01']).toMatchObject({ revokedOn: '2026-02-02', countedUntil: '2027-02-03', revocationGround: 'renewedContact' })
    expect(all['episode-conf01']).not.toHaveProperty('countedUntil')
  })

  it('keep who objected to processing among those who are counted', () => {
    expect(all['episode-chil01']).toMatchObject({ status: 'identified', treatedAsMinor: true, unaccompanied: true })
    expect(rows(personFacts, real)['victim-2n7v4b']).toMatchObject({ registeredOn: '2025-09-03', identifiedOn: '2025-09-05' })
  })

  it('say of a service that was refused on what ground', () =>
    expect(all['episode-refu01']).toMatchObject({ status: 'notConfirmed', refusedOn: '2025-11-06', refusalGround: 'notTrafficking' }))

  it('group citizenships by the European Union of the day of the referral', () => {
    const { type, data } = samples.episodeRefused.events[0] as Extract<EpisodeEvent, { type: 'ReferralRegistered' }>
    const british = (referredOn: string) =>
      inEpisode('episode-gbr1', referredOn, { type, data: { ...data, referredOn, person: { ...data.person, citizenship: 'GBR' } } })
    expect(rows(episodeFacts, [british('2020-01-31')])['episode-gbr1']).toMatchObject({ citizenshipGroup: 'otherEU' })
    expect(rows(episodeFacts, [british('2020-02-01')])['episode-gbr1']).toMatchObject({ citizenshipGroup: 'nonEU' })
  })
})

describe('the rows about single persons', () => {
  it('are for those who work with persons; others get what is counted', () => {
    for (const { readers } of [personFacts, episodeFacts, grantFacts, contactFacts]) {
      expect(readers).toContain('adviser')
      expect(readers).not.toContain('finance')
      expect(readers).not.toContain('analyst')
    }
  })
})

describe('the facts of a grant', () => {
  it('are the element, its days and the day on which it was ended', () =>
    expect(rows(grantFacts, real)['episode-laps01/a1']).toEqual({
      ...{ episode: 'episode-laps01', grant: 'a1', element: 'E5', provider: 'prov-4fk2m9' },
      ...{ grantedFrom: '2026-06-10', grantedYear: 2026, grantedMonth: 6, endedOn: '2026-06-26', lastDay: '2026-06-24', days: 14 },
    }))
})

describe('the facts of a contact', () => {
  it('are those after its corrections, on the day of the contact', () =>
    expect(rows(contactFacts, real)['contact-cli001']).toEqual({
      ...{ contact: 'contact-cli001', contactedOn: '2026-06-05', contactedYear: 2026, contactedMonth: 6, corrections: 1 },
      ...{ party: 'client', purpose: 'suspectedLabour', outcome: 'serviceOpened', episode: 'episode-conf01' },
    }))
})
