import type { Decider } from '@dutybook/modelling'
import { InvoiceId } from '../values.js'
import { InvoiceCommand } from './commands.js'
import type { InvoiceEvent } from './events.js'
import { invoiceFold } from './fold.js'
import { approve, dispute, forward, match, neededFor, pay, receive, reject } from './handling.js'
import { invoiceRefusals } from './refusals.js'
import type { Invoice } from './state.js'
import { invoiceSummary, InvoiceSummary } from './summary.js'

/** An invoice of a provider: received, matched with verified units and the contract's price, approved, forwarded and paid. */
export const invoice: Decider<Invoice, InvoiceCommand, InvoiceEvent> = {
  ...invoiceFold,
  id: InvoiceId,
  duty: '3.4',
  label: { et: 'Arve', en: 'Invoice' },
  command: InvoiceCommand,
  refusals: invoiceRefusals,
  summary: { codec: InvoiceSummary, of: invoiceSummary },
  needs: neededFor,
  // Whoever received or matched it does not approve it.
  authors: (state, { type }) => (type === 'ApproveInvoice' && state.status !== 'none' ? [state.receivedBy, ...state.matchedBy] : []),
  decide: (context, state, { type, data }) => {
    switch (type) {
      case 'ReceiveInvoice':
        return receive(context, state, data)
      case 'MatchInvoice':
        return match(context, state, data)
      case 'DisputeInvoice':
        return dispute(context, state, data)
      case 'ApproveInvoice':
        return approve(context, state, data)
      case 'ForwardInvoice':
        return forward(context, state, data)
      case 'PayInvoice':
        return pay(context, state, data)
      case 'RejectInvoice':
        return reject(context, state, data)
    }
  },
}
