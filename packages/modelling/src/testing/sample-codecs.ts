import { called, optional, type AnyCodec } from '../codec.js'
import { command, event, oneOf } from '../message.js'
import { Money } from '../money.js'
import { personal } from '../personal.js'
import { record } from '../record.js'
import { Actor, PersonRef } from '../actor.js'
import { Access, Metadata } from '../recorded.js'
import { CalendarDays, Instant, LocalDate, period, WorkingDays } from '../time.js'
import { choice, count, flag, id, list, literal, reference, text } from '../value.js'

/** One codec of every shape, and the shapes inside each other: what each interpreter is tried on. */
const BoatRef = reference('BoatRef', { et: 'Paadi viide', en: 'Reference of a boat' }, 'boat')
const Berth = id('Berth', { et: 'Kai number', en: 'Berth number' }, '^[A-Z]{1,2}(?:-[0-9]{1,3}|[.]x)$')
const ShortText = text('ShortText', { et: 'Nimetus', en: 'Name' }, { max: 1 })
const Initials = text('Initials', { et: 'Initsiaalid', en: 'Initials' }, { min: 2, max: 3 })
const Remark = text('Remark', { et: 'Märkus', en: 'Remark' }, { min: 3, max: 400, lines: 'many' })
const Colour = choice(
  'Colour',
  { et: 'Värv', en: 'Colour' },
  { red: { et: 'punane', en: 'red' }, green: { et: 'roheline', en: 'green' }, 'dark-blue': { et: 'tumesinine', en: 'dark blue' } },
)
const Depth = count('Depth', { et: 'Sügavus', en: 'Depth' }, { min: -11_000, max: 9_007_199_254_740_991 })
const Season = period('Season', { et: 'Hooaeg', en: 'Season' })
const OpenSeason = record(
  'OpenSeason',
  { et: 'Lahtine hooaeg', en: 'Open season' },
  { from: LocalDate, to: optional(called(LocalDate, 'Kuni', 'Until')) },
  { earlier: 'from', later: 'to' },
)
const Empty = record('Empty', { et: 'Tühi kirje', en: 'Empty record' }, {})
const Crew = list(Actor, { et: 'Meeskond', en: 'Crew' }, { min: 1, max: 3 })
const OwnerName = personal(text('OwnerName', { et: 'Omaniku nimi', en: 'Name of the owner' }, { max: 80 }))

/** A record with a field of every kind, as a view's row has them. */
export const BoatRow = record(
  'BoatRow',
  { et: 'Paat', en: 'Boat' },
  {
    boatRef: BoatRef,
    berth: optional(Berth),
    colour: Colour,
    depthAtKeel: Depth,
    sinceDay: LocalDate,
    seenAt: optional(called(Instant, 'Viimati nähtud', 'Last seen')),
    harbourFee: called(Money, 'Sadamatasu', 'Harbour fee'),
    fine: optional(called(Money, 'Trahv', 'Fine')),
    insured: flag('Insured', { et: 'Kindlustatud', en: 'Insured' }),
    sold: optional(flag('Sold', { et: 'Müüdud', en: 'Sold' })),
    remark: optional(Remark),
    seasons: list(OpenSeason, { et: 'Hooajad', en: 'Seasons' }, { max: 4 }),
    crew: optional(Crew),
    term: WorkingDays,
    owner: optional(OwnerName),
    unit: literal('boat', { et: 'ühik', en: 'unit' }),
  },
)

export const BoatMoored = event(
  'BoatMoored',
  { et: 'Paat sildus', en: 'Boat moored' },
  { boatRef: BoatRef, on: LocalDate, owner: OwnerName },
)
export const BoatPainted = event('BoatPainted', { et: 'Paat värviti', en: 'Boat painted' }, { boatRef: BoatRef, colour: optional(Colour) })
export const BoatEvent = oneOf('BoatEvent', { et: 'Paadi sündmus', en: 'Event of a boat' }, BoatMoored, BoatPainted)
export const MoorBoat = command('MoorBoat', { et: 'Silda paat', en: 'Moor the boat' }, ['serviceManager'], {
  boatRef: BoatRef,
  season: Season,
})

export const sampleCodecs: readonly AnyCodec[] = [
  ...[BoatRef, Berth, ShortText, Initials, Remark, Colour, Depth, LocalDate, Instant, PersonRef],
  ...[Season, OpenSeason, Empty, Crew, OwnerName, Money, CalendarDays, Access, Metadata],
  ...[BoatRow, BoatMoored, BoatEvent, MoorBoat],
]
