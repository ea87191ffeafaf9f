import { act, type Case, type EpisodeData } from './case.js'
import { cast } from '../cast.js'
import { exactly, type Step } from '../step.js'

const byTimer = { by: cast.timer }

// What the program that watches the calendar notices; nobody has to.

export const remindOfConfirmation = (it: Case, after: number): Step =>
  exactly(act(it, after, { type: 'RemindOfConfirmation', data: {} }, byTimer))

export const lapse = (it: Case, after: number): Step => exactly(act(it, after, { type: 'RecordProvisionalLapse', data: {} }, byTimer))

export const remindOfStayEnd = (it: Case, after: number): Step =>
  exactly(act(it, after, { type: 'RemindOfReflectionEnd', data: {} }, byTimer))

export const askToClose = (it: Case, cause: EpisodeData<'OpenClosingTask'>['cause'], after = 0): Step =>
  exactly(act(it, after, { type: 'OpenClosingTask', data: { cause } }, byTimer))
