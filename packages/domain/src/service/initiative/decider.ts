import { right } from '@dutybook/fp'
import { once, optional, record, refuse, without } from '@dutybook/modelling'
import type { Context, Decider, Decision, LocalDate, PersonRef, RecordOf, TypeOf } from '@dutybook/modelling'
import { InitiativeCommand } from './commands.js'
import { initiative, InitiativeEffect, InitiativeEvent, InitiativeId, InitiativeVerdict } from './events.js'
import type { implementation, initiativeDecision, initiativeReview } from './events.js'
import { initiativeRefusals, type InitiativeRefusal } from './refusals.js'

interface Dated<Asked> {
  readonly asked: Asked
  readonly on: LocalDate
}

/** A change of the service, from the problem to what came of it. */
export interface DevelopmentInitiative {
  readonly started?: Dated<RecordOf<typeof initiative>> & { readonly by: PersonRef }
  readonly decision?: Dated<RecordOf<typeof initiativeDecision>>
  readonly implementation?: Dated<RecordOf<typeof implementation>>
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

const initiativeSummary = ({ started, decision, review }: DevelopmentInitiative): TypeOf<typeof InitiativeSummary> => ({
  ...(started ? { plan: started.asked } : {}),
  ...(decision ? { verdict: decision.asked.verdict } : {}),
  ...(review ? { effect: review.effect } : {}),
})

const happened = (event: InitiativeEvent): InitiativeDecision => right([event])

/** A problem with its evidence, a measure, a target, and the day on which it will be seen whether it was reached. */
const start = ({ actor, occurredOn }: Context, state: DevelopmentInitiative, data: DataOf<'StartInitiative'>): InitiativeDecision =>
  once({ known: state.started?.asked, asked: data, taken: () => refuse('ALREADY_STARTED') }, () =>
    data.reviewOn > occurredOn
      ? happened({ type: 'DevelopmentInitiativeStarted', data: { ...data, startedBy: actor.person, startedOn: occurredOn } })
      : refuse('REVIEW_NOT_LATER', {}, '/reviewOn'),
  )

/** No step lies before the one that it rests on. */
const notBefore = (step: Dated<unknown>, { occurredOn }: Context, event: InitiativeEvent): InitiativeDecision =>
  occurredOn < step.on ? refuse('BEFORE_LAST_STEP', { day: step.on }) : happened(event)

const settle = (context: Context, { started, decision }: DevelopmentInitiative, data: DataOf<'DecideInitiative'>): InitiativeDecision =>
  once({ known: decision?.asked, asked: data, taken: () => refuse('ALREADY_DECIDED') }, () =>
    started
      ? notBefore(started, context, { type: 'DevelopmentInitiativeDecided', data: { ...data, decidedOn: context.occurredOn } })
      : refuse('NOT_STARTED'),
  )

const implement = (context: Context, state: DevelopmentInitiative, data: DataOf<'ImplementInitiative'>): InitiativeDecision =>
  once({ known: state.implementation?.asked, asked: data, taken: () => refuse('ALREADY_IMPLEMENTED') }, () => {
    const { decision } = state
    const implementedOn = context.occurredOn
    return decision?.asked.verdict === 'adopted'
      ? notBefore(decision, context, { type: 'DevelopmentInitiativeImplemented', data: { ...data, implementedOn } })
      : refuse('NOT_ADOPTED')
  })

/** Not before the day named at the start: an effect that is looked for too early shows nothing. */
const review = (context: Context, state: DevelopmentInitiative, data: DataOf<'ReviewInitiativeEffect'>): InitiativeDecision =>
  once({ known: state.review, asked: data, taken: () => refuse('ALREADY_REVIEWED') }, () => {
    const { started, implementation: done } = state
    if (!started || !done) return refuse('NOT_IMPLEMENTED')
    const { reviewOn } = started.asked
    return context.occurredOn < reviewOn
      ? refuse('REVIEW_BEFORE_ITS_DAY', { reviewOn })
      : notBefore(done, context, { type: 'DevelopmentInitiativeEffectReviewed', data })
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
  authors: ({ started }, { type }) => (type === 'DecideInitiative' && started ? [started.by] : []),
  evolve: (state, { type, data }) => {
    switch (type) {
      case 'DevelopmentInitiativeStarted':
        return { ...state, started: { asked: without(data, 'startedBy', 'startedOn'), by: data.startedBy, on: data.startedOn } }
      case 'DevelopmentInitiativeDecided':
        return { ...state, decision: { asked: without(data, 'decidedOn'), on: data.decidedOn } }
      case 'DevelopmentInitiativeImplemented':
        return { ...state, implementation: { asked: without(data, 'implementedOn'), on: data.implementedOn } }
      case 'DevelopmentInitiativeEffectReviewed':
        return { ...state, review: data }
    }
  },
  decide: (context, state, command) => {
    switch (command.type) {
      case 'StartInitiative':
        return start(context, state, command.data)
      case 'DecideInitiative':
        return settle(context, state, command.data)
      case 'ImplementInitiative':
        return implement(context, state, command.data)
      case 'ReviewInitiativeEffect':
        return review(context, state, command.data)
    }
  },
}
