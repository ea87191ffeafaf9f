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
]
