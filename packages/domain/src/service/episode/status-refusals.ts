import { byLaw, byOrder, naming } from '@dutybook/modelling'
import { cite } from '../../law/acts.js'
import { RegisteringOrganisation } from '../codes/identification.js'

const suspicion = cite('OAS', '24 lg 4')
const stay = cite('VMS', '203–208')

/** Suspicion, confirmation, reflection period and permit. */
export const statusRefusals = {
  NOT_ENTITLED_SUSPECTING_BODY: naming(
    { suspectedBy: RegisteringOrganisation.options },
    byLaw(
      [suspicion, cite('OAS', '16 lg 1')],
      'Kahtlustaja „{suspectedBy}” ei ava teenust. Sotsiaalkindlustusamet võib kirja panna omaenda kahtluse; muidu saab inimene ohvriabi põhiteenust.',
      'The suspicion of “{suspectedBy}” does not open the service. The Social Insurance Board may record its own suspicion; otherwise the person gets the basic service.',
    ),
  ),
  PROVISIONAL_REPEATED: byLaw(
    [suspicion],
    'Kahtluse alusel antakse teenust ühe korra; teist korda seda ei alustata.',
    'The service on suspicion is given once; it is not started a second time.',
  ),
  PROVISIONAL_NOT_CLAIMED: byLaw(
    [suspicion],
    'Abi kahtluse alusel ei ole selleks päevaks selle juhtumi jaoks broneeritud.',
    'Help on suspicion had not been claimed for this episode by that day.',
  ),
  PROVISIONAL_TOO_LONG: byLaw(
    [suspicion],
    'Kahtluse alusel antakse teenust kõige kauem kuni {lastDay}.',
    'The service on suspicion is given until {lastDay} at the longest.',
  ),
  ENDS_BEFORE_START: byOrder('Lõpp on enne algust ({from}).', 'The end lies before the beginning ({from}).'),
  NOT_CONFIRMED: byLaw(
    [suspicion],
    'Kahtlus ei leidnud kinnitust: sellele tuginedes teenust ei anta.',
    'The suspicion was not confirmed: the service does not rest on it.',
  ),
  ALREADY_CONFIRMED: byOrder('Ohvri staatus on juba kinnitatud.', 'The status of a victim has already been confirmed.'),
  STATUS_DECIDED: byOrder('Ohvri staatus on juba otsustatud.', 'The status of a victim has already been decided.'),
  NOT_PROVISIONAL: byOrder('Teenust kahtluse alusel ei ole alustatud.', 'The service on suspicion has not been started.'),
  NOT_A_FOREIGNER: byLaw(
    [stay],
    'Järelemõtlemisaega ja elamisluba ei anta Eesti ega muu Euroopa Liidu riigi kodanikule.',
    'A citizen of Estonia or of another EU country gets no reflection period and no such permit.',
  ),
  NOT_YET_TOLD: byOrder('Elamisloa võimalusest teatatakse alles {toldOn}.', 'The person is told of the permit only on {toldOn}.'),
  REFLECTION_OUTSIDE_LIMITS: byLaw(
    [cite('VMS', '205')],
    'Järelemõtlemisaeg on {shortest}–{longest} kalendripäeva, mitte {days}.',
    'The reflection period is {shortest}–{longest} calendar days, not {days}.',
  ),
  REFLECTION_EXISTS: byOrder('Kirja on pandud teistsugune järelemõtlemisaeg.', 'A different reflection period has been recorded.'),
  REFLECTION_NOT_RUNNING: byOrder('Järelemõtlemisaeg ei kestnud päeval {day}.', 'No reflection period was running on {day}.'),
  ALREADY_REVOKED: byOrder(
    'Järelemõtlemisaeg on juba lõpetatud muul alusel.',
    'The reflection period was already revoked on another ground.',
  ),
  NO_REFLECTION: byOrder('Järelemõtlemisaega ega luba ei ole.', 'There is no reflection period and no permit.'),
  PERMIT_TOO_LONG: byLaw(
    [stay],
    'Elamisluba kaaluka avaliku huvi korral kehtib kõige kauem kuni {lastDay}; pikendus on uus luba.',
    'A permit for weighty public interest is valid until {lastDay} at the longest; an extension is another permit.',
  ),
}
