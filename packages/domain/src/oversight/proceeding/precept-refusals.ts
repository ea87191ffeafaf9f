import { byAuthority, byLaw, byOrder } from '@dutybook/modelling'
import { cite } from '../../law/acts.js'

/** The precept and its points. */
export const preceptRefusals = {
  NO_MANDATE: byAuthority(
    [cite('VVS', '75¹ lg 4'), cite('KorS', '28 lg 2')],
    'Ettekirjutuse teeb ja selle täitmist tagab ainult ametnik, keda käskkiri on selleks volitanud ja kes tegutseb volitatud ametnikuna.',
    'Only an official whom the order authorises, acting as authorised official, issues a precept and sees to its fulfilment.',
  ),
  PRECEPT_EXISTS: byOrder('Ettekirjutus {precept} on tehtud teistsugusena.', 'The precept {precept} was issued with other content.'),
  POINT_NAMED_TWICE: byOrder('Punkt {point} on nimetatud mitu korda.', 'The point {point} is named more than once.'),
  PRECEPT_BEFORE_HEARING: byLaw(
    [cite('HMS', '40')],
    'Punkti {point} ei saa teha enne, kui teenuseosutaja on ära kuulatud puuduse {finding} kohta.',
    'The point {point} cannot be made before the provider has been heard on the finding {finding}.',
  ),
  POINT_WITHOUT_FINDING: byLaw(
    [cite('HMS', '56')],
    'Punkt {point} ei tugine ühelegi puudusele.',
    'The point {point} does not rest on any finding.',
  ),
  POINT_WITHOUT_BASIS: byLaw([cite('HMS', '56')], 'Punktil {point} puudub õiguslik alus.', 'The point {point} has no legal basis.'),
  POINT_WITHOUT_DEADLINE: byLaw([cite('ATSS', '7 lg 1')], 'Punktil {point} puudub täitmise tähtaeg.', 'The point {point} has no deadline.'),
  DEADLINE_NOT_AFTER_NOTICE: byLaw(
    [cite('ATSS', '7 lg 1')],
    'Punkti {point} tähtaeg {deadline} peab olema hilisem kui ettekirjutuse teatavakstegemise päev {notifiedOn}.',
    'The deadline {deadline} of the point {point} must be later than the day {notifiedOn} on which the precept is notified.',
  ),
  WARNING_IN_INTERNAL_CONTROL: byLaw(
    [cite('ATSS', '2 lg 3')],
    'Sisekontrollis sunniraha ei rakendata, seepärast ei saa punktis {point} sellega hoiatada.',
    'A penalty payment is not applied in internal control, so the point {point} cannot warn of one.',
  ),
  WARNING_ABOVE_STATUTORY_MAXIMUM: byLaw(
    [cite('ATSS', '10 lg 2')],
    'Punktis {point} hoiatatakse sunnirahaga {amount} eurot, kuid seadus lubab kõige rohkem {maximum} eurot.',
    'The point {point} warns of a penalty payment of {amount} euros, but the law allows {maximum} euros at most.',
  ),
  NO_PRECEPT: byOrder('Ettekirjutust ei ole tehtud.', 'No precept has been issued.'),
  UNKNOWN_PRECEPT: byOrder('Ettekirjutust {precept} ei ole tehtud.', 'The precept {precept} has not been issued.'),
  UNKNOWN_POINT: byOrder('Ettekirjutuses {precept} ei ole punkti {point}.', 'The precept {precept} has no point {point}.'),
  PRECEPT_ANNULLED: byOrder('Ettekirjutus {precept} on tervikuna tühistatud.', 'The precept {precept} has been annulled as a whole.'),
  POINT_NOT_OPEN: byOrder(
    'Ettekirjutuse {precept} punkt {point} on juba täidetud või tühistatud.',
    'The point {point} of the precept {precept} has already been fulfilled or annulled.',
  ),
}
