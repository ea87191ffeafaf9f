import { codesOf, count, record, type Period, type Rows, type TypeOf } from '@dutybook/modelling'
import { earlierFindings, OversightRequirement, ProviderRef, Severity } from '@dutybook/domain'
import { isWithin, type CountTable } from './count-table.js'
import { findingFacts, type FindingFactRow } from './finding-facts.js'

const FindingCounts = record(
  'FindingCounts',
  { et: 'Puudusi nõude ja raskusastme järgi', en: 'Findings by requirement and severity' },
  {
    requirement: OversightRequirement,
    severity: Severity,
    findings: count('FindingCount', { et: 'Puudusi', en: 'Findings' }),
    repeated: count('RepeatedCount', { et: 'Neist korduvaid', en: 'Repeated, of these' }),
  },
)
type FindingCounts = TypeOf<typeof FindingCounts>

const RepeatCounts = record(
  'RepeatCounts',
  { et: 'Korduvaid puudusi teenuseosutaja ja nõude järgi', en: 'Repeated findings by provider and requirement' },
  {
    provider: ProviderRef,
    requirement: OversightRequirement,
    repeated: count('RepeatedCount', { et: 'Korduvaid puudusi', en: 'Repeated findings' }, { min: 1 }),
  },
)
type RepeatCounts = TypeOf<typeof RepeatCounts>

interface Counted {
  readonly inPeriod: readonly FindingFactRow[]
  /** A finding repeats another one whenever that was found, also before the period. */
  readonly isRepeat: (finding: FindingFactRow) => boolean
}

function counted(rows: Rows<FindingFactRow>, period: Period): Counted {
  const earlier = earlierFindings(rows.values())
  return {
    inPeriod: [...rows.values()].filter(({ foundOn }) => isWithin(foundOn, period)),
    isRepeat: (finding) => earlier(finding).length > 0,
  }
}

const cells = codesOf(OversightRequirement).flatMap((requirement) => codesOf(Severity).map((severity) => ({ requirement, severity })))

/** A row for every requirement and severity, also where nothing was found. Findings count as they stand after corrections. */
export const findingsByRequirement: CountTable<FindingCounts> = {
  name: 'findingsByRequirement',
  label: FindingCounts.label,
  duty: '3.5',
  reads: [findingFacts],
  row: FindingCounts,
  of: (rowsOf, period) => {
    const { inPeriod, isRepeat } = counted(rowsOf(findingFacts), period)
    const ofCell = Map.groupBy(inPeriod, ({ requirement, severity }) => `${requirement}/${severity}`)
    return cells.map((cell) => {
      const found = ofCell.get(`${cell.requirement}/${cell.severity}`) ?? []
      return { ...cell, findings: found.length, repeated: found.filter(isRepeat).length }
    })
  },
}

/** A row for every provider and requirement with a repeated finding in the period, in the order of the two. */
export const repeatFindings: CountTable<RepeatCounts> = {
  name: 'repeatFindings',
  label: RepeatCounts.label,
  duty: '3.5',
  reads: [findingFacts],
  row: RepeatCounts,
  of: (rowsOf, period) => {
    const { inPeriod, isRepeat } = counted(rowsOf(findingFacts), period)
    const repeats = Map.groupBy(inPeriod.filter(isRepeat), ({ provider, requirement }) => `${provider}/${requirement}`)
    return [...repeats]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .flatMap(([, [first, ...rest]]) =>
        first ? [{ provider: first.provider, requirement: first.requirement, repeated: rest.length + 1 }] : [],
      )
  },
}
