import type { Either } from '@dutybook/fp'
import { refuse, type Refusal, type RefusalFacts, type RefusalList } from '@dutybook/modelling'
import { requirementRefusals } from '../qualification/requirement-refusals.js'
import { appointmentRefusals } from './appointment-refusals.js'
import { descriptionRefusals } from './description-refusals.js'
import { substitutionRefusals } from './substitution-refusals.js'

/** Every reason for which an act on a post is refused. */
export const postRefusals = {
  ...descriptionRefusals,
  ...appointmentRefusals,
  ...requirementRefusals,
  ...substitutionRefusals,
} satisfies RefusalList

export type PostRefusal = keyof typeof postRefusals

export const refused = (code: PostRefusal, facts?: RefusalFacts, at?: string): Either<Refusal<PostRefusal>, never> =>
  refuse(code, facts, at)
