import { choice, id, type TypeOf } from '@dutybook/modelling'

/** What decisions are about, as far as a limit is set for them (right R8). The codes name streams, so they are in lower case. */
export const CompetenceSubject = choice(
  'CompetenceSubject',
  { et: 'Otsuse valdkond', en: 'Subject of the decision' },
  {
    'budget-commitment': { et: 'eelarvekohustuse võtmine', en: 'commitment of budget' },
    'budget-revision': { et: 'eelarve muutmine', en: 'revision of a budget' },
    'contract-terms': { et: 'lepingu tingimused', en: 'terms of a contract' },
    'document-signature': { et: 'dokumendi allkirjastamine', en: 'signing of a document' },
    'element-grant': { et: 'teenuse osa määramine', en: 'granting of a service element' },
    expense: { et: 'muu kulu', en: 'other expense' },
    'invoice-approval': { et: 'arve kinnitamine', en: 'approval of an invoice' },
  },
)
export type CompetenceSubject = TypeOf<typeof CompetenceSubject>

/** A kind of decision inside the subject, in the words of the aggregate that asks: `letter`, `E7`. */
export const DecisionKind = id('DecisionKind', { et: 'Otsuse liik', en: 'Kind of decision' }, '^[A-Za-z][A-Za-z0-9]{0,39}$', 'signContract')
export type DecisionKind = TypeOf<typeof DecisionKind>
