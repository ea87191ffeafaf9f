import type { Label } from '@dutybook/modelling'
import { lines, type Line, type RightNumber } from './numbers.js'

/** The rights (õigused) of the position, section 4 of the job description. */
const labels: Readonly<Record<RightNumber, Label>> = {
  R1: { et: 'Saada teistelt üksustelt tööks vajalikku teavet ja abi', en: 'Get information and help from other units' },
  R2: { et: 'Osaleda koolitustel ja muus arendustegevuses', en: 'Take part in training and development' },
  // Supervisioon is reflection on one's own work with a supervisor; it has nothing to do with oversight (järelevalve).
  R3: { et: 'Saada supervisiooni ja tööalast juhendamist', en: 'Get reflective supervision and work guidance' },
  R4: { et: 'Taotleda töövahendeid ja -tingimusi', en: 'Apply for work tools and conditions' },
  R5: { et: 'Esindada ametit oma valdkonna piires', en: 'Represent the agency in the own field' },
  R6: { et: 'Saada ligipääs tööks vajalikele infosüsteemidele', en: 'Get access to the information systems needed' },
  R7: { et: 'Teha ettepanekuid osakonna töö korraldamiseks', en: 'Propose how the department can work better' },
  R8: { et: 'Teha otsuseid oma pädevuse piires', en: 'Decide within the own competence' },
  R9: { et: 'Teha kaugtööd kokkuleppel vahetu juhiga', en: 'Work remotely as agreed with the superior' },
}

export type Right = Line<RightNumber>

export const rights: readonly Right[] = lines(labels)

export const rightOf = (number: RightNumber): Right => ({ number, label: labels[number] })
