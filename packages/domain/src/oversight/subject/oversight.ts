import { flatMap, pipe, right, type Either } from '@dutybook/fp'
import { once, same, without, type Context, type Decision, type Refusal } from '@dutybook/modelling'
import type { SubjectCommand } from './commands.js'
import type { SubjectEvent } from './events.js'
import { refused, type SubjectRefusal } from './refusals.js'
import type { KnownSubject, Subject } from './state.js'

type SubjectDecision = Decision<SubjectEvent, SubjectRefusal>
type Decide<Type extends SubjectCommand['type']> = (
  context: Context,
  subject: Subject,
  command: Extract<SubjectCommand, { type: Type }>,
) => SubjectDecision

const happened = (event: SubjectEvent): SubjectDecision => right([event])
const nothingNew: SubjectDecision = right([])

/** Placed under oversight and not released since. */
function underOversight(subject: Subject): Either<Refusal<SubjectRefusal>, KnownSubject> {
  if (subject.status === 'none') return refused('NOT_REGISTERED')
  return subject.status === 'registered' ? right(subject) : refused('SUBJECT_RELEASED')
}

/** Whoever provides under contract is overseen (OAS § 15 lg 4). One that was released can be placed under oversight again. */
export const register: Decide<'RegisterOversightSubject'> = ({ occurredOn }, subject, { data }) => {
  const known = subject.status === 'registered' ? subject.registered : undefined
  return once({ known, asked: data, taken: () => refused('ALREADY_REGISTERED') }, () =>
    happened({ type: 'OversightSubjectRegistered', data: { ...data, registeredOn: occurredOn } }),
  )
}

/** What stands already is no change. */
export const changeArrangement: Decide<'ChangeArrangement'> = (_context, subject, { data }) =>
  pipe(
    underOversight(subject),
    flatMap(({ arrangement }) =>
      same(arrangement, without(data, 'reason')) ? nothingNew : happened({ type: 'ArrangementChanged', data }),
    ),
  )

/** How often a provider is checked follows from its risk; who negotiated its contract does not judge it (HMS § 10 [K]). */
export const assessRisk: Decide<'AssessRisk'> = ({ actor }, subject, { data }) =>
  pipe(
    underOversight(subject),
    flatMap(({ arrangement, risk }) => {
      if (arrangement.negotiators.includes(actor.person)) return refused('NEGOTIATOR_ASSESSES')
      return same(risk, data) ? nothingNew : happened({ type: 'RiskAssessed', data })
    }),
  )

/** The reason tells a repeated release from another one. */
export const release: Decide<'ReleaseOversightSubject'> = ({ occurredOn }, subject, { data }) => {
  if (subject.status === 'released' && subject.releasedFor === data.reason) return nothingNew
  return pipe(
    underOversight(subject),
    flatMap(({ spans }) => {
      const from = spans.at(-1)?.from
      return from !== undefined && occurredOn < from
        ? refused('RELEASED_BEFORE_REGISTERED', { from })
        : happened({ type: 'OversightSubjectReleased', data: { ...data, releasedOn: occurredOn } })
    }),
  )
}
