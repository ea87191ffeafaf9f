import { without, type RecordOf } from '@dutybook/modelling'
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
}

export type Subject = { readonly status: 'none' } | KnownSubject

export const unknownSubject: Subject = { status: 'none' }

type DataOf<Type extends SubjectEvent['type']> = Extract<SubjectEvent, { type: Type }>['data']
type Evolve<Type extends SubjectEvent['type']> = (subject: Subject, data: DataOf<Type>) => Subject

const changed = (subject: Subject, changes: Partial<KnownSubject>): Subject =>
  subject.status === 'none' ? subject : { ...subject, ...changes }

/** Who comes back after a release starts anew: the risk of before does not come along. */
export const registered: Evolve<'OversightSubjectRegistered'> = (_subject, data) => ({
  status: 'registered',
  registered: data,
  arrangement: data,
})

export const rearranged: Evolve<'ArrangementChanged'> = (subject, data) => changed(subject, { arrangement: without(data, 'reason') })
export const assessed: Evolve<'RiskAssessed'> = (subject, risk) => changed(subject, { risk })
export const released: Evolve<'OversightSubjectReleased'> = (subject, { reason }) =>
  changed(subject, { status: 'released', releasedFor: reason })
