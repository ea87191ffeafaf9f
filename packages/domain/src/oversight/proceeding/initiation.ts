import { flatMap, pipe, right } from '@dutybook/fp'
import { keeping, once, type Context, type Rule } from '@dutybook/modelling'
import { happened, type Decide } from './decision.js'
import { notOnlyNegotiators } from './inspectors.js'
import { refused, type ProceedingRefusal } from './refusals.js'
import { proposed, type Proposed } from './stage.js'
import type { Initiation } from './state.js'

interface InitiationCase {
  readonly context: Context
  readonly proceeding: Proposed
  readonly initiation: Initiation
}
type InitiationRule = Rule<InitiationCase, ProceedingRefusal>

/** The service initiates the oversight in which it takes part; the order of the director authorises the officials (VVS § 75¹). */
export const initiate: Decide<'InitiateOversight'> = (context, state, { data }) =>
  once({ known: state.initiation, asked: data, taken: () => refused('ALREADY_INITIATED') }, () =>
    pipe(
      proposed(context, state),
      flatMap((proceeding) => initiationRules({ context, proceeding, initiation: data })),
      flatMap(() => happened({ type: 'OversightInitiated', data: { ...data, initiatedOn: context.occurredOn } })),
    ),
  )

/** The service does not inspect its own work: internal control is initiated by internal control (OAS § 15 lg 4, domain model §4, 3.5). */
const internalControlByItself: InitiationRule = (it) =>
  it.proceeding.proposal.kind !== 'internalControl' || it.context.actor.actingAs === 'internalControl'
    ? right(it)
    : refused('INTERNAL_CONTROL_BY_OTHER_UNIT')

/** Oversight is done together with the quality unit, which concurs before it begins (job description 3.5). */
const concurredWith: InitiationRule = (it) => {
  const { concurredOn } = it.proceeding
  return concurredOn && concurredOn <= it.context.occurredOn ? right(it) : refused('NO_CONCURRENCE')
}

/** An order of a later day authorises nothing yet (VVS § 75¹). */
const mandateIssued: InitiationRule = (it) => {
  const { issuedOn } = it.initiation.mandate
  return issuedOn <= it.context.occurredOn ? right(it) : refused('MANDATE_NOT_YET_ISSUED', { issuedOn }, '/mandate/issuedOn')
}

/** Those who are named to inspect must not all have negotiated the contract; the authorised officials may join them or not. */
const independentInspectors: InitiationRule = (it) => {
  const { lead, participants } = it.initiation
  return pipe(
    notOnlyNegotiators({ ...it, inspectors: [lead, ...participants] }),
    flatMap(() => right(it)),
  )
}

const initiationRules = keeping(internalControlByItself, concurredWith, mandateIssued, independentInspectors)
