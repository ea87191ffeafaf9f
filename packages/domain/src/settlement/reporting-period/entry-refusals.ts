import { byLaw, byOrder, type RefusalList } from '@dutybook/modelling'
import { cite } from '../../law/acts.js'

/** For whatever is entered for a period. An attempt on a closed one is of the law kind, so that it is on record. */
export const entryRefusals = {
  PERIOD_TOO_LONG: byOrder(
    'Periood hõlmab üle {months} kuu; see kantakse sisse osade kaupa.',
    'The period touches more than {months} months; it is entered in parts.',
  ),
  PERIOD_CLOSED: byLaw(
    [cite('AJ', '3.4')],
    'Aruandeperiood {period} on suletud; parandus kantakse sisse avatud perioodi.',
    'The reporting period {period} is closed; a correction is entered in an open one.',
  ),
} satisfies RefusalList

export type EntryRefusal = keyof typeof entryRefusals
