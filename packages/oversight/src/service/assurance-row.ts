import { called, count, list, LocalDate, optional, record, type TypeOf } from '@dutybook/modelling'
import { Availability, elementArrangement, GapExtent, GapId, ProviderRef, ProvisionMode, ServiceElementId } from '@dutybook/domain'
import { maybeDay, maybeProvedBy, provedBy } from '../columns.js'

/** A time in which the element was missing, wholly or in part, and who stood in. */
export const ElementGap = record(
  'ElementGap',
  { et: 'Teenuse osa katkestus', en: 'Gap of an element' },
  {
    gap: GapId,
    extent: GapExtent,
    reportedOn: called(LocalDate, 'Katkestuse algus', 'Reported on'),
    coveredFrom: maybeDay('Asendatakse alates', 'Covered from'),
    coverMode: optional(called(ProvisionMode, 'Asendamise viis', 'Mode of the cover')),
    coverProvider: optional(called(ProviderRef, 'Asendaja', 'Stand-in')),
    restoredOn: maybeDay('Taastatud', 'Restored on'),
    reportEvent: provedBy('katkestus', 'gap'),
    coverEvent: maybeProvedBy('asendaja', 'stand-in'),
    restoreEvent: maybeProvedBy('taastamine', 'restoration'),
  },
)
export type ElementGap = TypeOf<typeof ElementGap>

const fields = {
  arrangement: ServiceElementId,
  ...elementArrangement,
  arrangedOn: called(LocalDate, 'Korraldatud alates', 'Arranged from'),
  gaps: list(ElementGap, { et: 'Katkestused', en: 'Gaps' }, { max: 1000 }),
  arrangementEvent: provedBy('osutamise korraldus', 'arrangement'),
}

export const AssuranceRow = record('ServiceAssuranceRow', { et: 'Teenuse osa korraldus', en: 'Arrangement of an element' }, fields)
export type AssuranceRow = TypeOf<typeof AssuranceRow>

const hours = (name: string, et: string, en: string) => count(name, { et, en }, { max: 366 * 24 })

/** The arrangement as a reader sees it on a day. */
export const ShownAssurance = record(
  'ShownServiceAssurance',
  { et: 'Teenuse osa korraldus päeva seisuga', en: 'Arrangement of an element as of a day' },
  {
    ...fields,
    availability: Availability,
    openGaps: list(GapId, { et: 'Kestvad katkestused', en: 'Open gaps' }, { max: 1000 }),
    uncoveredGaps: list(GapId, { et: 'Asendajata katkestused', en: 'Gaps without a stand-in' }, { max: 1000 }),
    gapHours: hours('GapHours', 'Katkestuse tunde sel aastal', 'Hours of gaps this year'),
    uncoveredHours: hours('UncoveredHours', 'Asendajata katkestuse tunde sel aastal', 'Hours of gaps without a stand-in this year'),
  },
)
export type ShownAssurance = TypeOf<typeof ShownAssurance>
