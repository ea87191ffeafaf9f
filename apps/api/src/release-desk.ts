import { releaseWork, type RootsOfTrust } from '@dutybook/domain'
import { runProcesses, type HandleCommand, type ReadableLog, type ViewStore } from '@dutybook/event-store'
import type { Actor, Calendar, Instant, Law, PersonRef } from '@dutybook/modelling'
import { releasePreparations } from '@dutybook/releases'
import type { Logger } from 'pino'

export interface ReleaseDeskOptions extends ReadableLog {
  readonly viewStore: ViewStore
  readonly handle: HandleCommand
  readonly law: Law
  readonly calendar: Calendar
  readonly clock: () => Instant
  readonly signal: AbortSignal
  readonly log: Logger
  readonly roots: RootsOfTrust | undefined
}

/** Nobody’s: where nobody is asked for an appointment, the program acts under it. */
const unnamed = 'person-program' as PersonRef

/** Compiles and checks what people have asked for, as the program itself. Settles when it has ended by its signal. */
export function releaseDesk({ log, roots, ...options }: ReleaseDeskOptions): Promise<void> {
  const actor: Actor = { person: roots?.system ?? unnamed, position: 'system', actingAs: 'system' }
  const { done } = runProcesses({ ...options, actor, processes: [releaseWork], prepare: releasePreparations(options) })
  done.catch((error: unknown) => log.error({ err: error }, 'releases are no longer compiled and checked'))
  return done
}
