import { flag, list, record, type TypeOf } from '@dutybook/modelling'
import { competence } from './events.js'
import type { Competences } from './state.js'

const CompetenceLine = record(
  'CompetenceLine',
  { et: 'Pädevus alates päevast', en: 'Competence from a day on' },
  { ...competence, given: flag('Given', { et: 'Antud', en: 'Given' }) },
)

/** What was laid down on the subject, in that order. */
export const CompetenceSummary = record(
  'CompetenceSummary',
  { et: 'Pädevus', en: 'Competence' },
  { lines: list(CompetenceLine, { et: 'Pädevused', en: 'Competences' }, { max: 10_000 }) },
)

export const competenceSummary = (competences: Competences): TypeOf<typeof CompetenceSummary> => ({
  lines: competences.map(({ asked, given }) => ({ ...asked, given })),
})
