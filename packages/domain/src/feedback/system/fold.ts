import { without, type LocalDate, type RecordOf, type StateFold } from '@dutybook/modelling'
import { FeedbackSystemEvent, type feedbackPlan } from './events.js'

export type FeedbackPlan = RecordOf<typeof feedbackPlan>

/** A plan and the day from which it holds. */
export interface DatedPlan {
  readonly plan: FeedbackPlan
  readonly from: LocalDate
}

export interface FeedbackSystem {
  /** In the order of their days. */
  readonly plans: readonly DatedPlan[]
  readonly closing?: { readonly reason: string; readonly lastDay: LocalDate }
}

/** How feedback was to be gathered on that day; nothing before the system was established and after its last day. */
export function feedbackPlanOn({ plans, closing }: FeedbackSystem, day: LocalDate): FeedbackPlan | undefined {
  return closing && day > closing.lastDay ? undefined : plans.findLast(({ from }) => from <= day)?.plan
}

/** The ways of feedback by their days: what a wave asks. */
export const feedbackSystemFold: StateFold<FeedbackSystem, FeedbackSystemEvent> = {
  category: 'feedbackSystem',
  event: FeedbackSystemEvent,
  initialState: { plans: [] },
  evolve: (state, { type, data }) => {
    switch (type) {
      case 'FeedbackSystemEstablished':
        return { ...state, plans: [{ plan: without(data, 'establishedOn'), from: data.establishedOn }] }
      case 'FeedbackSystemChanged':
        return { ...state, plans: [...state.plans, { plan: without(data, 'changedOn'), from: data.changedOn }] }
      case 'FeedbackSystemClosed':
        return { ...state, closing: data }
    }
  },
}
