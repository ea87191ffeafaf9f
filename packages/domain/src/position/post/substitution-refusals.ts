import { byAuthority, byOrder, naming, Position } from '@dutybook/modelling'
import { cite } from '../../law/acts.js'

const standingIn = [cite('AJ', '1.4–1.5')]
const { options: position } = Position

/** Who stands in for the holder of the post. */
export const substitutionRefusals = {
  SUBSTITUTION_EXISTS: byOrder(
    'Asendamine {substitution} on kirja pandud teistsugusena.',
    'The substitution {substitution} is on record with other content.',
  ),
  NOT_SUPERIOR_OF_POST: naming(
    { superior: position },
    byAuthority(
      [cite('AJ', '1.3')],
      'Asendamist korraldab ametikoha vahetu juht ({superior}) või tema juht.',
      'A substitution is arranged by the immediate superior of the post ({superior}) or theirs.',
    ),
  ),
  SUBSTITUTE_NOT_APPOINTED: byAuthority(
    standingIn,
    'Asendaja ei ole päeval {day} nimetatud ametikohale {post}.',
    'The substitute is not appointed to the post {post} on {day}.',
  ),
  HOLDER_SUBSTITUTES: byAuthority(
    standingIn,
    'Ametikoha täitja ei asenda iseennast.',
    'The holder of a post does not substitute themselves.',
  ),
  SUBSTITUTE_NOT_LISTED: naming(
    { substitute: position, substituted: position },
    byAuthority(
      standingIn,
      'Päeval {day} kohaldatavate ametijuhendite järgi ei asenda {substitute} ametikohta „{substituted}”.',
      'By the descriptions that apply on {day}, the {substitute} does not substitute the position “{substituted}”.',
    ),
  ),
  SCOPE_OUTSIDE_DESCRIPTION: byAuthority(
    standingIn,
    'Kohustust {duty} ei ole ametikoha ametijuhendis päeval {day}.',
    'The duty {duty} is not in the description of the post on {day}.',
  ),
  SUBSTITUTION_OVERLAPS: byAuthority(
    standingIn,
    'Kohustuse {duty} täitmiseks on neil päevadel juba asendaja ({substitution}).',
    'There is a substitute for the duty {duty} on some of these days already ({substitution}).',
  ),
  UNKNOWN_SUBSTITUTION: byOrder('Asendamist {substitution} ei ole kirja pandud.', 'The substitution {substitution} is not on record.'),
  ALREADY_ENDED: byOrder('Asendamine on juba lõpetatud ({lastDay}).', 'The substitution has been ended already ({lastDay}).'),
}
