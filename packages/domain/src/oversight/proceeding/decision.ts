import { right } from '@dutybook/fp'
import type { Context, Decision } from '@dutybook/modelling'
import type { ProceedingCommand } from './commands.js'
import type { ProceedingEvent } from './events.js'
import type { ProceedingRefusal } from './refusals.js'
import type { Proceeding } from './state.js'

export type ProceedingDecision = Decision<ProceedingEvent, ProceedingRefusal>

/** The decision on one kind of command. */
export type Decide<Type extends ProceedingCommand['type']> = (
  context: Context,
  state: Proceeding,
  command: Extract<ProceedingCommand, { type: Type }>,
) => ProceedingDecision

export const happened = (...events: readonly ProceedingEvent[]): ProceedingDecision => right(events)
export const nothingNew: ProceedingDecision = right([])
