import { right } from '@dutybook/fp'
import { called, optional, type TypeOf } from '../codec.js'
import type { Decider } from '../decider.js'
import type { Calendar, Law } from '../law.js'
import { law } from '../law.js'
import { command, event, oneOf } from '../message.js'
import { personal, type Personal } from '../personal.js'
import { record } from '../record.js'
import { refuse, type RefusalList } from '../refusal.js'
import { LocalDate, plusDays, plusMonths, weekday } from '../time.js'
import { choice, id, list, reference, text } from '../value.js'

/** A small aggregate with every trait that a law looks at: a need, a personal value, refusals of each kind. */
const BoatId = id('BoatId', { et: 'Paat', en: 'Boat' }, '^b[0-9]{1,4}$')
export const BerthRef = reference('BerthRef', { et: 'Kai viide', en: 'Reference of a berth' }, 'berth')
const Owner = personal(text('OwnerName', { et: 'Omaniku nimi', en: 'Name of the owner' }, { max: 80 }))

const mooring = { berth: BerthRef, until: called(LocalDate, 'Kuni', 'Until'), owner: Owner }
export const MoorBoat = command('MoorBoat', { et: 'Silda paat', en: 'Moor the boat' }, ['serviceManager', 'adviser'], mooring)
export const FreeBerth = command('FreeBerth', { et: 'Vabasta kai', en: 'Free the berth' }, ['serviceManager', 'system'], {
  berth: BerthRef,
})
export const BoatMoored = event('BoatMoored', { et: 'Paat sildus', en: 'Boat moored' }, mooring)
export const BerthFreed = event('BerthFreed', { et: 'Kai vabanes', en: 'Berth freed' }, { berth: BerthRef })

const BoatCommand = oneOf('BoatCommand', { et: 'Paadi käsk', en: 'Command on a boat' }, MoorBoat, FreeBerth)
const BoatEvent = oneOf('BoatEvent', { et: 'Paadi sündmus', en: 'Event of a boat' }, BoatMoored, BerthFreed)
export type BoatCommand = TypeOf<typeof BoatCommand>
export type BoatEvent = TypeOf<typeof BoatEvent>

export const boatRefusals = {
  BERTH_TAKEN: {
    kind: 'order',
    text: { et: 'Paat on juba kail {berth}.', en: 'The boat is at the berth {berth} already.' },
    basis: [],
  },
  TOO_LONG: {
    kind: 'law',
    text: { et: 'Sildumine võib kesta kuni {last}.', en: 'A mooring may last until {last}.' },
    basis: [law('SadS', '12')],
  },
  HARBOUR_CLOSED: { kind: 'authority', text: { et: 'Sadam on kinni.', en: 'The harbour is closed.' }, basis: [] },
} satisfies RefusalList

export interface BoatState {
  readonly berth?: string
  readonly owner?: Personal<string>
}

const Closure = event('HarbourClosed', { et: 'Sadam suleti', en: 'Harbour closed' }, { on: LocalDate })
const Close = command('CloseHarbour', { et: 'Sulge sadam', en: 'Close the harbour' }, ['serviceManager'], { on: LocalDate })
type HarbourEvent = TypeOf<typeof Closure>
export const harbour: Decider<{ readonly closedOn?: LocalDate }, TypeOf<typeof Close>, HarbourEvent> = {
  category: 'harbour',
  duty: '3.1',
  label: { et: 'Sadam', en: 'Harbour' },
  id: id('HarbourId', { et: 'Sadam', en: 'Harbour' }, '^harbour-[a-z]{2,8}$'),
  command: oneOf('HarbourCommand', { et: 'Sadama käsk', en: 'Command on a harbour' }, Close),
  event: oneOf('HarbourEvent', { et: 'Sadama sündmus', en: 'Event of a harbour' }, Closure),
  refusals: {},
  initialState: {},
  evolve: (_, { data }) => ({ closedOn: data.on }),
  decide: (_, state, { data }) => right(state.closedOn === data.on ? [] : [{ type: 'HarbourClosed', data }]),
  summary: {
    codec: record('HarbourSummary', { et: 'Sadama seis', en: 'State of the harbour' }, { closedOn: optional(LocalDate) }),
    of: (s) => s,
  },
}

export const boat: Decider<BoatState, BoatCommand, BoatEvent> = {
  category: 'boat',
  duty: '3.5',
  label: { et: 'Paat', en: 'Boat' },
  id: BoatId,
  command: BoatCommand,
  event: BoatEvent,
  refusals: boatRefusals,
  initialState: {},
  evolve: (state, { type, data }) => {
    switch (type) {
      case 'BoatMoored':
        return { ...state, berth: data.berth, owner: data.owner }
      case 'BerthFreed':
        return {}
    }
  },
  needs: () => [{ decider: harbour, id: 'harbour-main' }],
  decide: (context, state, { type, data }) => {
    switch (type) {
      case 'MoorBoat': {
        const last = plusDays(context.occurredOn, 365)
        if (context.related.stateOf(harbour, 'harbour-main').closedOn === context.occurredOn) return refuse('HARBOUR_CLOSED')
        if (state.berth === data.berth) return right([])
        if (state.berth) return refuse('BERTH_TAKEN', { berth: state.berth })
        return data.until > last ? refuse('TOO_LONG', { last }, '/until') : right([{ type: 'BoatMoored', data }])
      }
      case 'FreeBerth':
        return right(state.berth === data.berth ? [{ type: 'BerthFreed', data }] : [])
    }
  },
  summary: {
    codec: record(
      'BoatSummary',
      { et: 'Paadi seis', en: 'State of the boat' },
      {
        status: choice(
          'BoatStatus',
          { et: 'Seisund', en: 'Status' },
          { moored: { et: 'sildunud', en: 'moored' }, atSea: { et: 'merel', en: 'at sea' } },
        ),
        berths: list(BerthRef, { et: 'Kaid', en: 'Berths' }, { max: 1 }),
      },
    ),
    of: ({ berth }) => ({ status: berth ? 'moored' : 'atSea', berths: berth ? [berth] : [] }),
  },
}

/** A country without holidays, and a law without values. */
export const plainCalendar: Calendar = {
  isWorkingDay: (day) => weekday(day) < 6,
  deadline: (start, term) => (term.unit === 'months' ? plusMonths(start, term.months) : plusDays(start, term.days)),
  lastDay: (start, term) => (term.unit === 'months' ? plusMonths(start, term.months) : plusDays(start, term.days)),
  nextWorkingDay: (day) => (weekday(day) < 6 ? day : plusDays(day, 8 - weekday(day))),
  dayOf: (moment) => moment.slice(0, 10) as LocalDate,
}

export const plainLaw: Law = {
  valueOn: (policy) => policy.versions[0],
  firstDay: '2022-01-01' as LocalDate,
  version: 'plain-1',
}

export const plainWorld = { law: plainLaw, calendar: plainCalendar }
