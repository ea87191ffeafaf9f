import { count, list, LocalDate, optional, record, text, type RecordedOf, type TypeOf, type View } from '@dutybook/modelling'
import type { LoanEvent } from './loan-messages.js'

const label = (et: string, en: string) => ({ et, en })

export const LoansRow = record('LoansRow', label('Lugeja laenutused', 'Loans of a reader'), {
  lent: count('LentCount', label('Laenutatud kokku', 'Lent in all')),
  lastOn: LocalDate,
  out: list(text('BookStream', label('Raamat', 'Book'), { max: 100 }), label('Praegu väljas', 'Out now')),
  forgiven: optional(count('ForgivenCents', label('Loobutud viivised sentides', 'Fines forgiven, in cents'))),
})
export type LoansRow = TypeOf<typeof LoansRow>

type Event = RecordedOf<LoanEvent>

function evolve(row: LoansRow | undefined, { type, data, stream, metadata }: Event): LoansRow | undefined {
  const { lent = 0, lastOn = metadata.occurredOn, out = [], ...rest } = row ?? {}
  switch (type) {
    case 'BookLent':
      return { ...rest, lent: lent + 1, lastOn: metadata.occurredOn, out: [...out, stream] }
    case 'BookReturned':
    case 'BookReportedLost':
      return row && { ...row, out: out.filter((each) => each !== stream) }
    case 'FineForgiven':
      return { ...rest, lent, lastOn, out, forgiven: (row?.forgiven ?? 0) + data.amount.cents }
    case 'PageCounted':
    case 'ReaderReminded':
      return row
  }
}

/** What each reader has borrowed; a reader who has brought everything back and was forgiven nothing is forgotten. */
export const loansOfReader = (version = 1): View<LoansRow> => ({
  name: 'loansOfReader',
  version,
  label: label('Lugeja laenutused', 'Loans of a reader'),
  duty: '3.13',
  row: LoansRow,
  keys: ({ data }) => (typeof data['reader'] === 'string' ? [data['reader']] : []),
  evolve: (row, event) => {
    const next = evolve(row, event as Event)
    return next && next.out.length === 0 && next.forgiven === undefined ? undefined : next
  },
  shown: LoansRow,
  show: (row) => row,
})
