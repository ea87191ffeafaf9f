import { viewOf, type LocalDate, type Period, type RecordedOf, type RowFold } from '@dutybook/modelling'
import { administrativeContract, inForceWithin, lastDayOf, type ContractEvent, type ContractTerms } from '@dutybook/domain'
import { ContractRow, ShownContract } from './contract-row.js'

/** The terms as they were agreed by that day, in the form in which the rules of the contract ask for them. */
function termsOn({ from, to, prolonged, signedOn, terminatedOn, terminatedTo }: ContractRow, day: LocalDate): ContractTerms {
  const signed = signedOn !== undefined && signedOn <= day
  const terminated = terminatedOn !== undefined && terminatedOn <= day && terminatedTo
  return {
    draft: { term: { from, to } },
    amendments: prolonged.filter(({ on }) => on <= day),
    ...(signed ? { signature: { signedOn } } : {}),
    ...(terminated ? { termination: { lastDay: terminated } } : {}),
  }
}

/** Whether the contract, as it stood on `day`, was in force on one day of the period at least. */
export const isInForceWithin = (row: ContractRow, period: Period, day: LocalDate): boolean =>
  inForceWithin({ status: 'known', ...termsOn(row, day) }, period)

const terms: RowFold<ContractRow, ContractEvent> = {
  opens: {
    ContractDrafted: ({ id, data: { provider, term } }, key) => ({
      contract: key as ContractRow['contract'],
      ...{ provider, from: term.from, to: term.to },
      prolonged: [],
      draftEvent: id,
    }),
  },
  changes: {
    ContractSigned: (_, { id, data }) => ({ signedOn: data.signedOn, signatureEvent: id }),
    ContractAmended: ({ prolonged }, { id, data: { lastDay }, metadata }) => ({
      ...(lastDay ? { prolonged: [...prolonged, { lastDay, on: metadata.occurredOn }] } : {}),
      changeEvent: id,
    }),
    ContractTerminated: (_, { id, data: { lastDay }, metadata }) => ({
      ...{ terminatedOn: metadata.occurredOn, terminatedTo: lastDay },
      changeEvent: id,
    }),
  },
}

/** Who provides under a contract, and from when to when it is in force. */
export const contracts = viewOf({
  name: 'contracts',
  version: 1,
  label: { et: 'Halduslepingud', en: 'Administrative contracts' },
  duty: '3.7',
  row: ContractRow,
  shown: ShownContract,
  show: (row, { day }) => ({ ...row, lastDay: lastDayOf(termsOn(row, day)) }),
  sources: [administrativeContract],
  keys: (_event: RecordedOf<ContractEvent>, id) => [id],
  fold: terms,
})
