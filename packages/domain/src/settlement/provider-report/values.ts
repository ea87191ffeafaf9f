import { id, type TypeOf } from '@dutybook/modelling'

/** The contract and the period: `cont-4fk2m9-2025-06`. */
export const ProviderReportId = id(
  'ProviderReportId',
  { et: 'Teenuseosutaja aruanne', en: 'Report of a provider' },
  '^cont-[0-9a-z]{4,32}-(?:19|20|21)[0-9]{2}(?:-(?:0[1-9]|1[0-2])|-q[1-4])?$',
  'cont-4fk2m9-2026-q1',
)
export type ProviderReportId = TypeOf<typeof ProviderReportId>
