import { actsOn, doneOn, type DataFor, type DatedAct } from './act.js'
import { cast, type Role } from './cast.js'
import { day } from './days.js'
import type { Provider } from './providers.js'

const [card, key] = [actsOn('contactCard'), actsOn('personalDataKey')]

type Partner = DataFor<'contactCard', 'RecordPartnerContact'>
type Contact = Omit<Partner, 'provider'>

/** Nobody is called so, no such domain can be had, and no number in Estonia begins so. */
const contact = (name: string, domain: string, place: number): Contact => ({
  name,
  email: `${addressOf(name)}@${domain}.example`,
  phone: `+37200001${String(place).padStart(2, '0')}`,
})

const letters: Readonly<Record<string, string>> = { ä: 'a', õ: 'o', ' ': '.' }
const addressOf = (name: string): string => name.toLowerCase().replace(/[äõ ]/gu, (each) => letters[each] ?? each)

const officials: Readonly<Partial<Record<Role, string>>> = {
  manager: 'Maarja Näidisjuht',
  head: 'Hillar Näidistalitus',
  departmentHead: 'Oskar Näidisosakond',
  director: 'Peep Näidisdirektor',
  adviser: 'Nora Näidisnõustaja',
  quality: 'Kaire Näidiskvaliteet',
  official: 'Aare Näidisametnik',
  otherOfficial: 'Vaike Näidisametnik',
  control: 'Siim Näidiskontroll',
  finance: 'Rein Näidisarvestus',
}

/** One for each provider that is not the agency itself, in the order of the providers; the last one takes over from another. */
const names: readonly string[] = [
  ...['Tiina Näidistõlk', 'Terje Näidisterapeut', 'Juhan Näidisjurist', 'Helle Näidisvarjupaik', 'Tarmo Näidiskodu', 'Ene Näidistugi'],
  ...[
    'Viktor Näidiskeskus',
    'Pille Näidisnõustamine',
    'Rita Näidisrand',
    'Laine Näidismajutus',
    'Toomas Näidistoit',
    'Urve Näidisjärglane',
  ],
]

const partner = (place: number): string => `person-partner${String(place + 1).padStart(2, '0')}`
const [erased, moved, replaced, successor] = [0, 3, 5, names.length - 1]

/**
 * How to reach officials and the contact persons of providers. One number changes, one person hands over to another and asks in vain to be
 * forgotten, and whoever spoke for the translators is forgotten after their contract has ended.
 */
export function contactCards(providers: readonly Provider[]): readonly DatedAct[] {
  const ways = (place: number, of = place): Contact => contact(names[place] ?? '', `osutaja-${of + 1}`, 20 + place)
  const speaks = (place: number, of = place): Partner => ({ provider: providers[of]?.ref ?? '', ...ways(place, of) })
  const newNumber = { corrects: 1, ...ways(moved), phone: '+3720000199' }
  return [
    ...Object.entries(officials).map(([role, name], place) => official(role as Role, contact(name, 'amet', place))),
    ...names.slice(0, successor).map((_name, place) => record('2025-01-16', place, speaks(place))),
    doneOn(day('2025-04-03'), card(partner(moved), cast.adviser, { type: 'CorrectContact', data: newNumber })),
    end('2025-08-29', replaced),
    record('2025-09-01', successor, speaks(successor, replaced)),
    end('2025-12-22', erased),
    ...erasures,
    record('2026-02-05', erased, speaks(erased), 'PERSONAL_DATA_ERASED'),
  ]
}

const record = (on: string, place: number, data: Partner, refusedWith?: string): DatedAct =>
  doneOn(day(on), card(partner(place), cast.adviser, { type: 'RecordPartnerContact', data }, refusedWith))

const end = (on: string, place: number): DatedAct => doneOn(day(on), card(partner(place), cast.adviser, { type: 'EndContact', data: {} }))

const official = (role: Role, data: Contact): DatedAct => {
  const { person, position } = cast[role]
  return doneOn(day('2025-01-14'), card(person, cast.manager, { type: 'RecordOfficialContact', data: { position, ...data } }))
}

const request = (on: string, place: number, document: string): DatedAct =>
  doneOn(day(on), key(partner(place), cast.manager, { type: 'RequestKeyDestruction', data: { ground: 'request', document } }))

/** An invoice of the first one is still open when they ask; of the second one nothing is. */
const erasures: readonly DatedAct[] = [
  request('2025-09-15', replaced, '1.2-7/25/91'),
  doneOn(day('2025-09-22'), key(partner(replaced), cast.control, { type: 'DeclineKeyDestruction', data: { document: '1.2-7/25/95' } })),
  request('2026-01-12', erased, '1.2-7/26/4'),
  doneOn(day('2026-01-19'), key(partner(erased), cast.departmentHead, { type: 'ApproveKeyDestruction', data: {} })),
]
