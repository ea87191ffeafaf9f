import { byLaw, byOrder } from '@dutybook/modelling'
import { cite } from '../../law/acts.js'

/** The lines of an invoice against the units and the contract. `line` counts from 1. */
export const matchRefusals = {
  LINE_SUM_WRONG: byLaw(
    [cite('RPS', '7')],
    'Rea {line} summa on {amount} eurot, ühikute ja hinna korrutis on {expected} eurot.',
    'The amount of line {line} is {amount} euros, units times price are {expected} euros.',
  ),
  TOTAL_WRONG: byLaw(
    [cite('RPS', '7')],
    'Arve summa on {total} eurot, ridade summa on {expected} eurot.',
    'The total of the invoice is {total} euros, its lines add up to {expected} euros.',
  ),
  UNITS_NOT_CLAIMED: byOrder(
    'Rea {line} ühikuid arvestuses {record} ei ole selle arvega seotud.',
    'The units of line {line} in the record {record} are not claimed for this invoice.',
  ),
  UNITS_OF_ANOTHER_CONTRACT: byOrder(
    'Rea {line} ühikud on lepingu {contract} järgi, mitte reale märgitud lepingu järgi.',
    'The units of line {line} are under the contract {contract}, not under the one that the line names.',
  ),
  CONTRACT_OF_ANOTHER_PROVIDER: byOrder(
    'Rea {line} leping {contract} on teise teenuseosutajaga.',
    'The contract {contract} of line {line} is with another provider.',
  ),
  OUTSIDE_INVOICE_PERIOD: byOrder(
    'Rea {line} ühikud perioodist {from} kuni {to} ei ole arve perioodis.',
    'The units of line {line}, from {from} to {to}, are not in the period of the invoice.',
  ),
  CONTRACT_NOT_IN_FORCE: byLaw(
    [cite('HKTS', '10')],
    'Rea {line} leping {contract} ei kehti kogu perioodil {from} kuni {to}.',
    'The contract {contract} of line {line} is not in force throughout the period {from} to {to}.',
  ),
  PRICE_NOT_CONTRACT: byLaw(
    [cite('HKTS', '10')],
    'Rea {line} ühiku hind on {price} eurot, lepingu {contract} järgi on see perioodil {from} kuni {to} {agreed} eurot.',
    'The price of a unit in line {line} is {price} euros, by the contract {contract} it is {agreed} euros in the period {from} to {to}.',
  ),
  UNITS_ABOVE_VERIFIED: byLaw(
    [cite('RPS', '7')],
    'Arvel on arvestusest {record} {units} ühikut, kuid kontrollitud ja arvega seotud on {verified}.',
    'The invoice has {units} units of the record {record}, but {verified} are verified and claimed for it.',
  ),
  INSURANCE_STATUS_MISSING: byLaw(
    [cite('OAS', '24 lg 8')],
    'Rea {line} tervishoiukulul puudub summa, mille katab ravikindlustus.',
    'The health cost in line {line} does not say what health insurance covers.',
  ),
  COVER_ABOVE_COST: byOrder(
    'Real {line} katab ravikindlustus {covered} eurot, kulu ise on {amount} eurot.',
    'In line {line} health insurance covers {covered} euros, while the cost is {amount} euros.',
  ),
}
