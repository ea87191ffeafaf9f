import type { AnyProcessManager } from '@dutybook/modelling'
import { closingAtOnce } from './processes/closing-at-once.js'
import { elementGaps } from './processes/element-gaps.js'
import { feedbackConclusions } from './processes/feedback-conclusions.js'
import { invoiceLeftOvers } from './processes/invoice-left-overs.js'
import { legalStay } from './processes/legal-stay.js'
import { preceptPoints } from './processes/precept-points.js'
import { provisionalPeriod } from './processes/provisional-period.js'
import { serviceTasks } from './processes/service-tasks.js'

/** Every process manager of the service. What runs, its page and the laws of the tests follow from this list. */
export const processManagers: readonly AnyProcessManager[] = [
  provisionalPeriod,
  legalStay,
  closingAtOnce,
  elementGaps,
  serviceTasks,
  invoiceLeftOvers,
  preceptPoints,
  feedbackConclusions,
]
