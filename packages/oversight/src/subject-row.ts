import { called, choice, count, flag, list, LocalDate, MessageId, optional, record, type TypeOf } from '@dutybook/modelling'
import { arrangement, ProviderRef, risk } from '@dutybook/domain'
import { maybeDay, maybeProvedBy, provedBy } from './columns.js'

const DatedRiskClass = record(
  'DatedRiskClass',
  { et: 'Riskiklass alates päevast', en: 'Risk class from a day' },
  { riskClass: risk.riskClass, since: called(LocalDate, 'Alates', 'Since') },
)
export type DatedRiskClass = TypeOf<typeof DatedRiskClass>

const SubjectStep = record(
  'OversightSubjectStep',
  { et: 'Järelevalve subjektiga juhtunu', en: 'What happened to a subject of oversight' },
  {
    act: choice(
      'OversightSubjectAct',
      { et: 'Mis juhtus', en: 'What happened' },
      {
        registered: { et: 'võeti järelevalve alla', en: 'placed under oversight' },
        released: { et: 'arvati järelevalve alt välja', en: 'released from oversight' },
        visited: { et: 'kontrollkäik', en: 'visit' },
      },
    ),
    on: called(LocalDate, 'Päev', 'On'),
    event: MessageId,
  },
)
export type SubjectStep = TypeOf<typeof SubjectStep>

const fields = {
  provider: ProviderRef,
  elements: arrangement.elements,
  negotiators: arrangement.negotiators,
  arrangedOn: called(LocalDate, 'Korraldus alates', 'Arrangement since'),
  underOversightSince: called(LocalDate, 'Järelevalve all alates', 'Under oversight since'),
  releasedOn: maybeDay('Järelevalve alt väljas', 'Released on'),
  riskClass: optional(risk.riskClass),
  riskScore: optional(risk.score),
  riskClasses: list(DatedRiskClass, { et: 'Riskiklassid, varasem enne', en: 'Risk classes, the earliest first' }, { max: 2000 }),
  riskAssessedOn: maybeDay('Risk viimati hinnatud', 'Risk last assessed on'),
  lastCheckedOn: maybeDay('Viimati kontrollitud', 'Last checked on'),
  steps: list(SubjectStep, { et: 'Käik kirjapaneku järjekorras', en: 'Steps in the order of recording' }, { max: 2000 }),
  registrationEvent: provedBy('järelevalve alla võtmine', 'placed under oversight'),
  arrangementEvent: provedBy('osutamise korraldus', 'arrangement of provision'),
  riskEvent: maybeProvedBy('riski hindamine', 'assessment of the risk'),
  checkEvent: maybeProvedBy('viimane kontrollkäik', 'last visit'),
  releaseEvent: maybeProvedBy('järelevalve alt väljaarvamine', 'release from oversight'),
}

export const SubjectRow = record('OversightSubjectRow', { et: 'Järelevalve subjekt', en: 'Subject of oversight' }, fields)
export type SubjectRow = TypeOf<typeof SubjectRow>

/** A provider as a reader sees it on a day; a released one has no check to come. */
export const ShownSubject = record(
  'ShownOversightSubject',
  { et: 'Järelevalve subjekt päeva seisuga', en: 'Subject of oversight as of a day' },
  {
    ...fields,
    underOversight: flag('UnderOversight', { et: 'Järelevalve all', en: 'Under oversight' }),
    checkDueOn: maybeDay('Kontrollida hiljemalt', 'To be checked by'),
    checkDaysOver: optional(count('CheckDaysOver', { et: 'Kontroll hilineb päevi', en: 'Days without the check that was due' })),
  },
)
export type ShownSubject = TypeOf<typeof ShownSubject>
