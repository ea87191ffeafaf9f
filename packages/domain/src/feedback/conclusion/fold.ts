import { without, type LocalDate, type RecordOf, type StateFold } from '@dutybook/modelling'
import { ConclusionEvent, type application, type conclusion, type declining } from './events.js'

interface Dated<Asked> {
  readonly asked: Asked
  readonly on: LocalDate
}

export interface Conclusion {
  readonly adoption?: Dated<RecordOf<typeof conclusion>>
  readonly decline?: Dated<RecordOf<typeof declining>>
  readonly change?: Dated<RecordOf<typeof application>> & { readonly implementedOn: LocalDate }
}

/** Whether by that day it was said what follows from the finding: something, or nothing and why. */
export const isMadeBy = ({ adoption, decline }: Conclusion, day: LocalDate): boolean =>
  [adoption, decline].some((each) => each !== undefined && each.on <= day)

/** What followed from a finding: all that the timer of its wave asks. */
export const conclusionFold: StateFold<Conclusion, ConclusionEvent> = {
  category: 'feedbackConclusion',
  event: ConclusionEvent,
  initialState: {},
  evolve: (state, { type, data }) => {
    switch (type) {
      case 'ConclusionAdopted':
        return { ...state, adoption: { asked: without(data, 'adoptedOn'), on: data.adoptedOn } }
      case 'ConclusionDeclined':
        return { ...state, decline: { asked: without(data, 'declinedOn'), on: data.declinedOn } }
      case 'ServiceChangeApplied':
        return { ...state, change: { asked: { initiative: data.initiative }, on: data.appliedOn, implementedOn: data.implementedOn } }
    }
  },
}
