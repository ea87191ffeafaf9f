import type { Either } from '@dutybook/fp'
import { byOrder, refuse, type Refusal, type RefusalFacts, type RefusalList } from '@dutybook/modelling'

/** Every reason for which a period is not closed. */
export const reportingPeriodRefusals = {
  PERIOD_NOT_OVER: byOrder(
    'Periood lõpeb {lastDay}; selle saab sulgeda järgmisel päeval.',
    'The period ends on {lastDay}; it can be closed on the day after.',
  ),
  MONTH_OPEN: byOrder(
    'Kuu {month} on sulgemata; kvartal ja aasta suletakse pärast oma kuid.',
    'The month {month} is open; a quarter and a year are closed after their months.',
  ),
} satisfies RefusalList

export type ReportingPeriodRefusal = keyof typeof reportingPeriodRefusals

export const refused = (code: ReportingPeriodRefusal, facts?: RefusalFacts): Either<Refusal<ReportingPeriodRefusal>, never> =>
  refuse(code, facts)
