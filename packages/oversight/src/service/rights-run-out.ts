import { cite, entitledBy, rightsOf, type EntitlementBasis } from '@dutybook/domain'
import { plusDays, type LawRef, type LocalDate, type MessageId, type ReadingDay, type VerdictFinding } from '@dutybook/modelling'
import { reasonCode, reasons, type ReasonCode } from '../reasons.js'
import { proofs, unbrokenSince } from '../verdict-parts.js'
import type { EntitlementRow } from './entitlement-row.js'
import type { ServiceSearch } from './service-rows.js'

interface RunOut {
  readonly since: LocalDate
  readonly evidence: readonly (MessageId | undefined)[]
}

/** Whether the service is still given on that day although what it rests on was over before. */
function isRunOut(row: EntitlementRow, { day, law }: ReadingDay, on: EntitlementBasis): boolean {
  const { referredOn, endedOn, refusedOn } = row
  const underWay = referredOn <= day && [endedOn, refusedOn].every((end) => end === undefined || end > day)
  const { basis, expiresOn } = rightsOf(entitledBy(row), day, law)
  return underWay && basis === on && expiresOn !== undefined && expiresOn < day
}

/** The days on which the basis of the service, or its end, may change. */
function changesOf(row: EntitlementRow): readonly (LocalDate | undefined)[] {
  const stays = row.permits.flatMap(({ validFrom, validUntil }) => [validFrom, validUntil])
  const days = [row.provisionalOn, row.provisionalUntil, row.confirmedOn, row.deniedOn, row.reflectionFrom, row.reflectionUntil, ...stays]
  const held = [row.referredOn, row.revokedOn, row.endedOn, row.refusedOn, ...days].filter((day) => day !== undefined)
  return held.flatMap((day) => [day, plusDays(day, 1)])
}

function runOut(rows: readonly EntitlementRow[], on: ReadingDay, basis: EntitlementBasis): readonly RunOut[] {
  return rows.flatMap((row) => {
    const since = unbrokenSince(on.day, changesOf(row), (day) => isRunOut(row, { ...on, day }, basis))
    return since === undefined ? [] : [{ since, evidence: [row.referralEvent, row.provisionalEvent, row.stayEvent] }]
  })
}

interface Told {
  readonly code: ReasonCode
  readonly basis: readonly LawRef[]
  readonly weight: VerdictFinding['weight']
}

/** One reason for all of them: everybody may read a verdict, so it names no episode and no number of them. */
const together = (found: readonly RunOut[], { code, basis, weight }: Told): readonly VerdictFinding[] =>
  found.length === 0
    ? []
    : [
        {
          code: reasonCode(code),
          text: reasons[code].text,
          ...{ basis, weight },
          subject: 'entitlementBoard',
          since: found.map(({ since }) => since).reduce((one, other) => (other < one ? other : one)),
          evidence: proofs(...found.flatMap(({ evidence }) => evidence)),
        },
      ]

/** No provisional case is past its day (domain model §4 3.1): it is confirmed or ended by then. */
export const provisionalPastTheirDay: ServiceSearch = ({ episodes }, on) =>
  together(runOut(episodes, on, 'provisional'), {
    code: 'PROVISIONAL_PAST_ITS_DAY',
    basis: [cite('OAS', '24 lg 4')],
    weight: 'breach',
  })

/** On the last day of the legal stay the agency decides on the ending (OAS § 24 lg 5). The domain model counts it to no breach, so it alerts. */
export const staysOverUndecided: ServiceSearch = ({ episodes }, on) =>
  together(runOut(episodes, on, 'legalStay'), {
    code: 'LEGAL_STAY_OVER_UNDECIDED',
    basis: [cite('OAS', '24 lg 5')],
    weight: 'alert',
  })
