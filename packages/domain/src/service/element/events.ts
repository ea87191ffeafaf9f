// Stored for ever. A change here is a new schema version with an upcaster and a golden file, never an edit.
import { called, choice, count, event, id, Instant, law, LocalDate, oneOf, optional, type TypeOf } from '@dutybook/modelling'
import { ProviderRef, ProvisionMode, ServiceElementCode } from '../../vocabulary.js'
import { County } from '../codes/place.js'

export const ServiceElementId = id(
  'ServiceElementId',
  { et: 'Teenuse osa korraldus', en: 'Arrangement of an element' },
  '^te-[0-9a-z][0-9a-z-]{1,38}$',
  'te-shelter',
)
export const GapId = id('GapId', { et: 'Katkestus', en: 'Gap' }, '^g[0-9]{1,3}$', 'g1')
export type GapId = TypeOf<typeof GapId>

/** What of the element is missing while the gap lasts. */
export const GapExtent = choice(
  'GapExtent',
  { et: 'Katkestuse ulatus', en: 'Extent of the gap' },
  { limited: { et: 'piiratud', en: 'limited' }, unavailable: { et: 'ei ole kättesaadav', en: 'unavailable' } },
)
export type GapExtent = TypeOf<typeof GapExtent>

const on = { basis: [law('OAS', '24 lg 2')] }
const element = { element: ServiceElementCode, county: optional(called(County, 'Ainult maakonnas', 'Only in the county')) }

/** Who provides the element and how; without a county in the whole country. */
export const arrangement = {
  ...element,
  mode: ProvisionMode,
  provider: optional(ProviderRef),
  capacity: count('Capacity', { et: 'Korraga abistatavaid', en: 'Persons at a time' }, { min: 1, max: 10_000 }),
}
export const ServiceElementArranged = event(
  'ServiceElementArranged',
  { et: 'Teenuse osa korraldatud', en: 'Service element arranged' },
  { ...arrangement, arrangedOn: called(LocalDate, 'Alates', 'From') },
  on,
)

export const gap = { gap: GapId, extent: GapExtent }
export const ServiceElementGapReported = event(
  'ServiceElementGapReported',
  { et: 'Teenuse osa katkestusest teatatud', en: 'Gap of a service element reported' },
  { ...gap, ...element, reportedOn: called(LocalDate, 'Katkestuse algus', 'Reported on') },
  on,
)

export const standIn = { gap: GapId, mode: ProvisionMode, provider: optional(ProviderRef) }
export const StandInCoverArranged = event(
  'StandInCoverArranged',
  { et: 'Asendaja korraldatud', en: 'Stand-in cover arranged' },
  { ...standIn, ...element, coveredFrom: called(LocalDate, 'Asendatakse alates', 'Covered from') },
  on,
)

export const restoration = { gap: GapId }
export const ServiceElementGapRestored = event(
  'ServiceElementGapRestored',
  { et: 'Teenuse osa taastatud', en: 'Service element restored' },
  { ...restoration, ...element, restoredOn: called(LocalDate, 'Taastamise päev', 'Restored on') },
  on,
)

/** Counted in hours from the moment at which the gap became known, that is, was recorded. */
export const alert = { gap: GapId, knownAt: called(Instant, 'Teada alates', 'Known at') }
const resolveBy = called(Instant, 'Lahendada enne', 'To be resolved by')
export const ServiceElementGapAlerted = event(
  'ServiceElementGapAlerted',
  { et: 'Katkestusest teavitatud', en: 'Alerted of the gap' },
  { ...alert, ...element, resolveBy },
  on,
)

export const escalation = { gap: GapId }
export const ServiceElementGapEscalated = event(
  'ServiceElementGapEscalated',
  { et: 'Katkestus on vahetu juhi ees', en: 'Gap escalated to the superior' },
  { ...escalation, ...element, resolveBy },
  on,
)

export const ElementEvent = oneOf(
  'ElementEvent',
  { et: 'Teenuse osa sündmus', en: 'Event of a service element' },
  ServiceElementArranged,
  ServiceElementGapReported,
  StandInCoverArranged,
  ServiceElementGapRestored,
  ServiceElementGapAlerted,
  ServiceElementGapEscalated,
)
export type ElementEvent = TypeOf<typeof ElementEvent>
