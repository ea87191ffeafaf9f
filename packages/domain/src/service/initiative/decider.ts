import { right } from '@dutybook/fp'
import { once, optional, record, refuse, without } from '@dutybook/modelling'
import type { Context, Decider, Decision, PersonRef, RecordOf, TypeOf } from '@dutybook/modelling'
import { InitiativeCommand } from './commands.js'
import { initiative, InitiativeEffect, InitiativeEvent, InitiativeId, InitiativeVerdict } from './events.js'
import type { implementation, initiativeDecision, initiativeReview } from './events.js'
import { initiativeRefusals, type InitiativeRefusal } from './refusals.js'

/** A change of the service, from the problem to what came of it. */
export interface DevelopmentInitiative {
  readonly plan?: RecordOf<typeof initiative>
  readonly startedBy?: PersonRef
  readonly decision?: RecordOf<typeof initiativeDecision>
  readonly implementation?: RecordOf<typeof implementation>
  readonly review?: RecordOf<typeof initiativeReview>
}
type InitiativeDecision = Decision<InitiativeEvent, InitiativeRefusal>
type DataOf<Type extends InitiativeCommand['type']> = Extract<InitiativeCommand, { type: Type }>['data']

const InitiativeSummary = record(
  'InitiativeSummary',
  { et: 'Arendusalgatus', en: 'Development initiative' },
  {
    plan: optional(record('InitiativePlan', { et: 'Algatus', en: 'Initiative' }, initiative)),
    verdict: optional(InitiativeVerdict),
    effect: optional(InitiativeEffect),
  },
)

const initiativeSummary = ({ plan, decision, review }: DevelopmentInitiative): TypeOf<typeof InitiativeSummary> => ({
  ...(plan ? { plan } : {}),
  ...(decision ? { verdict: decision.verdict } : {}),
  ...(review ? { effect: review.effect } : {}),
})

const happened = (event: InitiativeEvent): InitiativeDecision => right([event])

/** A problem with its evidence, a measure, a target, and the day on which it will be seen whether it was reached. */
const start = ({ actor, occurredOn }: Context, state: DevelopmentInitiative, data: DataOf<'StartInitiative'>): InitiativeDecision =>
  once({ known: state.plan, asked: data, taken: () => refuse('ALREADY_STARTED') }, () =>
    data.reviewOn > occurredOn
      ? happened({ type: 'DevelopmentInitiativeStarted', data: { ...data, startedBy: actor.person } })
      : refuse('REVIEW_NOT_LATER', {}, '/reviewOn'),
  )

const settle = (state: DevelopmentInitiative, data: DataOf<'DecideInitiative'>): InitiativeDecision =>
  once({ known: state.decision, asked: data, taken: () => refuse('ALREADY_DECIDED') }, () =>
    state.plan ? happened({ type: 'DevelopmentInitiativeDecided', data }) : refuse('NOT_STARTED'),
  )

const implement = (state: DevelopmentInitiative, data: DataOf<'ImplementInitiative'>): InitiativeDecision =>
  once({ known: state.implementation, asked: data, taken: () => refuse('ALREADY_IMPLEMENTED') }, () =>
    state.plan && state.decision?.verdict === 'adopted'
      ? happened({ type: 'DevelopmentInitiativeImplemented', data })
      : refuse('NOT_ADOPTED'),
  )

/** Not before the day named at the start: an effect that is looked for too early shows nothing. */
const review = ({ occurredOn }: Context, state: DevelopmentInitiative, data: DataOf<'ReviewInitiativeEffect'>): InitiativeDecision =>
  once({ known: state.review, asked: data, taken: () => refuse('ALREADY_REVIEWED') }, () => {
    const { plan, implementation: done } = state
    if (!plan || !done) return refuse('NOT_IMPLEMENTED')
    const { reviewOn } = plan
    return occurredOn < reviewOn
      ? refuse('REVIEW_BEFORE_ITS_DAY', { reviewOn })
      : happened({ type: 'DevelopmentInitiativeEffectReviewed', data })
  })

/** A change of the service that is started, decided by a superior, implemented and judged by its effect. */
export const developmentInitiative: Decider<DevelopmentInitiative, InitiativeCommand, InitiativeEvent> = {
  category: 'developmentInitiative',
  id: InitiativeId,
  duty: '3.1',
  label: { et: 'Arendusalgatus', en: 'Development initiative' },
  command: InitiativeCommand,
  event: InitiativeEvent,
  refusals: initiativeRefusals,
  initialState: {},
  summary: { codec: InitiativeSummary, of: initiativeSummary },
  authors: ({ startedBy }, { type }) => (type === 'DecideInitiative' && startedBy ? [startedBy] : []),
  evolve: (state, { type, data }) => {
    switch (type) {
      case 'DevelopmentInitiativeStarted':
        return { ...state, plan: without(data, 'startedBy'), startedBy: data.startedBy }
      case 'DevelopmentInitiativeDecided':
        return { ...state, decision: data }
      case 'DevelopmentInitiativeImplemented':
        return { ...state, implementation: data }
      case 'DevelopmentInitiativeEffectReviewed':
        return { ...state, review: data }
    }
  },
  decide: (context, state, command) => {
    switch (command.type) {
      case 'StartInitiative':
        return start(context, state, command.data)
      case 'DecideInitiative':
        return settle(state, command.data)
      case 'ImplementInitiative':
        return implement(state, command.data)
      case 'ReviewInitiativeEffect':
        return review(context, state, command.data)
    }
  },
}
