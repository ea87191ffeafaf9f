import { byAuthority, byLaw, byOrder } from '@dutybook/modelling'
import { cite } from '../../law/acts.js'

const description = [cite('ATS', '52 lg 1 p 2')]

/** Who holds the post; and the days of an appointment and of a substitution. */
export const appointmentRefusals = {
  ENDS_BEFORE_START: byOrder('Lõpp {to} on varasem kui algus {from}.', 'The end {to} lies before the start {from}.'),
  RETROACTIVE_START: byAuthority(
    [cite('AJ', '1')],
    'Volitus algab kõige varem selle andmise päeval {day}, mitte {from}.',
    'Authority begins at the earliest on the day it is given, {day}, not on {from}.',
  ),
  NO_DESCRIPTION: byLaw(
    description,
    'Ametikohal ei ole päeval {day} kehtivat ametijuhendit.',
    'The post has no description that applies on {day}.',
  ),
  APPOINTMENT_EXISTS: byOrder(
    'Ametikoha täitmine {appointment} on kirja pandud teistsugusena.',
    'The appointment {appointment} is on record with other content.',
  ),
  POST_FILLED: byLaw(
    description,
    'Ametikoht on neil päevadel täidetud ({appointment}, alates {from}).',
    'The post is held on some of these days ({appointment}, from {from}).',
  ),
  FILE_OF_ANOTHER: byOrder(
    'Kvalifikatsioonitoimik {file} ei ole selle isiku oma.',
    'The qualification file {file} is not that of this person.',
  ),
  UNKNOWN_APPOINTMENT: byOrder('Ametikoha täitmist {appointment} ei ole kirja pandud.', 'The appointment {appointment} is not on record.'),
  ALREADY_VACATED: byOrder('Ametikoht vabanes juba ({lastDay}).', 'The post has been vacated already ({lastDay}).'),
  LAST_DAY_TOO_EARLY: byOrder(
    'Viimane päev on kõige varem {earliest}, algusele eelnev päev: siis ei alanudki see.',
    'The last day is {earliest} at the earliest, the eve of the start: then it never began.',
  ),
  LAST_DAY_TOO_LATE: byOrder(
    'Viimane päev on hiljemalt kokkulepitud lõpp {latest}.',
    'The last day is the agreed end, {latest}, at the latest.',
  ),
}
