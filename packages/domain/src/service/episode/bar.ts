import type { Law, LocalDate, RefusalFacts } from '@dutybook/modelling'
import type { ServiceElementCode } from '../../vocabulary.js'
import type { Entitled } from './entitled.js'
import type { EpisodeRefusal } from './refusals.js'

/** Why an element may not be granted. */
export interface Bar {
  readonly code: EpisodeRefusal
  readonly facts?: RefusalFacts
}

/** The question whether an element may be granted on a day. */
export interface Wish {
  readonly state: Entitled
  readonly day: LocalDate
  readonly law: Law
  readonly element: ServiceElementCode
}
export type BarRule = (wish: Wish) => Bar | undefined
