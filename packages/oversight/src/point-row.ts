import { called, choice, count, flag, LawRef, list, LocalDate, MessageId, optional, record, type TypeOf } from '@dutybook/modelling'
import { CheckResult, pointFactFields, PointStatus, PreceptPoint } from '@dutybook/domain'
import { maybeDay, maybeProvedBy, PenaltySumCents, provedBy } from './columns.js'

const ChallengeState = choice(
  'ChallengeState',
  { et: 'Vaie', en: 'Challenge' },
  {
    none: { et: 'vaiet ei ole', en: 'not challenged' },
    pending: { et: 'vaie on lahendamisel', en: 'waiting for a decision' },
    upheld: { et: 'punkt jäi jõusse', en: 'the point stays in force' },
    annulled: { et: 'punkt tühistati', en: 'the point was annulled' },
  },
)

const checkResult = called(CheckResult.fields.result, 'Järelkontrolli tulemus', 'Result of the follow-up check')

export const PointStep = record(
  'PreceptPointStep',
  { et: 'Ettekirjutuse punktiga juhtunu', en: 'What happened to a point of a precept' },
  {
    act: choice(
      'PreceptPointAct',
      { et: 'Mis juhtus', en: 'What happened' },
      {
        extended: { et: 'tähtaega pikendati', en: 'deadline extended' },
        challenged: { et: 'vaidlustati', en: 'challenged' },
        suspended: { et: 'täitmine peatati', en: 'enforcement suspended' },
        upheld: { et: 'jäi jõusse', en: 'stayed in force' },
        annulled: { et: 'tühistati', en: 'annulled' },
        checked: { et: 'järelkontroll', en: 'follow-up check' },
        penalised: { et: 'sunniraha', en: 'penalty payment' },
        fulfilled: { et: 'täideti', en: 'fulfilled' },
      },
    ),
    on: called(LocalDate, 'Päev', 'On'),
    deadline: maybeDay('Uus tähtaeg', 'New deadline'),
    until: maybeDay('Peatatud kuni', 'Suspended until'),
    result: optional(checkResult),
    event: MessageId,
  },
)
export type PointStep = TypeOf<typeof PointStep>

/** What the register says of a point besides what is counted of it. The status `overdue` follows from the day and is never stored. */
const registerFields = {
  issuedOn: called(LocalDate, 'Tehtud', 'Issued on'),
  obligation: PreceptPoint.fields.obligation,
  basisAct: called(LawRef.fields.act, 'Õiguslik alus: akt', 'Legal basis: act'),
  basisSection: called(LawRef.fields.section, 'Õiguslik alus: säte', 'Legal basis: section'),
  warningAmount: PreceptPoint.fields.warningAmount,
  challengeUntil: called(LocalDate, 'Vaidlustamise viimane päev', 'Last day to challenge'),
  challenge: ChallengeState,
  challengedOn: maybeDay('Vaidlustatud', 'Challenged on'),
  decidedOn: maybeDay('Vaie lahendatud', 'Challenge decided on'),
  suspendedOn: maybeDay('Täitmine peatatud', 'Enforcement suspended on'),
  suspendedUntil: maybeDay('Peatatud kuni', 'Suspended until'),
  status: PointStatus,
  overdueNotedOn: maybeDay('Täitmata jäämine kirja pandud', 'Recorded as overdue on'),
  checkedOn: maybeDay('Viimane järelkontroll', 'Last follow-up check'),
  checkResult: optional(checkResult),
  penalisedOn: maybeDay('Viimane sunniraha', 'Last penalty payment'),
  penaltySumCents: PenaltySumCents,
  steps: list(PointStep, { et: 'Käik kirjapaneku järjekorras', en: 'Steps in the order of recording' }, { max: 2000 }),
  issuedEvent: provedBy('ettekirjutus', 'precept'),
  extensionEvent: maybeProvedBy('pikendamine', 'extension'),
  challengeEvent: maybeProvedBy('vaie, peatamine või vaideotsus', 'challenge, suspension or decision'),
  checkEvent: maybeProvedBy('järelkontroll', 'follow-up check'),
  penaltyEvent: maybeProvedBy('sunniraha', 'penalty payment'),
  resolutionEvent: maybeProvedBy('täitmine või tühistamine', 'fulfilment or annulment'),
}

const fields = { ...pointFactFields, ...registerFields }

export const PointRow = record('PreceptPointRow', { et: 'Ettekirjutuse punkt registris', en: 'Point of a precept in the register' }, fields)
export type PointRow = TypeOf<typeof PointRow>

/** A point as far as its steps tell it for any day. */
export type PointOnDay = Omit<PointRow, 'extensions' | 'fulfilledLate' | 'overdueNotedOn' | 'penaltySumCents'>

/** A point as a reader sees it on a day. */
export const ShownPoint = record(
  'ShownPreceptPoint',
  { et: 'Ettekirjutuse punkt päeva seisuga', en: 'Point of a precept as of a day' },
  {
    ...fields,
    daysLeft: optional(count('DaysLeft', { et: 'Päevi tähtajani', en: 'Days left' })),
    daysOver: optional(count('DaysOver', { et: 'Päevi üle tähtaja', en: 'Days over the deadline' })),
    suspended: flag('Suspended', { et: 'Täitmine on peatatud', en: 'Enforcement is suspended' }),
    penaltyPossibleFrom: maybeDay('Sunniraha võimalik alates', 'Penalty payment possible from'),
  },
)
export type ShownPoint = TypeOf<typeof ShownPoint>
