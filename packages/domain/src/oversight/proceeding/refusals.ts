import type { Either } from '@dutybook/fp'
import { refuse, type Refusal, type RefusalFacts, type RefusalList } from '@dutybook/modelling'
import { enforcementRefusals } from './enforcement-refusals.js'
import { inspectionRefusals } from './inspection-refusals.js'
import { openingRefusals } from './opening-refusals.js'
import { preceptRefusals } from './precept-refusals.js'

/** Every reason for which an act of a proceeding is refused. */
export const proceedingRefusals = {
  ...openingRefusals,
  ...inspectionRefusals,
  ...preceptRefusals,
  ...enforcementRefusals,
} satisfies RefusalList

export type ProceedingRefusal = keyof typeof proceedingRefusals
export type Refused = Either<Refusal<ProceedingRefusal>, never>

export const refused = (code: ProceedingRefusal, facts?: RefusalFacts, at?: string): Refused => refuse(code, facts, at)
