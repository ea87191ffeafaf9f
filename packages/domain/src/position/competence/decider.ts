import type { Decider } from '@dutybook/modelling'
import { CompetenceCommand } from './commands.js'
import { CompetenceEvent } from './events.js'
import { layDown } from './laying-down.js'
import { competenceRefusals } from './refusals.js'
import { laidDown, type Competences } from './state.js'
import { competenceSummary, CompetenceSummary } from './summary.js'
import { CompetenceSubject } from './values.js'

/**
 * Which position may decide on one subject, up to which limit, from which day (right R8). There is one stream for each subject, so a
 * rule of another aggregate knows from its command alone which one it needs, and asks it with `withinCompetence`.
 */
export const competenceRule: Decider<Competences, CompetenceCommand, CompetenceEvent> = {
  category: 'competenceRule',
  id: CompetenceSubject,
  duty: 'R8',
  label: { et: 'Pädevuse reegel', en: 'Competence rule' },
  command: CompetenceCommand,
  event: CompetenceEvent,
  refusals: competenceRefusals,
  initialState: [],
  summary: { codec: CompetenceSummary, of: competenceSummary },
  evolve: laidDown,
  decide: (context, competences, { type, data }) => {
    switch (type) {
      case 'GiveCompetence':
        return layDown(context, competences, { type: 'CompetenceGiven', data })
      case 'TakeCompetence':
        return layDown(context, competences, { type: 'CompetenceTaken', data })
    }
  },
}
