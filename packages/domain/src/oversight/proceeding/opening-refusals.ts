import { byAuthority, byLaw, byOrder, naming } from '@dutybook/modelling'
import { cite } from '../../law/acts.js'
import { ServiceElementCode } from '../../vocabulary.js'

const duty = cite('AJ', '3.5')
const task = cite('OAS', '15 lg 4')
const mandate = cite('VVS', '75¹')

/** Proposal, concurrence and initiation. */
export const openingRefusals = {
  SUBJECT_UNKNOWN: byOrder(
    'Teenuseosutaja {provider} ei olnud {occurredOn} järelevalve all.',
    'The provider {provider} was not under oversight on {occurredOn}.',
  ),
  ELEMENT_NOT_PROVIDED: naming(
    { element: ServiceElementCode.options },
    byOrder(
      'Teenuseosutaja {provider} ei osuta teenuse osa „{element}”.',
      'The provider {provider} does not provide the element “{element}” of the service.',
    ),
  ),
  IN_HOUSE_ELEMENT: naming(
    { element: ServiceElementCode.options },
    byLaw(
      [task],
      'Teenuse osa „{element}” osutab amet ise: seda ei kontrollita järelevalves, vaid sisekontrollis, mille teeb teine üksus.',
      'The agency itself provides the element “{element}”: it is checked by the internal control of another unit, not by oversight.',
    ),
  ),
  INTERNAL_CONTROL_ONLY_IN_HOUSE: naming(
    { element: ServiceElementCode.options },
    byLaw(
      [task],
      'Sisekontrollis kontrollitakse ainult seda, mida amet ise osutab; teenuse osa „{element}” osutab keegi teine.',
      'Internal control checks only what the agency itself provides; the element “{element}” is provided by somebody else.',
    ),
  ),
  ALREADY_PROPOSED: byOrder('Selle tunnuse all on tehtud teistsugune ettepanek.', 'A different proposal was made under this id.'),
  NOT_PROPOSED: byOrder('Järelevalve ettepanekut ei ole tehtud.', 'The oversight has not been proposed.'),
  CONCURRENCE_BY_QUALITY_UNIT: byAuthority(
    [duty],
    'Järelevalvega nõustub või sellest keeldub kvaliteediüksus; sisekontrolli puhul võib seda teha ka sisekontroll.',
    'It is for the quality unit to concur with the oversight or to decline it; if it is an internal control, also for internal control.',
  ),
  ALREADY_CONCURRED: byOrder('Järelevalvega on juba nõustutud.', 'The oversight has already been concurred with.'),
  ALREADY_DECLINED: byOrder('Järelevalvest on juba keeldutud.', 'The oversight has already been declined.'),
  NO_CONCURRENCE: byLaw(
    [duty],
    'Järelevalvet ei saa algatada enne, kui kvaliteediüksus on sellega nõustunud.',
    'The oversight cannot be initiated before the quality unit has concurred with it.',
  ),
  INTERNAL_CONTROL_BY_OTHER_UNIT: byAuthority(
    [task],
    'Sisekontrolli algatab sisekontroll, mitte teenust osutav üksus.',
    'An internal control is initiated by internal control, not by the unit that provides the service.',
  ),
  MANDATE_NOT_YET_ISSUED: byLaw(
    [mandate],
    'Järelevalvet ei saa algatada enne volitust: käskkiri on antud {issuedOn}.',
    'The oversight cannot be initiated before it is authorised: the order was issued on {issuedOn}.',
  ),
  CONFLICT_OF_INTEREST: byAuthority(
    [cite('HMS', '10')],
    'Kõik kontrollijad on pidanud läbirääkimisi teenuseosutaja {provider} lepingu üle; vähemalt üks neist ei tohi olla seda teinud.',
    'All inspectors negotiated the contract of the provider {provider}; at least one of them must not have done so.',
  ),
  ALREADY_INITIATED: byOrder(
    'Järelevalve on juba algatatud teistsuguse volituse või teiste kontrollijatega.',
    'The oversight has already been initiated, under a different mandate or with other inspectors.',
  ),
  NOT_INITIATED: byOrder('Järelevalvet ei ole algatatud.', 'The oversight has not been initiated.'),
  BEFORE_EARLIER_ACT: byOrder(
    'Toiming ei saa olla tehtud {occurredOn}: kõige varasem võimalik päev on {earliest}.',
    'The act cannot have been done on {occurredOn}: the earliest possible day is {earliest}.',
  ),
  CLOSED: byOrder(
    'Menetlus on läbi: see on lõpetatud või sellest on keeldutud.',
    'The proceeding is over: it was closed, or it was declined.',
  ),
}
