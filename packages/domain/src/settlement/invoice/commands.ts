import { command, oneOf, type TypeOf } from '@dutybook/modelling'
import { Reason } from '../../vocabulary.js'
import { InvoicePaid, payment, received } from './events.js'

const recorder = ['serviceManager', 'adviser', 'finance'] as const
const matcher = ['serviceManager', 'adviser'] as const
const approver = ['headOfDivision', 'headOfDepartment', 'directorGeneral'] as const

export const ReceiveInvoice = command('ReceiveInvoice', { et: 'Võta arve vastu', en: 'Receive an invoice' }, recorder, received)

export const MatchInvoice = command(
  'MatchInvoice',
  { et: 'Vii arve kokku ühikute ja lepinguga', en: 'Match an invoice with units and contract' },
  matcher,
  {},
)

export const DisputeInvoice = command('DisputeInvoice', { et: 'Vaidlusta arve', en: 'Dispute an invoice' }, [...recorder, ...approver], {
  reason: Reason,
})

export const ApproveInvoice = command('ApproveInvoice', { et: 'Kinnita arve', en: 'Approve an invoice' }, approver, payment)

export const ForwardInvoice = command(
  'ForwardInvoice',
  { et: 'Edasta arve maksmiseks', en: 'Forward an invoice for payment' },
  [...matcher, ...approver],
  {},
)

export const PayInvoice = command('PayInvoice', { et: 'Tasu arve', en: 'Pay an invoice' }, ['finance'], {
  reference: InvoicePaid.data.fields.reference,
})

export const RejectInvoice = command('RejectInvoice', { et: 'Lükka arve tagasi', en: 'Reject an invoice' }, [...matcher, ...approver], {
  reason: Reason,
})

export const InvoiceCommand = oneOf(
  'InvoiceCommand',
  { et: 'Arve käsk', en: 'Command of an invoice' },
  ReceiveInvoice,
  MatchInvoice,
  DisputeInvoice,
  ApproveInvoice,
  ForwardInvoice,
  PayInvoice,
  RejectInvoice,
)
export type InvoiceCommand = TypeOf<typeof InvoiceCommand>
