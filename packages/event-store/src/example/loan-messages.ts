import { called, command, count, event, law, LocalDate, Money, oneOf, PersonRef, text, type TypeOf } from '@dutybook/modelling'
import { ReaderRef } from './card.js'

const label = (et: string, en: string) => ({ et, en })
const Shelf = text('Shelf', label('Riiul', 'Shelf'), { max: 20 })

export const LendBook = command('LendBook', label('Laenuta raamat', 'Lend the book'), ['adviser'], {
  reader: ReaderRef,
  lentBy: called(PersonRef, 'Laenutaja', 'Lent by'),
  dueOn: called(LocalDate, 'Tagastada', 'Due on'),
})
export const ReturnBook = command('ReturnBook', label('Tagasta raamat', 'Return the book'), ['adviser'], {})
export const ForgiveFine = command('ForgiveFine', label('Loobu viivisest', 'Forgive the fine'), ['headOfDivision', 'headOfDepartment'], {
  amount: Money,
})
export const CountPages = command('CountPages', label('Loe lehed üle', 'Count the pages'), ['adviser'], {
  pages: count('Pages', label('Lehti', 'Pages'), { min: 0, max: 3000 }),
})

/** Given by the system when the book has not come back. */
export const RemindReader = command('RemindReader', label('Tuleta tagastamist meelde', 'Remind the reader'), ['system'], {})
export const ReportBookLost = command('ReportBookLost', label('Kanna raamat kadunuks', 'Report the book lost'), ['system'], {})

export const BookLent = event(
  'BookLent',
  label('Raamat laenutati', 'Book lent'),
  { reader: ReaderRef, lentBy: called(PersonRef, 'Laenutaja', 'Lent by'), dueOn: called(LocalDate, 'Tagastada', 'Due on'), shelf: Shelf },
  {
    basis: [law('RRS', '5 lg 1')],
    // Version 1 did not say from which shelf a book was lent.
    upcasters: [(data) => ({ ...data, shelf: 'unknown' })],
    restricted: { ground: law('AvTS', '35 lg 1 p 12'), months: 12 },
  },
)
export const BookReturned = event('BookReturned', label('Raamat tagastati', 'Book returned'), { reader: ReaderRef })
export const FineForgiven = event('FineForgiven', label('Viivisest loobuti', 'Fine forgiven'), { reader: ReaderRef, amount: Money })
export const PageCounted = event('PageCounted', label('Leht loeti', 'Page counted'), {
  page: count('Page', label('Leht', 'Page'), { min: 1, max: 3000 }),
})
export const ReaderReminded = event('ReaderReminded', label('Tagastamist meelde tuletatud', 'Reader reminded'), { reader: ReaderRef })
export const BookReportedLost = event('BookReportedLost', label('Raamat kadunuks kantud', 'Book reported lost'), { reader: ReaderRef })

export const LoanCommand = oneOf(
  'LoanCommand',
  label('Laenutuse käsk', 'Command of a loan'),
  LendBook,
  ReturnBook,
  ForgiveFine,
  CountPages,
  RemindReader,
  ReportBookLost,
)
export type LoanCommand = TypeOf<typeof LoanCommand>

export const LoanEvent = oneOf(
  'LoanEvent',
  label('Laenutuse sündmus', 'Event of a loan'),
  BookLent,
  BookReturned,
  FineForgiven,
  PageCounted,
  ReaderReminded,
  BookReportedLost,
)
export type LoanEvent = TypeOf<typeof LoanEvent>
