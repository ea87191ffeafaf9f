import type { Label } from '@dutybook/modelling'

export type CompetenceCode =
  | 'CLIENT_FOCUS'
  | 'EXPERTISE'
  | 'COOPERATION'
  | 'EFFICIENCY'
  | 'COMMUNICATION'
  | 'ANALYSIS'
  | 'ACCURACY'
  | 'EMPATHY'
  | 'GUIDANCE'
  | 'CREATIVITY'
  | 'STRESS_TOLERANCE'
  | 'HELPFULNESS'
  | 'RELATIONS'

/** A competence that the position asks for: one of the four groups of the agency or one of the nine traits of the post. */
export interface Competence {
  readonly kind: 'group' | 'trait'
  readonly label: Label
  /** What shows it, in one line. */
  readonly shownBy: Label
}

const group = (label: Label, shownBy: Label): Competence => ({ kind: 'group', label, shownBy })
const trait = (label: Label, shownBy: Label): Competence => ({ kind: 'trait', label, shownBy })

/** The part of section 7 of the job description that can only be judged in a conversation. */
export const competences: Readonly<Record<CompetenceCode, Competence>> = {
  CLIENT_FOCUS: group(
    { et: 'kliendikesksus', en: 'client focus' },
    { et: 'lähtub kliendi vajadustest ja õigustest', en: 'starts from the needs and rights of the client' },
  ),
  EXPERTISE: group(
    { et: 'asjatundlikkus', en: 'expertise' },
    { et: 'tunneb oma valdkonda ja jagab teadmisi', en: 'knows the field and shares it' },
  ),
  COOPERATION: group(
    { et: 'koostöövõime', en: 'cooperation' },
    { et: 'peab kokkuleppeid, kuulab ja annab tagasisidet', en: 'keeps agreements, listens and gives feedback' },
  ),
  EFFICIENCY: group(
    { et: 'efektiivsus', en: 'efficiency' },
    { et: 'seab prioriteedid ja jõuab õigel ajal lõpuni', en: 'sets priorities and finishes in time' },
  ),
  COMMUNICATION: trait(
    { et: 'suhtlemine ja mõjutamine', en: 'communication and influencing' },
    { et: 'selgitab keerulist arusaadavalt ja veenab', en: 'explains hard things clearly and convinces' },
  ),
  ANALYSIS: trait(
    { et: 'analüüsi- ja üldistusvõime', en: 'analysis and generalisation' },
    { et: 'kogub teavet, näeb seoseid ja teeb järeldusi', en: 'gathers information, sees links and concludes' },
  ),
  ACCURACY: trait(
    { et: 'korrektsus', en: 'accuracy' },
    { et: 'töötab täpselt ja parandab vead kohe', en: 'works exactly and mends errors at once' },
  ),
  EMPATHY: trait(
    { et: 'empaatia', en: 'empathy' },
    { et: 'märkab teiste muret ja jääb taktitundeliseks', en: 'notices worries and stays tactful' },
  ),
  GUIDANCE: trait(
    { et: 'juhendamisoskus', en: 'guidance skill' },
    { et: 'aitab teistel areneda ja vastutada', en: 'helps others to grow and take responsibility' },
  ),
  CREATIVITY: trait({ et: 'loovus', en: 'creativity' }, { et: 'pakub uusi lahendusi', en: 'offers new solutions' }),
  STRESS_TOLERANCE: trait(
    { et: 'stressitaluvus', en: 'stress tolerance' },
    { et: 'jääb pinge ja vastuseisu korral töövõimeliseks', en: 'stays able to work under strain and opposition' },
  ),
  HELPFULNESS: trait(
    { et: 'abivalmidus', en: 'helpfulness' },
    { et: 'märkab abivajajat ja leiab aitaja', en: 'notices who needs help and finds who can give it' },
  ),
  RELATIONS: trait(
    { et: 'suhete loomine', en: 'building relations' },
    { et: 'loob ja hoiab tööks vajalikke suhteid', en: 'makes and keeps the relations the work needs' },
  ),
}
