import { choice, type TypeOf } from '@dutybook/modelling'

/** The sector in which somebody was exploited for labour: the sections of NACE Rev. 2 (EMTAK 2008). */
export const Sector = choice(
  'Sector',
  { et: 'Tegevusala', en: 'Sector' },
  {
    A: { et: 'põllumajandus, metsamajandus ja kalapüük', en: 'agriculture, forestry and fishing' },
    B: { et: 'mäetööstus', en: 'mining and quarrying' },
    C: { et: 'töötlev tööstus', en: 'manufacturing' },
    D: { et: 'elektrienergia, gaasi ja auruga varustamine', en: 'electricity, gas and steam supply' },
    E: { et: 'veevarustus, kanalisatsioon ja jäätmekäitlus', en: 'water supply, sewerage and waste' },
    F: { et: 'ehitus', en: 'construction' },
    G: { et: 'hulgi- ja jaekaubandus', en: 'wholesale and retail trade' },
    H: { et: 'veondus ja laondus', en: 'transportation and storage' },
    I: { et: 'majutus ja toitlustus', en: 'accommodation and food service' },
    J: { et: 'info ja side', en: 'information and communication' },
    K: { et: 'finants- ja kindlustustegevus', en: 'financial and insurance activities' },
    L: { et: 'kinnisvaraalane tegevus', en: 'real estate activities' },
    M: { et: 'kutse-, teadus- ja tehnikaalane tegevus', en: 'professional, scientific and technical activities' },
    N: { et: 'haldus- ja abitegevused', en: 'administrative and support services' },
    O: { et: 'avalik haldus ja riigikaitse', en: 'public administration and defence' },
    P: { et: 'haridus', en: 'education' },
    Q: { et: 'tervishoid ja sotsiaalhoolekanne', en: 'human health and social work' },
    R: { et: 'kunst, meelelahutus ja vaba aeg', en: 'arts, entertainment and recreation' },
    S: { et: 'muud teenindavad tegevused', en: 'other service activities' },
    T: { et: 'kodumajapidamised tööandjana', en: 'households as employers' },
    U: { et: 'eksterritoriaalsed organisatsioonid', en: 'extraterritorial organisations' },
  },
)
export type Sector = TypeOf<typeof Sector>
