import type { Either } from '@dutybook/fp'
import { byOrder, refuse, type Refusal, type RefusalFacts, type RefusalList } from '@dutybook/modelling'

/** Every reason for which an act on a qualification file is refused. */
export const qualificationRefusals = {
  FILE_OF_ANOTHER: byOrder('See toimik on avatud teise isiku kohta.', 'This file is that of another person.'),
  FILE_NOT_OPENED: byOrder('Toimikut ei ole avatud.', 'The file has not been opened.'),
  PROOF_EXISTS: byOrder('Tõend {proof} on toimikus teistsuguse sisuga.', 'The proof {proof} is in the file with other content.'),
  UNKNOWN_PROOF: byOrder('Tõendit {proof} ei ole toimikus.', 'The proof {proof} is not in the file.'),
  ALREADY_WITHDRAWN: byOrder(
    'Tõend {proof} on juba muul põhjusel tühistatud.',
    'The proof {proof} has already been withdrawn for another reason.',
  ),
  NOT_YET_PAST: byOrder(
    'Päev {day} ei ole veel käes: tõendada saab ainult seda, mis on olnud.',
    'The day {day} has not come yet: only what has been can be proved.',
  ),
  ENDS_BEFORE_START: byOrder('Lõpp {to} on varasem kui algus {from}.', 'The end {to} lies before the start {from}.'),
} satisfies RefusalList

export type QualificationRefusal = keyof typeof qualificationRefusals

export const refused = (code: QualificationRefusal, facts?: RefusalFacts, at?: string): Either<Refusal<QualificationRefusal>, never> =>
  refuse(code, facts, at)
