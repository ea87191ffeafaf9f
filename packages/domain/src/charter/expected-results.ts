import type { Label } from '@dutybook/modelling'
import { dutyNumberOf, lines, type DutyNumber, type Line, type ResultNumber } from './numbers.js'

/** The expected results (oodatavad tulemused) of the duties. */
const labels: Readonly<Record<ResultNumber, Label>> = {
  '3.1': { et: 'Teenus on tagatud ja selle ülesanded täidetud', en: 'The service is assured and its tasks are done' },
  '3.2': { et: 'Võrgustikuliikmetel on vajalik teave', en: 'The network is informed' },
  '3.3(a)': {
    et: 'Ennetustegevused, koolitused ja teavitusüritused on korraldatud',
    en: 'Prevention, training and information events were held',
  },
  '3.3(b)': { et: 'Teenust tuntakse ja usaldatakse, ligipääs on arusaadav', en: 'The service is known, understood and trusted' },
  '3.4(a)': { et: 'Arveldused ja aruandlus on tagatud', en: 'Settlement and reporting are in order' },
  '3.4(b)': { et: 'Statistikat koostatakse ja avaldatakse regulaarselt', en: 'Statistics are compiled and published regularly' },
  '3.4(c)': {
    et: 'Kasutajakogemust kogutakse ja analüüsitakse, järeldusi arvestatakse',
    en: 'User experience is collected, analysed and acted upon',
  },
  '3.5': { et: 'Vajalikud ja kvaliteetsed teenused on tagatud', en: 'Necessary services of high quality are ensured' },
  '3.6': { et: 'Süsteem vastab sihtgrupi muutuvatele vajadustele', en: 'The system keeps up with the needs of its target group' },
  '3.7': {
    et: 'Koostööpartnerid tunnevad teenuseid ja nende osutamise põhimõtteid',
    en: 'Partners know the services and their principles',
  },
  '3.8': { et: 'Juhendid on asjatundlikud, koduleht õige ja ajakohane', en: 'Guides are competent, the website is right and current' },
  '3.9': { et: 'Ettepanekud on esitatud', en: 'The proposals are submitted' },
  '3.10': { et: 'Kavandid on nõuetekohased ja õigeaegsed', en: 'The drafts are correct and on time' },
  '3.11(a)': { et: 'Koostööpartnerite võrgustik on kujunenud', en: 'There is a network of partners' },
  '3.11(b)': { et: 'Infovahetus ja koostöö partneritega toimivad', en: 'Information is exchanged and partners work together' },
  '3.12(a)': { et: 'Meeskond toimib ja töökorraldus on sujuv', en: 'The team functions and its work runs smoothly' },
  '3.12(b)': { et: 'Eesmärgid ja tööplaan on seatud, tulemused hinnatud', en: 'Goals and a work plan are set, results evaluated' },
  '3.12(c)': { et: 'Arenguvestlused ja tööjuhendamine on regulaarsed', en: 'Conversations and work guidance are regular' },
  '3.12(d)': { et: 'Koostöö ja suhtlus on tagatud', en: 'The team cooperates and communicates' },
  '3.12(e)': { et: 'Meeskonna tulemuslikkust mõõdetakse ja vajadusel muudetakse', en: 'The team is measured, and changed where needed' },
  '3.12(f)': { et: 'Tööjõudu ja tööaega kasutatakse tõhusalt', en: 'Workforce and working time are used efficiently' },
  '3.13(a)': { et: 'Muud tegevused ja projektid on edukalt tehtud', en: 'Other activities and projects succeed' },
  '3.13(b)': { et: 'Töökorralduse parandamiseks on tehtud ettepanekuid', en: 'Improvements of the work organisation are proposed' },
  '3.13(c)': { et: 'On tehtud põhjendatud arendusettepanekuid', en: 'Justified developments are proposed' },
  '3.14': { et: 'Ülesanded on täidetud tähtaegselt ja korrektselt', en: 'The tasks are done on time and correctly' },
}

export interface ExpectedResult extends Line<ResultNumber> {
  readonly duty: DutyNumber
}

export const expectedResult = (number: ResultNumber): ExpectedResult => ({ number, label: labels[number], duty: dutyNumberOf(number) })

export const expectedResults: readonly ExpectedResult[] = lines(labels).map(({ number }) => expectedResult(number))
