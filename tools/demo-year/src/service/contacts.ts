import { plusDays, type LocalDate } from '@dutybook/modelling'
import { actsOn, doneOn, type DataFor, type DatedAct } from '../act.js'
import { cast } from '../cast.js'
import type { Chance, Weighted } from '../chance.js'
import { day, daysAfter, officeDay } from '../days.js'
import type { PlayedCase } from './cases.js'

type Contact = DataFor<'hotlineContact', 'RecordHotlineContact'>
const contact = actsOn('hotlineContact')

/** How the contacts of 2022 were divided (domain model §2 "Scale"): the weights, not the contacts, are from there. */
const purposes: readonly [Weighted<Contact['purpose']>, ...Weighted<Contact['purpose']>[]] = [
  ['generalInformation', 300],
  ['suspectedLabour', 40],
  ['suspectedSexual', 47],
  ['otherForm', 6],
  ['otherUnknown', 18],
]
const clients = 411
const officials = 158
const firstDay = day('2025-01-06')
const daysOfTheYear = 359

/** All contacts of the year: those in which a service was opened, and many more in which somebody only asked. */
export function contacts(luck: Chance, played: readonly PlayedCase[]): readonly DatedAct[] {
  const opening = played.filter(({ profile }) => profile.source === 'hotline6607320').map((each) => opened(each, luck))
  const asked = Array.from({ length: clients + officials - opening.length - onPaper }, () => askedOn(luck))
  return [...[...opening, ...asked].flatMap(({ on, data, lateBy }) => recorded(luck, on, data, lateBy)), ...foundOnPaper(luck)]
}

/** Of these a sheet of paper was found only in February. */
const onPaper = 7

const foundOnPaper = (luck: Chance): readonly DatedAct[] =>
  Array.from({ length: onPaper }, () => {
    const purpose = luck.pick<Contact['purpose']>(['suspectedLabour', 'generalInformation'])
    const data: Contact = { party: 'client', purpose, outcome: 'informed' }
    const act = contact(luck.reference('contact'), cast.adviser, { type: 'RecordHotlineContact', data })
    return { ...act, on: plusDays(day('2025-12-01'), luck.between(0, 20)), writtenOn: day('2026-02-20') }
  })

interface Told {
  readonly on: LocalDate
  readonly data: Contact
  readonly lateBy: number
}

/** Any day of the week; but on days off fewer people call. */
function someDay(luck: Chance): LocalDate {
  const drawn = () => plusDays(firstDay, luck.between(0, daysOfTheYear))
  const first = drawn()
  return officeDay(first) === first || luck.inHundred(35) ? first : drawn()
}

/** Written down when offices are open, some only days later. */
const askedOn = (luck: Chance): Told => ({
  on: someDay(luck),
  data: {
    party: luck.weighted([
      ['client', clients],
      ['official', officials],
    ]),
    purpose: luck.weighted(purposes),
    outcome: luck.weighted([
      ['informed', 62],
      ['counselled', 26],
      ['referred', 12],
    ]),
  },
  lateBy: luck.inHundred(5) ? luck.between(1, 4) : 0,
})

function opened({ episode, profile, acts }: PlayedCase, luck: Chance): Told {
  const [first] = acts
  const form = profile.case.forms[0]
  const purpose = form === 'labour' ? 'suspectedLabour' : form === 'sexual' ? 'suspectedSexual' : 'otherForm'
  const given = acts.some(({ command }) => command.type === 'StartProvisional' || command.type === 'ConfirmVictim')
  const outcome = given ? ({ outcome: 'serviceOpened', episode } as const) : ({ outcome: 'referred' } as const)
  return { on: first?.on ?? firstDay, data: { party: 'client', purpose, ...outcome }, lateBy: luck.inHundred(5) ? 2 : 0 }
}

function recorded(luck: Chance, on: LocalDate, data: Contact, lateBy: number): readonly DatedAct[] {
  const id = luck.reference('contact')
  const actor = on > firstDay && luck.inHundred(18) ? cast.manager : cast.adviser
  const writtenOn = lateBy > 0 ? daysAfter(on, lateBy) : officeDay(on)
  const record = { ...contact(id, actor, { type: 'RecordHotlineContact', data }), on, writtenOn }
  const wrong = data.outcome !== 'serviceOpened' && luck.inHundred(2)
  return wrong ? [record, corrected({ id, data, on: daysAfter(writtenOn, luck.between(1, 12)) })] : [record]
}

interface Correction {
  readonly id: string
  readonly data: Contact
  readonly on: LocalDate
}

function corrected({ id, data, on }: Correction): DatedAct {
  const purpose = data.purpose === 'generalInformation' ? 'suspectedLabour' : 'generalInformation'
  const act = contact(id, cast.adviser, { type: 'CorrectHotlineContact', data: { ...data, purpose, cause: 'learntLater' } })
  return doneOn(on, act)
}
