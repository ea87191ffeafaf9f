import type { Label } from '@dutybook/modelling'
import { lines, type Line, type ResponsibilityNumber } from './numbers.js'

/** The responsibilities (vastutus) of the position, section 5 of the job description. */
const labels: Readonly<Record<ResponsibilityNumber, Label>> = {
  V1: { et: 'Tööülesannete tulemuslik täitmine nõuete ja eesmärkide järgi', en: 'Productive work by the rules and the goals' },
  V2: { et: 'Riigi vara heaperemehelik kasutamine', en: 'Prudent use of state property' },
  V3: { et: 'Isikuandmete ja piiratud juurdepääsuga teabe hoidmine', en: 'Keeping personal data and restricted information' },
  V4: { et: 'Andmekogude turvaline ja sihipärane kasutamine', en: 'Secure and purposeful use of databases' },
  V5: { et: 'Kvalifikatsiooni hoidmine ja täiendamine', en: 'Keeping up the own qualification' },
  V6: { et: 'Osalemine tööjuhendamises ja supervisioonis', en: 'Taking part in guidance and reflective supervision' },
  V7: { et: 'Ameti maine hoidmine edastatavas teabes', en: 'Keeping the good name of the agency in what is said' },
}

export type Responsibility = Line<ResponsibilityNumber>

export const responsibilities: readonly Responsibility[] = lines(labels)

export const responsibility = (number: ResponsibilityNumber): Responsibility => ({ number, label: labels[number] })
