import { flatMap, pipe, right, type Either } from '@dutybook/fp'
import { keeping, once, same, type Context, type Decision, type Refusal, type Rule } from '@dutybook/modelling'
import type { ProvisionMode, ProviderRef } from '../../vocabulary.js'
import type { TypeOf } from '@dutybook/modelling'
import type { ElementCommand } from './commands.js'
import type { ElementEvent, GapId } from './events.js'
import { refused, type ElementRefusal } from './refusals.js'
import type { Arrangement, Element, Gap } from './state.js'

type ElementDecision = Decision<ElementEvent, ElementRefusal>
export type Decide<Type extends ElementCommand['type']> = (
  context: Context,
  state: Element,
  command: Extract<ElementCommand, { type: Type }>,
) => ElementDecision

export const happened = (event: ElementEvent): ElementDecision => right([event])
export const nothingNew: ElementDecision = right([])

interface Provision {
  readonly mode: TypeOf<typeof ProvisionMode>
  readonly provider?: ProviderRef
}
type ProvisionRule = Rule<Provision, ElementRefusal>

/** Who acts under contract or sells the service is named (OAS § 15 lg 3). */
const providerNamed: ProvisionRule = (it) =>
  it.mode === 'inHouse' || it.provider !== undefined ? right(it) : refused('PROVIDER_MISSING', {}, '/provider')

const agencyItself: ProvisionRule = (it) =>
  it.mode === 'inHouse' && it.provider !== undefined ? refused('IN_HOUSE_PROVIDER', {}, '/provider') : right(it)

const provisionRules = keeping(providerNamed, agencyItself)

/** An arrangement stands until another one follows it; what stands already is no change. */
export const arrange: Decide<'ArrangeElement'> = ({ occurredOn: arrangedOn }, { arrangement }, { data }) => {
  if (same(arrangement, data)) return nothingNew
  if (arrangement && (arrangement.element !== data.element || arrangement.county !== data.county)) return refused('ANOTHER_ELEMENT')
  return pipe(
    provisionRules(data),
    flatMap(() => happened({ type: 'ServiceElementArranged', data: { ...data, arrangedOn } })),
  )
}

const arranged = ({ arrangement }: Element): Either<Refusal<ElementRefusal>, Arrangement> =>
  arrangement ? right(arrangement) : refused('NOT_ARRANGED')

/** What the element is called in each of its events, so that no reader has to look up the arrangement. */
export const named = ({ element, county }: Arrangement) => ({ element, ...(county === undefined ? {} : { county }) })

/** The service is to be ensured all the time (job description 3.1): whatever is missing is put on record. */
export const reportGap: Decide<'ReportGap'> = ({ occurredOn: reportedOn }, state, { data }) => {
  const known = state.gaps.find(({ reported }) => reported.gap === data.gap)?.reported
  return once({ known, asked: data, taken: () => refused('GAP_EXISTS') }, () =>
    pipe(
      arranged(state),
      flatMap((arrangement) => happened({ type: 'ServiceElementGapReported', data: { ...data, ...named(arrangement), reportedOn } })),
    ),
  )
}

interface ArrangedGap {
  readonly found: Gap
  readonly arrangement: Arrangement
}

/** The gap that an act of that day is about. */
export function gapOf({ occurredOn }: Context, state: Element, gap: GapId): Either<Refusal<ElementRefusal>, ArrangedGap> {
  const found = state.gaps.find(({ reported }) => reported.gap === gap)
  if (!found) return refused('UNKNOWN_GAP', { gap }, '/gap')
  if (occurredOn < found.on) return refused('BEFORE_THE_GAP', { reportedOn: found.on })
  return pipe(
    arranged(state),
    flatMap((arrangement) => right({ found, arrangement })),
  )
}

/** Somebody else provides while the gap lasts. */
export const arrangeStandIn: Decide<'ArrangeStandIn'> = (context, state, { data }) =>
  pipe(
    gapOf(context, state, data.gap),
    flatMap(({ found, arrangement }) =>
      once({ known: found.cover, asked: data, taken: () => refused('COVER_EXISTS', { gap: data.gap }) }, () => {
        if (found.over) return refused('GAP_OVER', { gap: data.gap }, '/gap')
        const self = arrangement.mode === data.mode && arrangement.provider === data.provider
        if (self) return refused('STAND_IN_IS_PROVIDER', {}, '/provider')
        const event = { ...data, ...named(arrangement), coveredFrom: context.occurredOn }
        return pipe(
          provisionRules(data),
          flatMap(() => happened({ type: 'StandInCoverArranged', data: event })),
        )
      }),
    ),
  )

export const restore: Decide<'RestoreElement'> = (context, state, { data }) =>
  pipe(
    gapOf(context, state, data.gap),
    flatMap(({ found, arrangement }) => {
      const event = { ...data, ...named(arrangement), restoredOn: context.occurredOn }
      return found.over ? nothingNew : happened({ type: 'ServiceElementGapRestored', data: event })
    }),
  )
