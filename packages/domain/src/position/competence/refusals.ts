import type { Either } from '@dutybook/fp'
import { byAuthority, byOrder, naming, Position, refuse, type Refusal, type RefusalFacts, type RefusalList } from '@dutybook/modelling'
import { cite } from '../../law/acts.js'

/** Every reason for which an act on a competence is refused. */
export const competenceRefusals = {
  COMPETENCE_EXISTS: naming(
    { position: Position.options },
    byOrder(
      'Ametikoha „{position}” pädevus alates {from} on kirja pandud teistsugusena.',
      'The competence of the position “{position}” from {from} on is on record with other content.',
    ),
  ),
  DIRECTOR_GENERAL_UNLIMITED: byOrder(
    'Peadirektori pädevust siin ei piirata.',
    'The competence of the director general is not limited here.',
  ),
  NO_COMPETENCE: naming(
    { position: Position.options },
    byOrder('Ametikohal „{position}” ei ole päeval {from} pädevust.', 'The position “{position}” has no competence on {from}.'),
  ),
  RETROACTIVE_COMPETENCE: byAuthority(
    [cite('AJ', '4')],
    'Pädevus muutub kõige varem selle andmise päeval {day}, mitte {from}.',
    'A competence changes at the earliest on the day it is laid down, {day}, not on {from}.',
  ),
} satisfies RefusalList

export type CompetenceRefusal = keyof typeof competenceRefusals

export const refused = (code: CompetenceRefusal, facts?: RefusalFacts, at?: string): Either<Refusal<CompetenceRefusal>, never> =>
  refuse(code, facts, at)
