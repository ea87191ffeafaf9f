import type { AnyView } from '@dutybook/modelling'
import { contactCards } from './contact-cards.js'
import { eventJournal } from './event-journal.js'
import { feedbackToChange } from './feedback/chain.js'
import { feedbackSystems } from './feedback/systems.js'
import { feedbackWaves } from './feedback/waves.js'
import { oversightFindings } from './oversight-findings.js'
import { oversightRegister } from './oversight-register.js'
import { oversightSubjects } from './oversight-subjects.js'
import { preceptPoints } from './precept-points.js'
import { entitlementBoard } from './service/entitlement-board.js'
import { episodesByMonth } from './service/episodes-by-month.js'
import { serviceAssurance } from './service/service-assurance.js'
import { serviceTasks } from './service/service-tasks.js'
import { budgetBurn } from './settlement/budget-burn.js'
import { contracts } from './settlement/contracts.js'
import { providerReports } from './settlement/provider-reports.js'
import { settlementCockpit } from './settlement/settlement-cockpit.js'
import { lateFacts } from './releases/late-facts.js'
import { publicationCalendar } from './releases/publication-calendar.js'
import { whoCouldAct } from './who-could-act.js'

/** Every register and board of this package; each is a table. */
export const oversightViews: readonly AnyView[] = [
  oversightRegister,
  preceptPoints,
  oversightFindings,
  oversightSubjects,
  eventJournal,
  whoCouldAct,
  feedbackSystems,
  feedbackWaves,
  feedbackToChange,
  contactCards,
  serviceAssurance,
  entitlementBoard,
  episodesByMonth,
  serviceTasks,
  settlementCockpit,
  budgetBurn,
  contracts,
  providerReports,
  publicationCalendar,
  lateFacts,
]
