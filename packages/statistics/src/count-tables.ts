import type { Period, RowsOf } from '@dutybook/modelling'
import type { AnyCountTable } from './count-table.js'
import { responseRates, responsesByChannel } from './feedback/response-counts.js'
import { satisfactionByChannel } from './feedback/satisfaction-counts.js'
import { findingsByRequirement, repeatFindings } from './finding-counts.js'
import { penaltyPayments } from './penalty-counts.js'
import { daysToFulfil } from './point-counts.js'
import { proceedingsByKindAndReason } from './proceeding-counts.js'
import { elementAvailability } from './service/availability-counts.js'
import { childVictims } from './service/child-counts.js'
import { hotlineContacts } from './service/contact-counts.js'
import { conversionOfSuspected } from './service/conversion-counts.js'
import { endingsByReason, timeToAssessment } from './service/course-counts.js'
import { serviceDaysByElement } from './service/days-counts.js'
import { referralsBySource } from './service/referral-counts.js'
import { reflectionPeriods } from './service/reflection-counts.js'
import { victimsByYear } from './service/trend-counts.js'
import * as victims from './service/victim-counts.js'
import { budgetLines } from './settlement/budget-counts.js'
import { costByProvider, invoiceHandling } from './settlement/invoice-counts.js'
import { unitsByElement } from './settlement/unit-counts.js'

const ofVictims = [
  victims.registeredVictims,
  victims.victimsByForm,
  victims.victimsByFormAndCitizenship,
  victims.victimsByControlMeans,
  victims.victimsByAgeGroup,
  victimsByYear,
  conversionOfSuspected,
  childVictims,
]

const ofService = [
  referralsBySource,
  timeToAssessment,
  endingsByReason,
  reflectionPeriods,
  hotlineContacts,
  serviceDaysByElement,
  elementAvailability,
]

const ofSettlement = [unitsByElement, invoiceHandling, costByProvider, budgetLines]

const ofFeedback = [responsesByChannel, responseRates, satisfactionByChannel]

const ofOversight = [proceedingsByKindAndReason, findingsByRequirement, repeatFindings, daysToFulfil, penaltyPayments]

/** Every table of counts. */
export const countTables: readonly AnyCountTable[] = [...ofVictims, ...ofService, ...ofSettlement, ...ofFeedback, ...ofOversight]

/** All counts over a period, by the name of their table. */
export const countsOf = (rowsOf: RowsOf, period: Period): Readonly<Record<string, readonly unknown[]>> =>
  Object.fromEntries(countTables.map((table) => [table.name, table.of(rowsOf, period)]))
