import type { ContentHash, PublicTable } from '@dutybook/domain'
import { canonicalJson } from '@dutybook/event-store'
import type { CountedUnit } from '@dutybook/statistics'
import { createHash } from 'node:crypto'

const sha256 = (value: unknown): ContentHash => createHash('sha256').update(canonicalJson(value)).digest('hex') as ContentHash

/** SHA-256 of an edition as readers get it, in canonical JSON: the same events give the same bytes and so the same hash. */
export const contentHashOf = (release: string, number: number, tables: readonly PublicTable[]): ContentHash =>
  sha256({ release, number, tables })

/** SHA-256 of the rows that a table counts, each by its key and codes. */
export const factsHashOf = (units: readonly CountedUnit[]): ContentHash =>
  sha256(units.map(({ key, codes, provider }) => ({ key, codes, ...(provider === undefined ? {} : { provider }) })))
