import { called, choice, count, daysBetween, LocalDate, optional, record, type ReadingDay, type TypeOf } from '@dutybook/modelling'
import { conclusionFields, ConclusionId, feedbackApply, FeedbackFinding, FeedbackFindingId, FeedbackWaveId, Reason } from '@dutybook/domain'
import { maybeDay, maybeProvedBy, provedBy } from '../columns.js'

const maybeDays = (name: string, et: string, en: string) => optional(count(name, { et, en }))

const fields = {
  conclusion: ConclusionId,
  wave: FeedbackWaveId,
  finding: FeedbackFindingId,
  found: called(FeedbackFinding.fields.statement, 'Mida vastused näitasid', 'What the answers showed'),
  analysedOn: called(LocalDate, 'Analüüsitud', 'Analysed on'),
  concludeBy: called(LocalDate, 'Järeldus teha hiljemalt', 'Conclude by'),
  adoptedOn: maybeDay('Järeldus vastu võetud', 'Conclusion adopted on'),
  concluded: optional(conclusionFields.statement),
  initiative: optional(conclusionFields.initiative),
  declinedOn: maybeDay('Järeldusest loobutud', 'Conclusion declined on'),
  reason: optional(called(Reason, 'Miks loobuti', 'Why it was declined')),
  implementedOn: maybeDay('Muudatus ellu viidud', 'Change implemented on'),
  appliedOn: maybeDay('Muudatus kirja pandud', 'Change recorded on'),
  analysedEvent: provedBy('analüüs', 'analysis'),
  adoptedEvent: maybeProvedBy('järelduse vastuvõtmine', 'adoption of the conclusion'),
  declinedEvent: maybeProvedBy('järeldusest loobumine', 'declining of the conclusion'),
  appliedEvent: maybeProvedBy('teenuse muutmine', 'change of the service'),
}

export const ChainRow = record('FeedbackChainRow', { et: 'Leiust muudatuseni', en: 'From a finding to a change' }, fields)
export type ChainRow = TypeOf<typeof ChainRow>

const ChainStatus = choice(
  'FeedbackChainStatus',
  { et: 'Seis', en: 'Status' },
  {
    toConclude: { et: 'ootab järeldust', en: 'waits for a conclusion' },
    overdue: { et: 'järeldus hilineb', en: 'conclusion overdue' },
    adopted: { et: 'ootab muudatust', en: 'waits for the change' },
    notApplied: { et: 'muudatus hilineb', en: 'change overdue' },
    declined: { et: 'loobutud põhjendusega', en: 'declined with a reason' },
    applied: { et: 'teenust muudeti', en: 'service changed' },
  },
)

/** One finding and what came of it, as a reader sees it on a day. */
export const ShownChain = record(
  'ShownFeedbackChain',
  { et: 'Leiust muudatuseni päeva seisuga', en: 'From a finding to a change, as of a day' },
  {
    ...fields,
    status: ChainStatus,
    applyBy: maybeDay('Muudatus teha hiljemalt', 'Change to be made by'),
    daysToConclude: maybeDays('DaysToConclude', 'Päevi analüüsist järelduseni', 'Days from the analysis to the conclusion'),
    daysToChange: maybeDays('DaysToChange', 'Päevi analüüsist muudatuseni', 'Days from the analysis to the change'),
    daysLeft: maybeDays('DaysLeft', 'Päevi tähtajani', 'Days left'),
    daysOver: maybeDays('DaysOver', 'Päevi üle tähtaja', 'Days over the deadline'),
  },
)
export type ShownChain = TypeOf<typeof ShownChain>

/** The first day on which it was said what follows from the finding. */
export function concludedOn({ adoptedOn, declinedOn }: ChainRow): LocalDate | undefined {
  if (adoptedOn === undefined || declinedOn === undefined) return adoptedOn ?? declinedOn
  return declinedOn < adoptedOn ? declinedOn : adoptedOn
}

/** The last day on which the change of an adopted conclusion is in time. */
export const applyBy = ({ adoptedOn }: ChainRow, { law, calendar }: Pick<ReadingDay, 'law' | 'calendar'>): LocalDate | undefined =>
  adoptedOn && calendar.deadline(adoptedOn, law.valueOn(feedbackApply, adoptedOn).value)

/** What the finding waits for, and until when; nothing when it is declined or applied. */
export function awaited(row: ChainRow, on: Pick<ReadingDay, 'law' | 'calendar'>): { readonly by: LocalDate } | undefined {
  if (row.declinedOn !== undefined || row.appliedOn !== undefined) return undefined
  return { by: applyBy(row, on) ?? row.concludeBy }
}

function statusOf(row: ChainRow, isLate: boolean): ShownChain['status'] {
  if (row.declinedOn !== undefined) return 'declined'
  if (row.appliedOn !== undefined) return 'applied'
  if (row.adoptedOn !== undefined) return isLate ? 'notApplied' : 'adopted'
  return isLate ? 'overdue' : 'toConclude'
}

const daysUntil = (start: LocalDate, end: LocalDate | undefined): number | undefined =>
  end === undefined ? undefined : Math.max(0, daysBetween(start, end))

/** The row with what follows from the day. */
export function shownChain(row: ChainRow, on: ReadingDay): ShownChain {
  const due = awaited(row, on)
  const left = due && daysBetween(on.day, due.by)
  const [toConclude, toChange] = [daysUntil(row.analysedOn, concludedOn(row)), daysUntil(row.analysedOn, row.implementedOn)]
  const changeBy = applyBy(row, on)
  return {
    ...row,
    status: statusOf(row, left !== undefined && left < 0),
    ...(changeBy === undefined ? {} : { applyBy: changeBy }),
    ...(toConclude === undefined ? {} : { daysToConclude: toConclude }),
    ...(toChange === undefined ? {} : { daysToChange: toChange }),
    ...(left === undefined ? {} : left < 0 ? { daysOver: -left } : { daysLeft: left }),
  }
}
