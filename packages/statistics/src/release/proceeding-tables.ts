import { OversightKind, OversightReason } from '@dutybook/domain'
import { isWithin } from '../count-table.js'
import { oversightProceedingFacts } from '../proceeding-facts.js'
import { countedSince, dimension, type ReleaseTable } from './release-table.js'

export const proceedingTable: ReleaseTable = {
  name: 'proceedingsByKindAndReason',
  label: { et: 'Järelevalvemenetluse ettepanekud liigi ja põhjuse järgi', en: 'Proposed oversight proceedings by kind and reason' },
  population: 'proceedings',
  reads: [oversightProceedingFacts],
  dimensions: [dimension('kind', OversightKind), dimension('reason', OversightReason)],
  methods: [
    countedSince(
      '2017-01-01',
      'Iga menetlus loetakse üks kord, ettepaneku päeva järgi.',
      'Each proceeding is counted once, by the day on which it was proposed.',
    ),
  ],
  countsPersons: false,
  unitsOf: (rowsOf, period) =>
    [...rowsOf(oversightProceedingFacts)]
      .filter(([, { proposedOn }]) => isWithin(proposedOn, period))
      .map(([key, { kind, reason, provider }]) => ({ key, codes: [kind, reason], provider })),
}
