import { called, type TypeOf } from './codec.js'
import { record } from './record.js'
import { choice, reference } from './value.js'

export const PersonRef = reference('PersonRef', { et: 'Isiku viide', en: 'Reference of a person' }, 'person')
export type PersonRef = TypeOf<typeof PersonRef>

/** The roles of the domain model, §§2 and 4, in which somebody may act on the service. */
export const positions = {
  serviceManager: { et: 'teenuse juht', en: 'service manager' },
  headOfDivision: { et: 'talituse juhataja', en: 'head of division' },
  headOfDepartment: { et: 'osakonna juhataja', en: 'head of department' },
  adviser: { et: 'nõustaja', en: 'adviser' },
  qualityUnit: { et: 'kvaliteedi- ja järelevalveüksus', en: 'quality and supervision unit' },
  authorisedOfficial: { et: 'volitatud ametnik', en: 'authorised official' },
  internalControl: { et: 'sisekontroll', en: 'internal control' },
  finance: { et: 'finantsüksus', en: 'finance unit' },
  directorGeneral: { et: 'peadirektor', en: 'director general' },
  analyst: { et: 'analüütik', en: 'analyst' },
  auditor: { et: 'audiitor', en: 'auditor' },
  system: { et: 'süsteem', en: 'system' },
} as const

export const Position = choice('Position', { et: 'Ametikoht', en: 'Position' }, positions)
export type Position = TypeOf<typeof Position>

/** Who acts: the person, the position that is theirs, and the position they act as (their own, or one they stand in for). */
export const Actor = record(
  'Actor',
  { et: 'Tegutseja', en: 'Actor' },
  {
    person: PersonRef,
    position: Position,
    actingAs: called(Position, 'Tegutseb kui', 'Acting as'),
  },
)
export type Actor = TypeOf<typeof Actor>
