import { codesOf, count, record, type Period, type TypeOf } from '@dutybook/modelling'
import { OversightKind, OversightReason } from '@dutybook/domain'
import { isWithin, type CountTable } from './count-table.js'
import { oversightProceedingFacts, type ProceedingFactRow } from './proceeding-facts.js'

const ProceedingCounts = record(
  'ProceedingCounts',
  { et: 'Menetlusi liigi ja põhjuse järgi', en: 'Proceedings by kind and reason' },
  {
    kind: OversightKind,
    reason: OversightReason,
    proposed: count('ProposedCount', { et: 'Ettepanekuid', en: 'Proposed' }),
    planned: count('PlannedCount', { et: 'Ettepanekutest plaanilisi', en: 'Planned, of the proposed' }),
    initiated: count('InitiatedCount', { et: 'Algatatud', en: 'Initiated' }),
    closed: count('ClosedCount', { et: 'Lõpetatud', en: 'Closed' }),
  },
)
type ProceedingCounts = TypeOf<typeof ProceedingCounts>

const cells = codesOf(OversightKind).flatMap((kind) => codesOf(OversightReason).map((reason) => ({ kind, reason })))

const countsIn = (rows: readonly ProceedingFactRow[], period: Period): Omit<ProceedingCounts, 'kind' | 'reason'> => {
  const proposed = rows.filter(({ proposedOn }) => isWithin(proposedOn, period))
  return {
    proposed: proposed.length,
    planned: proposed.filter(({ planned }) => planned).length,
    initiated: rows.filter(({ initiatedOn }) => isWithin(initiatedOn, period)).length,
    closed: rows.filter(({ closedOn }) => isWithin(closedOn, period)).length,
  }
}

/** A row for every kind and reason, also where nothing was counted. A proceeding counts once in each column, each in its own time. */
export const proceedingsByKindAndReason: CountTable<ProceedingCounts> = {
  name: 'proceedingsByKindAndReason',
  label: ProceedingCounts.label,
  duty: '3.5',
  reads: [oversightProceedingFacts],
  row: ProceedingCounts,
  of: (rowsOf, period) => {
    const ofCell = Map.groupBy(rowsOf(oversightProceedingFacts).values(), ({ kind, reason }) => `${kind}/${reason}`)
    return cells.map((cell) => ({ ...cell, ...countsIn(ofCell.get(`${cell.kind}/${cell.reason}`) ?? [], period) }))
  },
}
