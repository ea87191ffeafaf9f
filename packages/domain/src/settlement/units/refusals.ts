import type { Either } from '@dutybook/fp'
import { byLaw, byOrder, naming, refuse, type Refusal, type RefusalFacts, type RefusalList } from '@dutybook/modelling'
import { cite } from '../../law/acts.js'
import { UnitKind } from '../contract/values.js'
import { entryRefusals } from '../reporting-period/entry-refusals.js'

/** Every reason for which an act on a record of units is refused. */
export const unitRefusals = {
  ...entryRefusals,
  RECORD_ID_WRONG: byOrder('Nende ühikute arvestuse tunnus on {expected}.', 'The record of these units has the id {expected}.'),
  RECORD_EXISTS: byOrder(
    'Ühikud on juba esitatud teistsugusena; enne uut esitamist need tagastatakse.',
    'The units have already been reported otherwise; they are returned before they are reported anew.',
  ),
  PERIOD_NOT_OVER: byOrder(
    'Periood lõpeb {lastDay}; osutamata ühikuid ei saa esitada.',
    'The period ends on {lastDay}; units that were not provided yet cannot be reported.',
  ),
  CONTRACT_NOT_IN_FORCE: byLaw(
    [cite('HKTS', '10')],
    'Leping {contract} ei kehti kogu perioodil {from} kuni {to}.',
    'The contract {contract} is not in force throughout the period {from} to {to}.',
  ),
  WORK_NOT_IN_CONTRACT: naming(
    { unit: UnitKind.options },
    byLaw(
      [cite('HKTS', '10')],
      'Lepingus {contract} ei ole teenuse osal {element} ühikut „{unit}”.',
      'The contract {contract} has no unit “{unit}” of the element {element}.',
    ),
  ),
  NO_UNITS: byOrder('Ühikuid ei ole esitatud.', 'No units have been reported.'),
  UNITS_NOT_REPORTED: byOrder('Ühikud ei oota kontrollimist.', 'The units do not wait for verification.'),
  UNITS_NOT_VERIFIED: byOrder('Ühikud ei ole kontrollitud.', 'The units have not been verified.'),
  UNITS_ABOVE_VERIFIED: byLaw(
    [cite('RPS', '7')],
    'Arvel on {units} ühikut, kuid kontrollitud {verified} ühikust on vaba {free}.',
    'The invoice has {units} units, but of the {verified} that are verified {free} are free.',
  ),
  CLAIM_EXISTS: byOrder('Arvega {invoice} on seotud {units} ühikut.', '{units} units are claimed for the invoice {invoice}.'),
  NO_CLAIM: byOrder('Arvega {invoice} ei ole ühikuid seotud.', 'No units are claimed for the invoice {invoice}.'),
  UNITS_IN_USE: byOrder(
    'Ühikud on seotud arvega {invoice} ja jäävad sellega seotuks.',
    'The units are claimed for the invoice {invoice} and stay so.',
  ),
} satisfies RefusalList

export type UnitRefusal = keyof typeof unitRefusals

export const refused = (code: UnitRefusal, facts?: RefusalFacts, at?: string): Either<Refusal<UnitRefusal>, never> =>
  refuse(code, facts, at)
