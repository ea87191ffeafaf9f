import { byAuthority, byLaw, byOrder, naming } from '@dutybook/modelling'
import { cite } from '../../law/acts.js'
import { Requirement } from './values.js'

const mandate = cite('VVS', '75¹')

/** Visit, findings, hearing, advice and closing. */
export const inspectionRefusals = {
  INSPECTOR_WITHOUT_MANDATE: byAuthority(
    [mandate],
    'Kontrollija ei ole selle järelevalve juht, osaleja ega käskkirjaga volitatud ametnik.',
    'The inspector is neither the lead of this oversight, nor a participant, nor an official authorised by the order.',
  ),
  VISIT_EXISTS: byOrder('Kontrollkäik {visit} on kirja pandud teistsugusena.', 'The visit {visit} is on record with other content.'),
  NOT_VISITED: byOrder('Ühtki kontrollkäiku ei ole tehtud.', 'No visit has been carried out.'),
  REQUIREMENT_NOT_IN_SCOPE: naming(
    { requirement: Requirement.options },
    byOrder('Selles järelevalves ei kontrollita nõuet „{requirement}”.', 'This oversight does not check the requirement “{requirement}”.'),
  ),
  FINDING_EXISTS: byOrder(
    'Puudus {finding} on kirja pandud teistsugusena; kirjet saab parandada.',
    'The finding {finding} is on record with other content; the record can be corrected.',
  ),
  UNKNOWN_FINDING: byOrder('Puudust {finding} ei ole kirja pandud.', 'The finding {finding} is not on record.'),
  FINDING_IN_PRECEPT: byOrder(
    'Puuduse {finding} kirjet ei saa enam parandada: sellele tugineb ettekirjutuse {precept} punkt {point}.',
    'The finding {finding} can no longer be corrected: the point {point} of the precept {precept} rests on it.',
  ),
  NOTHING_TO_HEAR: byOrder(
    'Teenuseosutajat ei ole milleski ära kuulata: ühtki puudust ei ole kirja pandud.',
    'There is nothing to hear the provider on: no finding is on record.',
  ),
  HEARING_EXISTS: byOrder(
    'Ärakuulamine dokumendiga {record} on kirja pandud teistsugusena.',
    'The hearing with the record {record} is known with other content.',
  ),
  ADVICE_EXISTS: byOrder('Nõuanne {advice} on kirja pandud teistsugusena.', 'The advice {advice} is on record with other content.'),
  SEVERE_FINDING: byLaw(
    [cite('AJ', '3.5')],
    'Järeldus ei saa olla, et nõuded on täidetud: kirjas on raske puudus ({findings}).',
    'The conclusion cannot be that the requirements are met: a severe finding is on record ({findings}).',
  ),
  OPEN_POINTS: byLaw(
    [cite('AJ', '3.5')],
    'Menetlust ei saa lõpetada: täitmata on {open} ettekirjutuse punkti ({points}).',
    'The proceeding cannot be closed: {open} point(s) of precepts are not fulfilled ({points}).',
  ),
}
