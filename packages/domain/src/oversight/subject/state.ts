import { without, type LocalDate, type RecordOf } from '@dutybook/modelling'
import type { arrangement, risk, SubjectEvent } from './events.js'

export type Arrangement = RecordOf<typeof arrangement>
export type Risk = RecordOf<typeof risk>

/** A provider that is, or was, under oversight. */
export interface KnownSubject {
  readonly status: 'registered' | 'released'
  /** As it was first registered, so that the registration is recognised when it is repeated after a change. */
  readonly registered: Arrangement
  readonly arrangement: Arrangement
  readonly risk?: Risk
  readonly releasedFor?: string
  /** The times under oversight, in the order of their record; the day of the release is the first one without. */
  readonly spans: readonly OversightSpan[]
}

export interface OversightSpan {
  readonly from: LocalDate
  readonly releasedOn?: LocalDate
}

export type Subject = { readonly status: 'none' } | KnownSubject

export const unknownSubject: Subject = { status: 'none' }

type DataOf<Type extends SubjectEvent['type']> = Extract<SubjectEvent, { type: Type }>['data']
type Evolve<Type extends SubjectEvent['type']> = (subject: Subject, data: DataOf<Type>) => Subject

const changed = (subject: Subject, changes: Partial<KnownSubject>): Subject =>
  subject.status === 'none' ? subject : { ...subject, ...changes }

/** Who comes back after a release starts anew: the risk of before does not come along. */
export function registered(subject: Subject, data: DataOf<'OversightSubjectRegistered'>): Subject {
  const arranged = without(data, 'registeredOn')
  const before = subject.status === 'none' ? [] : subject.spans
  return { status: 'registered', registered: arranged, arrangement: arranged, spans: [...before, { from: data.registeredOn }] }
}

export const rearranged: Evolve<'ArrangementChanged'> = (subject, data) => changed(subject, { arrangement: without(data, 'reason') })
export const assessed: Evolve<'RiskAssessed'> = (subject, risk) => changed(subject, { risk })
export const released: Evolve<'OversightSubjectReleased'> = (subject, { reason, releasedOn }) =>
  subject.status === 'none'
    ? subject
    : changed(subject, {
        status: 'released',
        releasedFor: reason,
        spans: [...subject.spans.slice(0, -1), ...subject.spans.slice(-1).map((last) => ({ ...last, releasedOn }))],
      })

/** Whether it was under oversight on that day, whatever it is now. */
export const isUnderOversight = (subject: Subject, day: LocalDate): subject is KnownSubject =>
  subject.status !== 'none' && subject.spans.some(({ from, releasedOn }) => from <= day && (releasedOn === undefined || day < releasedOn))
