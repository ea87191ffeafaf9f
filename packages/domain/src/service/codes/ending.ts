import { choice, type TypeOf } from '@dutybook/modelling'

/** Why the service ended (OAS §§ 7 and 24; domain model §3). */
export const EndingReason = choice(
  'EndingReason',
  { et: 'Lõppemise põhjus', en: 'Reason of the ending' },
  {
    needEnded: { et: 'vajadus lõppes', en: 'need ended' },
    notConfirmedInTime: { et: 'kahtlust ei kinnitatud tähtajaks', en: 'not confirmed in time' },
    leftEstonia: { et: 'lahkus Eestist', en: 'left Estonia' },
    noLegalBasis: { et: 'Eestis viibimiseks ei ole seaduslikku alust', en: 'no legal basis' },
    personDeclined: { et: 'inimene loobus', en: 'person declined' },
    objectedToProcessing: { et: 'inimene keelas andmete töötlemise', en: 'objected to processing' },
    transferred: { et: 'anti üle lastekaitsele või muule teenusele', en: 'transferred to child protection or another service' },
    died: { et: 'inimene suri', en: 'died' },
  },
)
export type EndingReason = TypeOf<typeof EndingReason>
