import { byLaw, byOrder } from '@dutybook/modelling'
import { cite } from '../../law/acts.js'

/** Challenge, extension, follow-up check and penalty payment. */
export const enforcementRefusals = {
  NO_CHALLENGE: byLaw(
    [cite('HMS', '81')],
    'Ettekirjutust {precept} ei ole vaidlustatud.',
    'The precept {precept} has not been challenged.',
  ),
  ALREADY_DECIDED: byOrder(
    'Ettekirjutuse {precept} vaidlustus on juba lahendatud.',
    'The challenge of the precept {precept} has already been decided.',
  ),
  SUSPENSION_EXISTS: byOrder(
    'Täitmise peatamine dokumendiga {reference} on kirja pandud teistsugusena.',
    'The suspension with the document {reference} is on record with other content.',
  ),
  EXTENSION_NOT_LATER: byOrder(
    'Punkti {point} uus tähtaeg peab olema hilisem kui senine {deadline}.',
    'The new deadline of the point {point} must be later than the present one, {deadline}.',
  ),
  EXTENSION_AFTER_DEADLINE: byLaw(
    [cite('ATSS', '8 lg 2')],
    'Punkti {point} tähtaeg {deadline} on möödas ja seda ei saa enam pikendada.',
    'The deadline {deadline} of the point {point} has passed and can no longer be extended.',
  ),
  DEADLINE_NOT_PASSED: byOrder(
    'Punkti {point} tähtaeg {deadline} ei ole veel möödas.',
    'The deadline {deadline} of the point {point} has not passed yet.',
  ),
  CHECK_EXISTS: byOrder('Järelkontroll {check} on kirja pandud teistsugusena.', 'The check {check} is on record with other content.'),
  PENALTY_EXISTS: byOrder(
    'Sunniraha {penalty} on kirja pandud teistsugusena.',
    'The penalty payment {penalty} is on record with other content.',
  ),
  POINT_FULFILLED: byLaw(
    [cite('ATSS', '2 lg 2')],
    'Ettekirjutuse {precept} punkt {point} on täidetud: sunniraha enam ei rakendata.',
    'The point {point} of the precept {precept} is fulfilled: no penalty payment is applied any more.',
  ),
  POINT_ANNULLED: byLaw(
    [cite('ATSS', '8 lg 1')],
    'Ettekirjutuse {precept} punkt {point} on tühistatud: see ei kehti.',
    'The point {point} of the precept {precept} has been annulled: it is not in force.',
  ),
  PENALTY_WITHOUT_WARNING: byLaw(
    [cite('ATSS', '7')],
    'Ettekirjutuse {precept} punktis {point} ei ole sunniraha eest hoiatatud.',
    'The point {point} of the precept {precept} gave no warning of a penalty payment.',
  ),
  PENALTY_BEFORE_DEADLINE: byLaw(
    [cite('ATSS', '2 lg 1'), cite('ATSS', '8 lg 1')],
    'Punkti {point} tähtaeg on {deadline}: sunniraha saab rakendada alates {possibleFrom}.',
    'The deadline of the point {point} is {deadline}: a penalty payment is possible from {possibleFrom} on.',
  ),
  CHALLENGE_PERIOD_OPEN: byLaw(
    [cite('ATSS', '9 lg 1')],
    'Ettekirjutust {precept} saab vaidlustada kuni {challengeUntil}: sunniraha saab rakendada alates {possibleFrom}.',
    'The precept {precept} can be challenged until {challengeUntil}: a penalty payment is possible from {possibleFrom} on.',
  ),
  ENFORCEMENT_SUSPENDED: byLaw(
    [cite('HMS', '81')],
    'Ettekirjutuse {precept} täitmine on peatatud dokumendiga {reference}.',
    'The enforcement of the precept {precept} is suspended by the document {reference}.',
  ),
  PENALTY_ABOVE_WARNING: byLaw(
    [cite('ATSS', '10 lg 1')],
    'Sunniraha {amount} eurot on suurem kui {warned} eurot, millega punktis {point} hoiatati.',
    'The penalty payment of {amount} euros is more than the {warned} euros of which the point {point} warned.',
  ),
  PENALTY_ABOVE_STATUTORY_MAXIMUM: byLaw(
    [cite('ATSS', '10 lg 2')],
    'Sunniraha {amount} eurot on suurem kui seaduse ülemmäär {maximum} eurot.',
    'The penalty payment of {amount} euros is more than the maximum of the law, {maximum} euros.',
  ),
}
