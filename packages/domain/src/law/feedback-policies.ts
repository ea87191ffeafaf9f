import { CalendarDays, calendarDays, Months, months } from '@dutybook/modelling'
import { Questionnaire, ResponseCount } from '../feedback/values.js'
import { cite } from './acts.js'
import { policy, version } from './policy.js'

/** The job description asks that feedback is collected, analysed and taken into account; how soon is for the agency to say. */
const basis = [cite('AJ', '3.4')]

/** The analysis of a wave of feedback, counted from the last day on which it was collected. */
export const feedbackAnalyse = policy(
  'feedback.analyse',
  { et: 'Tagasiside analüüsimise tähtaeg', en: 'Analysis of feedback' },
  CalendarDays,
  version(calendarDays(60), 'P', basis),
)

/** A conclusion from each finding, adopted or declined, counted from the analysis. */
export const feedbackConclude = policy(
  'feedback.conclude',
  { et: 'Järelduse tegemise tähtaeg', en: 'Conclusion from feedback' },
  CalendarDays,
  version(calendarDays(60), 'P', basis),
)

/** The change that an adopted conclusion leads to, counted from the adoption: then it is made, or declined with a reason. */
export const feedbackApply = policy(
  'feedback.apply',
  { et: 'Järelduse elluviimise tähtaeg', en: 'Change of the service after a conclusion' },
  Months,
  version(months(12), 'P', basis),
)

/** Feedback is collected at least once in this time. */
export const feedbackCycle = policy(
  'feedback.cycle',
  { et: 'Tagasiside kogumise sagedus', en: 'How often feedback is collected' },
  Months,
  version(months(12), 'P', basis),
)

/** Of fewer answers nothing is analysed or told, of a whole wave or of a part of it: who gave them could be guessed. */
export const feedbackFewest = policy(
  'feedback.fewest',
  { et: 'Vähim arv vastuseid, mida analüüsitakse', en: 'Fewest responses that are analysed' },
  ResponseCount,
  version(5, 'P', basis),
)

export const feedbackQuestionnaire = policy(
  'feedback.questionnaire',
  { et: 'Tagasiside küsimustik', en: 'Questionnaire of feedback' },
  Questionnaire,
  version({ version: '1', questions: ['access', 'understood', 'language', 'safety', 'respect', 'usefulness'] }, 'P', basis),
)

export const feedbackPolicies = [
  feedbackAnalyse,
  feedbackConclude,
  feedbackApply,
  feedbackCycle,
  feedbackFewest,
  feedbackQuestionnaire,
] as const
