import { cite, GapExtent, ServiceElementCode, County } from '@dutybook/domain'
import type { LocalDate, VerdictFinding } from '@dutybook/modelling'
import { reasonCode } from '../reasons.js'
import { proofs, unbrokenSince } from '../verdict-parts.js'
import { isUncovered } from './assurance-on-day.js'
import type { AssuranceRow, ElementGap } from './assurance-row.js'
import type { ServiceSearch } from './service-rows.js'

/** No gap of an element is open without a stand-in (domain model §4 3.1), whether the element is limited or cannot be had at all. */
export const gapsWithoutCover: ServiceSearch = ({ arrangements }, { day }) =>
  arrangements.flatMap((row) =>
    row.gaps.flatMap((gap) => {
      const since = sinceUncovered(gap, day)
      return since === undefined ? [] : [{ ...withoutCover(row, gap), since }]
    }),
  )

const sinceUncovered = (gap: ElementGap, day: LocalDate): LocalDate | undefined =>
  unbrokenSince(day, [gap.reportedOn], (each) => isUncovered(gap, each))

function withoutCover({ arrangement, element, county, arrangementEvent }: AssuranceRow, gap: ElementGap): VerdictFinding {
  const name = ServiceElementCode.options[element]
  const where = county === undefined ? { et: '', en: '' } : { et: ` (${County.options[county].et})`, en: ` (${County.options[county].en})` }
  const extent = GapExtent.options[gap.extent]
  return {
    code: reasonCode('ELEMENT_GAP_WITHOUT_COVER'),
    text: {
      et: `Teenuse osa ${element} „${name.et}”${where.et} on alates ${gap.reportedOn} asendajata: ${extent.et}.`,
      en: `The element ${element} “${name.en}”${where.en} has had no stand-in since ${gap.reportedOn}: ${extent.en}.`,
    },
    basis: [cite('OAS', '24 lg 2'), cite('AJ', '3.1')],
    weight: 'breach',
    subject: `${arrangement}/${gap.gap}`,
    evidence: proofs(arrangementEvent, gap.reportEvent),
  }
}
