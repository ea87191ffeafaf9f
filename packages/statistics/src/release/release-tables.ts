import { contactTables } from './contact-tables.js'
import { personTables } from './person-tables.js'
import { proceedingTable } from './proceeding-tables.js'
import type { ReleaseTable } from './release-table.js'

/** Every table that may be released; `releaseSeries` of the domain says which come out together. */
export const releaseTables: readonly ReleaseTable[] = [...personTables, ...contactTables, proceedingTable]

export const releaseTable = (name: string): ReleaseTable | undefined => releaseTables.find((each) => each.name === name)
