import { viewOf, type Patch, type RecordedOf, type RowFold } from '@dutybook/modelling'
import { oversightProceeding, oversightSubject, type ProceedingEvent, type ProviderRef, type SubjectEvent } from '@dutybook/domain'
import { shownSubject } from './check-cycle.js'
import { subjectAfter } from './subject-on-day.js'
import { ShownSubject, SubjectRow, type SubjectStep } from './subject-row.js'

type ReadEvent = SubjectEvent | ProceedingEvent
type EventOf<Type extends ReadEvent['type']> = Extract<RecordedOf<ReadEvent>, { readonly type: Type }>

const arranged = ({ id, data, metadata }: EventOf<'OversightSubjectRegistered' | 'ArrangementChanged'>) => ({
  elements: data.elements,
  negotiators: data.negotiators,
  arrangedOn: metadata.occurredOn,
  arrangementEvent: id,
})

type SubjectAct = 'OversightSubjectRegistered' | 'OversightSubjectReleased' | 'InspectionVisitCarriedOut'

const stepOf = (act: SubjectStep['act'], { id, metadata }: EventOf<SubjectAct>): SubjectStep => ({
  ...{ act, on: metadata.occurredOn, event: id },
})

const stepped =
  (act: SubjectStep['act']) =>
  (row: SubjectRow, event: EventOf<SubjectAct>): Patch<SubjectRow> => {
    const step = stepOf(act, event)
    return { ...subjectAfter(row, step), steps: [...row.steps, step] }
  }

/** Assessments in the order of the days that they hold from; one that is recorded late takes its place among them. */
function assessed(row: SubjectRow, { id, data, metadata }: EventOf<'RiskAssessed'>): Patch<SubjectRow> {
  const dated = { riskClass: data.riskClass, since: metadata.occurredOn }
  const earlier = row.riskClasses.filter(({ since }) => since <= dated.since)
  const later = row.riskClasses.slice(earlier.length)
  const riskClasses = [...earlier, dated, ...later]
  if (later.length > 0) return { riskClasses }
  return { riskClasses, riskClass: data.riskClass, riskScore: data.score, riskAssessedOn: dated.since, riskEvent: id }
}

const subjects: RowFold<SubjectRow, ReadEvent> = {
  opens: {
    OversightSubjectRegistered: (event, key) => ({
      provider: key as ProviderRef,
      ...arranged(event),
      underOversightSince: event.metadata.occurredOn,
      riskClasses: [],
      steps: [stepOf('registered', event)],
      registrationEvent: event.id,
    }),
  },
  changes: {
    OversightSubjectRegistered: (row, event) => ({ ...arranged(event), ...stepped('registered')(row, event) }),
    ArrangementChanged: (row, event) => (row.arrangedOn > event.metadata.occurredOn ? {} : arranged(event)),
    RiskAssessed: assessed,
    OversightSubjectReleased: stepped('released'),
    InspectionVisitCarriedOut: stepped('visited'),
  },
}

/** Every provider that is or was under oversight: what it provides, its risk, when it was last checked and is to be checked next. */
export const oversightSubjects = viewOf({
  name: 'oversightSubjects',
  version: 2,
  label: { et: 'Järelevalve subjektid', en: 'Subjects of oversight' },
  duty: '3.5',
  row: SubjectRow,
  shown: ShownSubject,
  show: shownSubject,
  sources: [oversightSubject, oversightProceeding],
  keys: (event: RecordedOf<ReadEvent>, id) => ('provider' in event.data ? [event.data.provider] : [id]),
  fold: subjects,
})
