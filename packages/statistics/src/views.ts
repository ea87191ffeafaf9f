import type { AnyView } from '@dutybook/modelling'
import { answerFacts } from './feedback/answer-facts.js'
import { askedFacts } from './feedback/asked-facts.js'
import { responseFacts } from './feedback/response-facts.js'
import { findingFacts } from './finding-facts.js'
import { penaltyFacts } from './penalty-facts.js'
import { preceptPointFacts } from './point-facts.js'
import { oversightProceedingFacts } from './proceeding-facts.js'
import { arrangementFacts } from './service/arrangement-facts.js'
import { contactFacts } from './service/contact-facts.js'
import { episodeFacts } from './service/episode-facts.js'
import { gapFacts } from './service/gap-facts.js'
import { grantFacts } from './service/grant-facts.js'
import { personFacts } from './service/person-facts.js'
import { budgetFacts } from './settlement/budget-facts.js'
import { invoiceFacts } from './settlement/invoice-facts.js'
import { invoiceLineFacts } from './settlement/invoice-line-facts.js'
import { unitFacts } from './settlement/unit-facts.js'

/** Every table of facts; each is a table that an analyst may group as they like. */
export const statisticsViews: readonly AnyView[] = [
  personFacts,
  episodeFacts,
  grantFacts,
  contactFacts,
  arrangementFacts,
  gapFacts,
  unitFacts,
  invoiceFacts,
  invoiceLineFacts,
  budgetFacts,
  oversightProceedingFacts,
  findingFacts,
  preceptPointFacts,
  penaltyFacts,
  responseFacts,
  answerFacts,
  askedFacts,
]
