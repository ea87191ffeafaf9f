import type { AnyDecider } from '@dutybook/modelling'
import { feedbackConclusion } from './feedback/conclusion/decider.js'
import { feedbackSystem } from './feedback/system/decider.js'
import { feedbackWave } from './feedback/wave/decider.js'
import { oversightProceeding } from './oversight/proceeding/decider.js'
import { oversightSubject } from './oversight/subject/decider.js'
import { contactCard } from './persons/contact-card/decider.js'
import { personalDataKey } from './persons/data-key/decider.js'
import { competenceRule } from './position/competence/decider.js'
import { post } from './position/post/decider.js'
import { qualificationFile } from './position/qualification/decider.js'
import { serviceAnalysis } from './service/analysis/decider.js'
import { hotlineContact } from './service/contact/decider.js'
import { serviceElement } from './service/element/decider.js'
import { serviceEpisode } from './service/episode/decider.js'
import { developmentInitiative } from './service/initiative/decider.js'
import { suspicion } from './service/suspicion/decider.js'
import { serviceTask } from './service/task/decider.js'
import { budget } from './settlement/budget/decider.js'
import { administrativeContract } from './settlement/contract/decider.js'
import { invoice } from './settlement/invoice/decider.js'
import { providerReport } from './settlement/provider-report/decider.js'
import { reportingPeriod } from './settlement/reporting-period/decider.js'
import { serviceUnitRecord } from './settlement/units/decider.js'
import { statisticsRelease } from './statistics/release/decider.js'

/** Every aggregate of the service. Routes, OpenAPI, the catalogue, help texts and the laws of the tests follow from this list. */
export const aggregates: readonly AnyDecider[] = [
  post,
  qualificationFile,
  competenceRule,
  contactCard,
  personalDataKey,
  oversightSubject,
  oversightProceeding,
  serviceElement,
  serviceEpisode,
  suspicion,
  hotlineContact,
  serviceTask,
  developmentInitiative,
  serviceAnalysis,
  administrativeContract,
  budget,
  reportingPeriod,
  providerReport,
  serviceUnitRecord,
  invoice,
  feedbackSystem,
  feedbackWave,
  feedbackConclusion,
  statisticsRelease,
]
