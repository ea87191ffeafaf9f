import type { Either } from '@dutybook/fp'
import { byLaw, byOrder, naming, refuse, type Refusal, type RefusalFacts, type RefusalList } from '@dutybook/modelling'
import { cite } from '../../law/acts.js'
import { UnitKind } from './values.js'

/** Every reason for which an act on a contract is refused. */
export const contractRefusals = {
  CONTRACT_EXISTS: byOrder('Leping on juba koostatud teistsugusena.', 'The contract has already been drafted with other content.'),
  NO_CONTRACT: byOrder('Lepingut ei ole koostatud.', 'No contract has been drafted.'),
  PRICE_NAMED_TWICE: naming(
    { unit: UnitKind.options },
    byOrder(
      'Teenuse osa {element} ühikul „{unit}” on samast päevast mitu hinda.',
      'The unit “{unit}” of the element {element} has more than one price from the same day.',
    ),
  ),
  ALREADY_SIGNED: byOrder('Leping on juba sõlmitud.', 'The contract has already been signed.'),
  NOT_SIGNED: byOrder('Leping ei ole sõlmitud.', 'The contract has not been signed.'),
  RETROACTIVE_PRICE: byLaw(
    [cite('HKTS', '10')],
    'Hind ei kehti tagasiulatuvalt: kokku lepiti {agreedOn}, kuid hind kehtiks alates {from}.',
    'A price does not hold retroactively: it was agreed on {agreedOn} but would hold from {from}.',
  ),
  OUTSIDE_TERM: byOrder(
    'Päev {day} ei ole lepingu ajas {from} kuni {to}.',
    'The day {day} is not in the term of the contract, {from} to {to}.',
  ),
  NOTHING_AMENDED: byOrder('Muudatus ei muuda hindu ega lepingu aega.', 'The amendment changes neither prices nor the term.'),
  TERM_NOT_EXTENDED: byOrder(
    'Muudatusega saab lepingu aega ainult pikendada; praegune viimane päev on {lastDay}.',
    'An amendment can only extend the term; its last day is {lastDay} at present.',
  ),
  AMENDMENT_EXISTS: byOrder('Muudatus {amendment} on tehtud teistsugusena.', 'The amendment {amendment} was made with other content.'),
  CONTRACT_TERMINATED: byOrder('Leping on lõpetatud.', 'The contract has been terminated.'),
  RETROACTIVE_TERMINATION: byLaw(
    [cite('HKTS', '11')],
    'Lepingut ei lõpetata tagasiulatuvalt: viimane päev {lastDay} on enne lõpetamise päeva {terminatedOn}.',
    'A contract is not terminated retroactively: the last day {lastDay} is before the day of the termination {terminatedOn}.',
  ),
} satisfies RefusalList

export type ContractRefusal = keyof typeof contractRefusals

export const refused = (code: ContractRefusal, facts?: RefusalFacts, at?: string): Either<Refusal<ContractRefusal>, never> =>
  refuse(code, facts, at)
