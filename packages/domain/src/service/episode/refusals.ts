import type { Either } from '@dutybook/fp'
import { refuse, type Refusal, type RefusalFacts, type RefusalList } from '@dutybook/modelling'
import { childRefusals } from './child-refusals.js'
import { courseRefusals } from './course-refusals.js'
import { grantRefusals } from './grant-refusals.js'
import { statusRefusals } from './status-refusals.js'

/** Every reason for which an act of an episode is refused. */
export const episodeRefusals = { ...courseRefusals, ...statusRefusals, ...grantRefusals, ...childRefusals } satisfies RefusalList

export type EpisodeRefusal = keyof typeof episodeRefusals

export const refused = (code: EpisodeRefusal, facts?: RefusalFacts, at?: string): Either<Refusal<EpisodeRefusal>, never> =>
  refuse(code, facts, at)
