import { viewOf, type Patch, type RecordedOf, type RowFold } from '@dutybook/modelling'
import { oversightProceeding, oversightSubject, type ProceedingEvent, type ProviderRef, type SubjectEvent } from '@dutybook/domain'
import { shownSubject } from './check-cycle.js'
import { ShownSubject, SubjectRow } from './subject-row.js'

type ReadEvent = SubjectEvent | ProceedingEvent
type EventOf<Type extends ReadEvent['type']> = Extract<RecordedOf<ReadEvent>, { readonly type: Type }>

const arranged = ({ id, data, metadata }: EventOf<'OversightSubjectRegistered' | 'ArrangementChanged'>) => ({
  elements: data.elements,
  negotiators: data.negotiators,
  arrangedOn: metadata.occurredOn,
  arrangementEvent: id,
})

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
      registrationEvent: event.id,
    }),
  },
  changes: {
    // A provider that was released can be placed under oversight again; the time between does not count.
    OversightSubjectRegistered: (_, event) => ({
      ...arranged(event),
      ...{ underOversightSince: event.metadata.occurredOn, registrationEvent: event.id },
      ...{ releasedOn: undefined, releaseEvent: undefined },
    }),
    ArrangementChanged: (row, event) => (row.arrangedOn > event.metadata.occurredOn ? {} : arranged(event)),
    RiskAssessed: assessed,
    OversightSubjectReleased: (_, { id, metadata }) => ({ releasedOn: metadata.occurredOn, releaseEvent: id }),
    InspectionVisitCarriedOut: ({ lastCheckedOn }, { id, metadata: { occurredOn } }) =>
      lastCheckedOn !== undefined && lastCheckedOn > occurredOn ? {} : { lastCheckedOn: occurredOn, checkEvent: id },
  },
}

/** Every provider that is or was under oversight: what it provides, its risk, when it was last checked and is to be checked next. */
export const oversightSubjects = viewOf({
  name: 'oversightSubjects',
  version: 1,
  label: { et: 'Järelevalve subjektid', en: 'Subjects of oversight' },
  duty: '3.5',
  row: SubjectRow,
  shown: ShownSubject,
  show: shownSubject,
  sources: [oversightSubject, oversightProceeding],
  keys: (event: RecordedOf<ReadEvent>, id) => ('provider' in event.data ? [event.data.provider] : [id]),
  fold: subjects,
})
