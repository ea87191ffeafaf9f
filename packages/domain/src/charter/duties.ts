import type { Label } from '@dutybook/modelling'
import { expectedResults, type ExpectedResult } from './expected-results.js'
import { lines, type DutyNumber, type Line } from './numbers.js'

/** The service duties (teenistuskohustused), section 3 of the job description. */
const labels: Readonly<Record<DutyNumber, Label>> = {
  '3.1': { et: 'Teenuse koordineerimine, analüüsimine ja arendamine', en: 'Coordinating, analysing and developing the service' },
  '3.2': { et: 'Võrgustikuliikmete toetamine, nõustamine ja teavitamine', en: 'Supporting, advising and informing the network' },
  '3.3': {
    et: 'Ennetus- ja teavitustegevused, teenuse nähtavus ja maine',
    en: 'Prevention, information, and the good name of the service',
  },
  '3.4': { et: 'Arveldused, aruandlus, tagasiside ja statistika', en: 'Settlements, reporting, feedback and statistics' },
  '3.5': { et: 'Teenuse järelevalve koos kvaliteediosakonnaga', en: 'Oversight of the service with the quality department' },
  '3.6': {
    et: 'Muudatusettepanekud ohvriabi ja ennetuse süsteemi kohta',
    en: 'Proposals to change the victim support and prevention system',
  },
  '3.7': { et: 'Koostööpartnerite nõustamine ja läbirääkimised lepingute üle', en: 'Advising partners and negotiating contracts' },
  '3.8': { et: 'Juhendid, teabematerjalid ja koduleht', en: 'Guides, information materials and the website' },
  '3.9': { et: 'Õigusaktide eelnõud ja ettepanekud nende muutmiseks', en: 'Draft legislation and proposals to amend it' },
  '3.10': { et: 'Teenust puudutavate kirjade ja dokumentide kavandid', en: 'Drafts of letters and documents about the service' },
  '3.11': { et: 'Koostöö osakondade, asutuste ja organisatsioonidega', en: 'Cooperation with departments, institutions and organisations' },
  '3.12': { et: 'Alluvate teenistujate juhtimine ja arendamine', en: 'Leading and developing the staff' },
  '3.13': { et: 'Muude pädevusvaldkonna tegevuste korraldamine', en: 'Other activities in the field of competence' },
  '3.14': { et: 'Vahetu juhi antud ühekordsed ülesanded', en: 'One-off tasks given by the immediate superior' },
}

export interface Duty extends Line<DutyNumber> {
  readonly results: readonly ExpectedResult[]
}

export const duty = (number: DutyNumber): Duty => ({
  number,
  label: labels[number],
  results: expectedResults.filter((result) => result.duty === number),
})

export const duties: readonly Duty[] = lines(labels).map(({ number }) => duty(number))
