import { right } from '@dutybook/fp'
import { flag, law, record, reference, refuse, type Context, type Decider, type Decision } from '@dutybook/modelling'
import { card } from './card.js'
import { LoanCommand, LoanEvent } from './loan-messages.js'

type Lent = Extract<LoanEvent, { readonly type: 'BookLent' }>['data']

interface LoanState {
  readonly lent?: Lent
  readonly lastLent?: Lent
  readonly reminded?: true
}

const label = (et: string, en: string) => ({ et, en })

/** The loans of one book of the example. It needs the card of the reader, so that no book is lent on a blocked one. */
export const loan: Decider<LoanState, LoanCommand, LoanEvent> = {
  category: 'bookLoan',
  duty: '3.13',
  label: label('Raamatu laenutus', 'Loan of a book'),
  id: reference('BookRef', label('Raamatu viide', 'Reference of a book'), 'book'),
  command: LoanCommand,
  event: LoanEvent,
  refusals: {
    BOOK_OUT: { kind: 'order', text: label('Raamat on välja laenutatud.', 'The book is out.'), basis: [] },
    NOT_OVERDUE: { kind: 'order', text: label('Raamat tagastatakse {dueOn}.', 'The book is due on {dueOn}.'), basis: [] },
    BOOK_IN: { kind: 'order', text: label('Raamat on kohal.', 'The book is in.'), basis: [] },
    CARD_NOT_VALID: {
      kind: 'law',
      text: label('Lugejapilet ei kehti: {card}.', 'The card is not valid: {card}.'),
      basis: [law('RRS', '4')],
      names: { card: { none: label('puudub', 'none'), blocked: label('suletud', 'blocked') } },
    },
    DUE_TOO_LATE: {
      kind: 'law',
      text: label(
        'Tagastamise päev võib olla kuni {latest}, {days} päeva pärast.',
        'The due day is {latest} at the latest, {days} days on.',
      ),
      basis: [law('RRS', '5 lg 2')],
    },
  },
  initialState: {},
  evolve: (state, event) => {
    switch (event.type) {
      case 'BookLent':
        return { lent: event.data, lastLent: event.data }
      case 'ReaderReminded':
        return { ...state, reminded: true }
      case 'BookReturned':
      case 'BookReportedLost':
        return state.lastLent ? { lastLent: state.lastLent } : {}
      case 'FineForgiven':
      case 'PageCounted':
        return state
    }
  },
  needs: ({ lent }, { type, data }) => {
    const reader = type === 'LendBook' ? data.reader : type === 'RemindReader' ? lent?.reader : undefined
    return reader === undefined ? [] : [{ decider: card, id: reader }]
  },
  authors: ({ lastLent }, { type }) => (type === 'ForgiveFine' && lastLent ? [lastLent.lentBy] : []),
  decide: (context, state, command) => decide(context, state, command),
  summary: {
    codec: record('LoanSummary', label('Laenutus', 'Loan'), { out: flag('Out', label('Väljas', 'Out')) }),
    of: ({ lent }) => ({ out: lent !== undefined }),
  },
}

function decide(context: Context, { lent, lastLent, reminded }: LoanState, command: LoanCommand): Decision<LoanEvent> {
  switch (command.type) {
    case 'LendBook':
      return lent ? lentAgain(lent, command.data) : lend(context, command.data)
    case 'ReturnBook':
      return right(lent ? [{ type: 'BookReturned', data: { reader: lent.reader } }] : [])
    case 'ForgiveFine':
      return lastLent ? right([{ type: 'FineForgiven', data: { reader: lastLent.reader, ...command.data } }]) : refuse('BOOK_IN')
    case 'RemindReader':
      return lent && !reminded ? remind(context, lent) : right([])
    case 'ReportBookLost':
      return right(lent && reminded ? [{ type: 'BookReportedLost', data: { reader: lent.reader } }] : [])
    case 'CountPages':
      return right(Array.from({ length: command.data.pages }, (_, index) => ({ type: 'PageCounted', data: { page: index + 1 } })))
  }
}

type Lending = Extract<LoanCommand, { readonly type: 'LendBook' }>['data']

const lentAgain = (lent: Lent, { reader, dueOn }: Lending): Decision<LoanEvent> =>
  lent.reader === reader && lent.dueOn === dueOn ? right([]) : refuse('BOOK_OUT')

function remind({ related, occurredOn }: Context, { reader, dueOn }: Lent): Decision<LoanEvent> {
  if (occurredOn <= dueOn) return refuse('NOT_OVERDUE', { dueOn })
  const state = related.stateOf(card, reader)
  return state === 'valid' ? right([{ type: 'ReaderReminded', data: { reader } }]) : refuse('CARD_NOT_VALID', { card: state })
}

const longestLoan = { unit: 'calendarDays', days: 30 } as const

function lend({ related, calendar, occurredOn }: Context, data: Lending): Decision<LoanEvent> {
  const state = related.stateOf(card, data.reader)
  if (state !== 'valid') return refuse('CARD_NOT_VALID', { card: state })
  const latest = calendar.lastDay(occurredOn, longestLoan)
  if (data.dueOn > latest) return refuse('DUE_TOO_LATE', { latest, days: longestLoan.days }, '/data/dueOn')
  return right([{ type: 'BookLent', data: { ...data, shelf: 'A1' } }])
}
