import { flatMap, pipe, right, type Either } from '@dutybook/fp'
import { keeping, once, pointerOf, type Context, type Refusal, type Rule } from '@dutybook/modelling'
import type { ProviderRef, ServiceElementCode } from '../../vocabulary.js'
import { oversightSubject } from '../subject/decider.js'
import { isUnderOversight, type Arrangement } from '../subject/state.js'
import { happened, type Decide } from './decision.js'
import { refused, type ProceedingRefusal } from './refusals.js'
import type { Proposal } from './state.js'

interface ProposalCase {
  readonly proposal: Proposal
  readonly arrangement: Arrangement
}
type ProposalRule = Rule<ProposalCase, ProceedingRefusal>

/** The service proposes; whether it comes to an oversight is for the quality unit (job description 3.5). */
export const propose: Decide<'ProposeOversight'> = (context, state, { data }) =>
  once({ known: state.proposal, asked: data, taken: () => refused('ALREADY_PROPOSED') }, () =>
    pipe(
      arrangementOf(context, data.provider),
      flatMap((arrangement) => proposalRules({ proposal: data, arrangement })),
      flatMap(() =>
        happened({ type: 'OversightProposed', data: { ...data, proposedBy: context.actor.person, proposedOn: context.occurredOn } }),
      ),
    ),
  )

/** Oversight is of somebody who was under oversight on the day of the proposal. */
function arrangementOf({ related, occurredOn }: Context, provider: ProviderRef): Either<Refusal<ProceedingRefusal>, Arrangement> {
  const subject = related.stateOf(oversightSubject, provider)
  return isUnderOversight(subject, occurredOn) ? right(subject.arrangement) : refused('SUBJECT_UNKNOWN', { provider, occurredOn })
}

const modesOf = ({ arrangement }: ProposalCase, element: ServiceElementCode): readonly string[] =>
  arrangement.elements.filter((each) => each.element === element).map(({ mode }) => mode)

/** A rule for each element that is to be checked, by the ways in which the provider provides it. */
const ofEachElement =
  (code: ProceedingRefusal, keeps: (modes: readonly string[], proposal: Proposal) => boolean): ProposalRule =>
  (it) => {
    const { elements, provider } = it.proposal
    const index = elements.findIndex((each) => !keeps(modesOf(it, each), it.proposal))
    return index < 0 ? right(it) : refused(code, { provider, element: String(elements[index]) }, pointerOf(['elements', index]))
  }

/** Only what the provider provides can be checked at it. */
const provided = ofEachElement('ELEMENT_NOT_PROVIDED', (modes) => modes.length > 0)

/** The agency does not oversee itself (OAS § 15 lg 4 is about those who act under contract): its own work goes to internal control. */
const notInHouse = ofEachElement('IN_HOUSE_ELEMENT', (modes, { kind }) => kind === 'internalControl' || !modes.includes('inHouse'))

/** Conversely, internal control does not reach a provider outside the agency. */
const inHouseOnly = ofEachElement(
  'INTERNAL_CONTROL_ONLY_IN_HOUSE',
  (modes, { kind }) => kind !== 'internalControl' || modes.includes('inHouse'),
)

const proposalRules = keeping(provided, notInHouse, inHouseOnly)
