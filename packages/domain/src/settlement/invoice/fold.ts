import type { StateFold } from '@dutybook/modelling'
import { InvoiceEvent } from './events.js'
import { approved, disputed, forwarded, matched, noInvoice, paid, rejected, taken, type Invoice } from './state.js'

/** What became of an invoice. The owners of money and of units ask for it, and the rules of the invoice ask for theirs. */
export const invoiceFold: StateFold<Invoice, InvoiceEvent> = {
  category: 'invoice',
  event: InvoiceEvent,
  initialState: noInvoice,
  evolve: (state, event) => {
    switch (event.type) {
      case 'InvoiceReceived':
        return taken(state, event.data)
      case 'InvoiceMatched':
        return matched(state, event.data)
      case 'InvoiceDisputed':
        return disputed(state, event.data)
      case 'InvoiceApproved':
        return approved(state, event.data)
      case 'InvoiceForwarded':
        return forwarded(state, event.data)
      case 'InvoicePaid':
        return paid(state, event.data)
      case 'InvoiceRejected':
        return rejected(state, event.data)
    }
  },
}
