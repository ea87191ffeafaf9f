import { choice, list, optional, record, without, type Instant, type LocalDate, type RecordOf, type TypeOf } from '@dutybook/modelling'
import { arrangement, GapId, type ElementEvent, type GapExtent, type gap, type standIn } from './events.js'

export type Arrangement = RecordOf<typeof arrangement>
export type StandIn = RecordOf<typeof standIn>

export interface Gap {
  readonly reported: RecordOf<typeof gap>
  readonly on: LocalDate
  readonly cover?: StandIn
  readonly over?: true
  /** Told to whoever runs the service; until when it was to be resolved. */
  readonly resolveBy?: Instant
  readonly escalated?: true
}

/** An element of the service as it is provided, with the gaps that it had. */
export interface Element {
  readonly arrangement?: Arrangement
  readonly gaps: readonly Gap[]
}

export const notArranged: Element = { gaps: [] }

const withGap = (state: Element, id: GapId, changes: Partial<Gap>): Element => ({
  ...state,
  gaps: state.gaps.map((each) => (each.reported.gap === id ? { ...each, ...changes } : each)),
})

export function evolve(state: Element, event: ElementEvent): Element {
  switch (event.type) {
    case 'ServiceElementArranged':
      return { ...state, arrangement: without(event.data, 'arrangedOn') }
    case 'ServiceElementGapReported': {
      const { gap, extent, reportedOn } = event.data
      return { ...state, gaps: [...state.gaps, { reported: { gap, extent }, on: reportedOn }] }
    }
    case 'StandInCoverArranged':
      return withGap(state, event.data.gap, { cover: without(event.data, 'element', 'county', 'coveredFrom') })
    case 'ServiceElementGapRestored':
      return withGap(state, event.data.gap, { over: true })
    case 'ServiceElementGapAlerted':
      return withGap(state, event.data.gap, { resolveBy: event.data.resolveBy })
    case 'ServiceElementGapEscalated':
      return withGap(state, event.data.gap, { escalated: true })
  }
}

export const Availability = choice(
  'Availability',
  { et: 'Kättesaadavus', en: 'Availability' },
  {
    notArranged: { et: 'ei ole korraldatud', en: 'not arranged' },
    available: { et: 'kättesaadav', en: 'available' },
    limited: { et: 'piiratud', en: 'limited' },
    unavailable: { et: 'ei ole kättesaadav', en: 'unavailable' },
  },
)
export type Availability = TypeOf<typeof Availability>

const { element, mode, provider, capacity, county } = arrangement
export const ElementSummary = record(
  'ElementSummary',
  { et: 'Teenuse osa', en: 'Service element' },
  {
    status: Availability,
    element: optional(element),
    mode: optional(mode),
    provider,
    capacity: optional(capacity),
    county,
    openGaps: list(GapId, { et: 'Kestvad katkestused', en: 'Open gaps' }, { max: 1000 }),
  },
)

/** How much of an arranged element can be had while these gaps are open and nobody stands in: as the worst of them has it. */
export const availabilityOf = (extents: readonly GapExtent[]): Availability =>
  extents.includes('unavailable') ? 'unavailable' : extents.includes('limited') ? 'limited' : 'available'

/** A gap with a stand-in limits nobody. */
const availability = ({ arrangement: arranged, gaps }: Element): Availability =>
  arranged ? availabilityOf(gaps.filter(({ over, cover }) => !over && !cover).map(({ reported }) => reported.extent)) : 'notArranged'

export const elementSummary = (state: Element): TypeOf<typeof ElementSummary> => ({
  ...state.arrangement,
  status: availability(state),
  openGaps: state.gaps.filter(({ over }) => !over).map(({ reported }) => reported.gap),
})
