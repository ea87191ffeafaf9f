import { called, choice, id, LawRef, list, LocalDate, Money, optional, record, text, type TypeOf } from '@dutybook/modelling'
import { FindingId, Findings } from './values.js'

export const PreceptId = id('PreceptId', { et: 'Ettekirjutus', en: 'Precept' }, '^e[0-9]{1,3}$', 'e1')
export type PreceptId = TypeOf<typeof PreceptId>
export const PointId = id('PointId', { et: 'Ettekirjutuse punkt', en: 'Point of a precept' }, '^p[0-9]{1,3}$', 'p1')
export type PointId = TypeOf<typeof PointId>
export const PenaltyId = id('PenaltyId', { et: 'Sunniraha', en: 'Penalty payment' }, '^s[0-9]{1,3}$', 's1')
export const CheckId = id('CheckId', { et: 'Järelkontroll', en: 'Follow-up check' }, '^j[0-9]{1,3}$', 'j1')

const obligation = text('Obligation', { et: 'Kohustus', en: 'Obligation' }, { max: 1000, lines: 'many' })
const warning = optional(called(Money, 'Hoiatatud sunniraha', 'Penalty payment warned of'))

/** A point as it is issued: every part that the law asks for is there. */
export const PreceptPoint = record(
  'PreceptPoint',
  { et: 'Ettekirjutuse punkt', en: 'Point of a precept' },
  {
    point: PointId,
    obligation,
    basis: LawRef,
    deadline: called(LocalDate, 'Täitmise tähtaeg', 'Deadline'),
    findings: list(FindingId, { et: 'Puudused', en: 'Findings' }, { min: 1, max: 100 }),
    warningAmount: warning,
  },
)
export type PreceptPoint = TypeOf<typeof PreceptPoint>

/** A point as it is asked for. What the law requires may be missing here, so that its absence is refused by the rule and recorded. */
export const DraftPoint = record(
  'DraftPoint',
  { et: 'Ettekirjutuse punkti kavand', en: 'Draft of a point' },
  {
    point: PointId,
    obligation,
    basis: optional(LawRef),
    deadline: optional(called(LocalDate, 'Täitmise tähtaeg', 'Deadline')),
    findings: Findings,
    warningAmount: warning,
  },
)
export type DraftPoint = TypeOf<typeof DraftPoint>

export const CheckResult = record(
  'CheckResult',
  { et: 'Järelkontrolli tulemus', en: 'Result of a follow-up check' },
  {
    precept: PreceptId,
    point: PointId,
    result: choice(
      'FulfilmentResult',
      { et: 'Täitmine', en: 'Fulfilment' },
      {
        fulfilled: { et: 'täidetud', en: 'fulfilled' },
        partly: { et: 'osaliselt täidetud', en: 'partly fulfilled' },
        notFulfilled: { et: 'täitmata', en: 'not fulfilled' },
      },
    ),
  },
)

export const PointStatus = choice(
  'PointStatus',
  { et: 'Punkti seis', en: 'Status of the point' },
  {
    open: { et: 'täitmisel', en: 'open' },
    overdue: { et: 'tähtajaks täitmata', en: 'overdue' },
    penalised: { et: 'sunniraha rakendatud', en: 'penalised' },
    fulfilled: { et: 'täidetud', en: 'fulfilled' },
    annulled: { et: 'tühistatud', en: 'annulled' },
  },
)
export type PointStatus = TypeOf<typeof PointStatus>
