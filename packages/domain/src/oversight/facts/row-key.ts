import type { TypeOf } from '@dutybook/modelling'
import type { ProceedingId } from '../proceeding/values.js'

/** The proceeding whose finding, point or penalty has this key: `jm-…/l1`, `jm-…/e1/p1`. */
export const proceedingOf = (key: string): TypeOf<typeof ProceedingId> => key.split('/', 1)[0] as TypeOf<typeof ProceedingId>
