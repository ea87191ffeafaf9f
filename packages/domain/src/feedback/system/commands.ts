import { command, oneOf, type TypeOf } from '@dutybook/modelling'
import { Reason } from '../../vocabulary.js'
import { feedbackPlan } from './events.js'

const managers = ['serviceManager', 'headOfDivision'] as const

export const EstablishFeedbackSystem = command(
  'EstablishFeedbackSystem',
  { et: 'Loo tagasisidesüsteem', en: 'Establish the feedback system' },
  managers,
  feedbackPlan,
)

export const ChangeFeedbackSystem = command(
  'ChangeFeedbackSystem',
  { et: 'Muuda tagasisidesüsteemi', en: 'Change the feedback system' },
  managers,
  feedbackPlan,
)

export const CloseFeedbackSystem = command(
  'CloseFeedbackSystem',
  { et: 'Sulge tagasisidesüsteem', en: 'Close the feedback system' },
  ['headOfDivision', 'headOfDepartment'],
  { reason: Reason },
)

export const FeedbackSystemCommand = oneOf(
  'FeedbackSystemCommand',
  { et: 'Tagasisidesüsteemi käsk', en: 'Command of a feedback system' },
  EstablishFeedbackSystem,
  ChangeFeedbackSystem,
  CloseFeedbackSystem,
)
export type FeedbackSystemCommand = TypeOf<typeof FeedbackSystemCommand>
