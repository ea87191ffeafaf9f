import type { Actor, Label, PersonRef, Position } from '@dutybook/modelling'

/** Somebody who takes part in the demo. All of them are invented; the references stand for nobody. */
export interface DemoPerson {
  /** What they are called in a request header or a story. */
  readonly name: string
  readonly person: PersonRef
  readonly position: Position
  readonly label: Label
}

const somebody = (name: string, person: string, position: Position, et: string, en: string): DemoPerson => ({
  name,
  person: person as PersonRef,
  position,
  label: { et, en },
})

export const demoPeople: readonly DemoPerson[] = [
  somebody('manager', 'person-manager1', 'serviceManager', 'teenuse juht', 'service manager'),
  somebody('head', 'person-head1', 'headOfDivision', 'talituse juhataja', 'head of division'),
  somebody('head-of-department', 'person-department1', 'headOfDepartment', 'osakonna juhataja', 'head of department'),
  somebody('director', 'person-director1', 'directorGeneral', 'peadirektor', 'director general'),
  somebody('adviser', 'person-adviser1', 'adviser', 'nõustaja', 'adviser'),
  somebody('quality', 'person-quality1', 'qualityUnit', 'kvaliteedi- ja järelevalveüksus', 'quality and supervision unit'),
  somebody('official', 'person-official1', 'authorisedOfficial', 'volitatud ametnik', 'authorised official'),
  somebody('official-2', 'person-official2', 'authorisedOfficial', 'teine volitatud ametnik', 'another authorised official'),
  somebody('internal-control', 'person-control1', 'internalControl', 'sisekontroll', 'internal control'),
  somebody('finance', 'person-finance1', 'finance', 'finantsüksus', 'finance unit'),
  somebody('auditor', 'person-auditor1', 'auditor', 'audiitor', 'auditor'),
  somebody('analyst', 'person-analyst1', 'analyst', 'ministeeriumi analüütik', 'analyst of the ministry'),
]

/** A demo person in their own position, or standing in for another one. */
export const actorOf = ({ person, position }: DemoPerson, actingAs: Position = position): Actor => ({ person, position, actingAs })
