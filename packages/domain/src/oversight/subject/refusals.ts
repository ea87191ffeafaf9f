import { byAuthority, byOrder, refuse, type Refusal, type RefusalFacts, type RefusalList } from '@dutybook/modelling'
import type { Either } from '@dutybook/fp'
import { cite } from '../../law/acts.js'

/** Every reason for which an act on a subject of oversight is refused. */
export const subjectRefusals = {
  ALREADY_REGISTERED: byOrder(
    'Teenuseosutaja on juba järelevalve all teistsuguse korraldusega; korralduse muutus pannakse kirja eraldi.',
    'The provider is already under oversight with another arrangement; a change of the arrangement is recorded as such.',
  ),
  NOT_REGISTERED: byOrder('Teenuseosutajat ei ole järelevalve alla võetud.', 'The provider has not been placed under oversight.'),
  SUBJECT_RELEASED: byOrder('Teenuseosutaja on järelevalve alt välja arvatud.', 'The provider has been released from oversight.'),
  RELEASED_BEFORE_REGISTERED: byOrder(
    'Teenuseosutaja on järelevalve all alles alates {from}; välja arvata saab ta sellest päevast.',
    'The provider is under oversight only from {from}; it can be released from that day on.',
  ),
  NEGOTIATOR_ASSESSES: byAuthority(
    [cite('HMS', '10')],
    'Riski ei hinda see, kes on pidanud läbirääkimisi selle teenuseosutaja lepingu üle.',
    'The risk is not assessed by somebody who negotiated the contract of this provider.',
  ),
} satisfies RefusalList

export type SubjectRefusal = keyof typeof subjectRefusals

export const refused = (code: SubjectRefusal, facts?: RefusalFacts): Either<Refusal<SubjectRefusal>, never> => refuse(code, facts)
