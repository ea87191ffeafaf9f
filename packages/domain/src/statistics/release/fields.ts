import { called, law, LocalDate } from '@dutybook/modelling'
import { EditionNumber } from './values.js'

/** What nearly every event of a release says: of which edition, and on which day. */
export const [number, on] = [EditionNumber, called(LocalDate, 'Päev', 'Day')]
export const calendarDate = called(LocalDate, 'Avaldamiskalendri päev', 'Day in the publication calendar')
export const basis = { basis: [law('RStS', '34–36'), law('AJ', '3.4')] }
