import type { Actor, Position } from '@dutybook/modelling'
import type { Plain } from '@dutybook/modelling/testing'

const somebody = (person: string, position: Position, actingAs: Position = position): Plain<Actor> => ({ person, position, actingAs })

/** The people of the samples, each in a position of their own. */
export const people = {
  manager: somebody('person-manager1', 'serviceManager'),
  /** The manager standing in for the head of division. */
  managerAsHead: somebody('person-manager1', 'serviceManager', 'headOfDivision'),
  departmentHead: somebody('person-department1', 'headOfDepartment'),
  headOfDivision: somebody('person-head1', 'headOfDivision'),
  adviser: somebody('person-adviser1', 'adviser'),
  reviewer: somebody('person-quality1', 'qualityUnit'),
  /** The reviewer's colleague, who leads inspections. */
  inspector: somebody('person-quality2', 'qualityUnit'),
  official: somebody('person-official1', 'authorisedOfficial'),
  controller: somebody('person-control1', 'internalControl'),
  director: somebody('person-director1', 'directorGeneral'),
  accountant: somebody('person-finance1', 'finance'),
  analyst: somebody('person-analyst1', 'analyst'),
  system: somebody('person-system1', 'system'),
} as const
