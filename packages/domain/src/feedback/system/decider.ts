import { right } from '@dutybook/fp'
import { once, optional, record, refuse, same, type Context, type Decider, type Decision, type TypeOf } from '@dutybook/modelling'
import { FeedbackSystemId } from '../values.js'
import { FeedbackSystemCommand } from './commands.js'
import { feedbackPlan, FeedbackSystemClosed, type FeedbackSystemEvent } from './events.js'
import { feedbackSystemFold, type FeedbackPlan, type FeedbackSystem } from './fold.js'
import { feedbackSystemRefusals, type FeedbackSystemRefusal } from './refusals.js'

type SystemDecision = Decision<FeedbackSystemEvent, FeedbackSystemRefusal>

const FeedbackSystemSummary = record(
  'FeedbackSystemSummary',
  { et: 'Tagasisidesüsteem', en: 'Feedback system' },
  {
    plan: optional(record('FeedbackPlan', { et: 'Tagasiside kogumine', en: 'Collection of feedback' }, feedbackPlan)),
    lastDay: optional(FeedbackSystemClosed.data.fields.lastDay),
  },
)

function summaryOf({ plans, closing }: FeedbackSystem): TypeOf<typeof FeedbackSystemSummary> {
  const plan = plans.at(-1)?.plan
  return { ...(plan ? { plan } : {}), ...(closing ? { lastDay: closing.lastDay } : {}) }
}

const establish = ({ occurredOn }: Context, { plans }: FeedbackSystem, plan: FeedbackPlan): SystemDecision =>
  once({ known: plans[0]?.plan, asked: plan, taken: () => refuse('SYSTEM_EXISTS') }, () =>
    right([{ type: 'FeedbackSystemEstablished', data: { ...plan, establishedOn: occurredOn } }]),
  )

/** What stands already is no change. Waves that are under way keep the plan that they were opened with. */
function change({ occurredOn }: Context, { plans, closing }: FeedbackSystem, plan: FeedbackPlan): SystemDecision {
  const latest = plans.at(-1)
  if (!latest) return refuse('NO_SYSTEM')
  if (closing) return refuse('SYSTEM_CLOSED', { lastDay: closing.lastDay })
  if (same(latest.plan, plan)) return right([])
  return occurredOn < latest.from
    ? refuse('BEFORE_LAST_CHANGE', { day: latest.from })
    : right([{ type: 'FeedbackSystemChanged', data: { ...plan, changedOn: occurredOn } }])
}

function close({ occurredOn }: Context, { plans, closing }: FeedbackSystem, { reason }: { readonly reason: string }): SystemDecision {
  const latest = plans.at(-1)
  if (!latest) return refuse('NO_SYSTEM')
  if (closing) return closing.reason === reason ? right([]) : refuse('SYSTEM_CLOSED', { lastDay: closing.lastDay })
  return occurredOn < latest.from
    ? refuse('BEFORE_LAST_CHANGE', { day: latest.from })
    : right([{ type: 'FeedbackSystemClosed', data: { reason, lastDay: occurredOn } }])
}

/** The system by which the experience of users is gathered: its channels, groups and languages, as of any day. */
export const feedbackSystem: Decider<FeedbackSystem, FeedbackSystemCommand, FeedbackSystemEvent> = {
  ...feedbackSystemFold,
  id: FeedbackSystemId,
  duty: '3.4',
  label: { et: 'Tagasisidesüsteem', en: 'Feedback system' },
  command: FeedbackSystemCommand,
  refusals: feedbackSystemRefusals,
  summary: { codec: FeedbackSystemSummary, of: summaryOf },
  decide: (context, state, { type, data }) => {
    switch (type) {
      case 'EstablishFeedbackSystem':
        return establish(context, state, data)
      case 'ChangeFeedbackSystem':
        return change(context, state, data)
      case 'CloseFeedbackSystem':
        return close(context, state, data)
    }
  },
}
