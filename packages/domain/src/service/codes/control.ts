import { choice, type TypeOf } from '@dutybook/modelling'

/** Means of control (HTCDS). A person may have suffered several. */
export const ControlMeans = choice(
  'ControlMeans',
  { et: 'Kontrolli vahend', en: 'Means of control' },
  {
    debtBondage: { et: 'võlaorjus', en: 'debt bondage' },
    takesEarnings: { et: 'teenistuse äravõtmine', en: 'takes earnings' },
    restrictsFinances: { et: 'raha kasutamise piiramine', en: 'restricts finances' },
    threats: { et: 'ähvardused', en: 'threats' },
    psychologicalAbuse: { et: 'vaimne vägivald', en: 'psychological abuse' },
    physicalAbuse: { et: 'füüsiline vägivald', en: 'physical abuse' },
    sexualAbuse: { et: 'seksuaalvägivald', en: 'sexual abuse' },
    falsePromises: { et: 'valelubadused', en: 'false promises' },
    substances: { et: 'uimastid või alkohol', en: 'substances' },
    restrictsMovement: { et: 'liikumise piiramine', en: 'restricts movement' },
    restrictsMedicalCare: { et: 'arstiabi piiramine', en: 'restricts medical care' },
    excessiveHours: { et: 'ülemäärane tööaeg', en: 'excessive hours' },
    usesChildren: { et: 'laste kasutamine surveks', en: 'uses children' },
    threatOfLawEnforcement: { et: 'ametivõimudega ähvardamine', en: 'threat of law enforcement' },
    withholdsNecessities: { et: 'eluks vajaliku äravõtmine', en: 'withholds necessities' },
    withholdsDocuments: { et: 'dokumentide äravõtmine', en: 'withholds documents' },
    other: { et: 'muu', en: 'other' },
  },
)
export type ControlMeans = TypeOf<typeof ControlMeans>
