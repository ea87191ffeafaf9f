import type { Label, Position } from '@dutybook/modelling'

/** The general part (üldosa) and the purpose of the position. Units and titles are names of their day; the roles are what rules ask for. */
export interface GeneralPart {
  readonly position: Position
  readonly title: Label
  readonly unit: Label
  readonly superior: Position
  /** Who stands in for this post. */
  readonly substitutes: readonly Position[]
  /** For whom this post stands in. The two lists make a loop, so nobody approves their own work while standing in. */
  readonly substitutesFor: readonly Position[]
  readonly purpose: Label
}

export const generalPart: GeneralPart = {
  position: 'serviceManager',
  title: { et: 'inimkaubandusohvrite teenuse juht', en: 'head of the service for victims of human trafficking' },
  unit: {
    et: 'ohvriabi ja ennetusteenuste osakond, ohvriabi talitus',
    en: 'Department of Victim Support and Prevention Services, victim support division',
  },
  superior: 'headOfDivision',
  substitutes: ['headOfDivision', 'adviser'],
  substitutesFor: ['headOfDivision', 'adviser'],
  purpose: {
    et: 'Arendada teenust ning nõustada ja toetada osakonna teenistujaid ja koostööpartnereid ohvriabisüsteemi arendamisel ja ennetustegevustes.',
    en: 'Develop the service, and advise and support staff and partners in building up victim support and prevention.',
  },
}
