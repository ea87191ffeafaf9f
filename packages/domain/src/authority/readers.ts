import type { Position } from '@dutybook/modelling'

/**
 * Those who work with persons who get the service, or answer for that work: rows about a single episode are for them only
 * (AvTS § 35 lg 1 p 12). Everybody else gets what is published, where small counts are protected.
 */
export const workersWithPersons: readonly Position[] = [
  'adviser',
  'serviceManager',
  'headOfDivision',
  'headOfDepartment',
  'directorGeneral',
  'internalControl',
  'auditor',
]
