import { processManagers, releaseWork, type RootsOfTrust } from '@dutybook/domain'
import {
  hindranceText,
  runProcesses,
  type FollowUpReport,
  type HandleCommand,
  type Processes,
  type ReadableLog,
  type ViewStore,
} from '@dutybook/event-store'
import type { Actor, Calendar, Instant, Law, PersonRef } from '@dutybook/modelling'
import { releasePreparations } from '@dutybook/releases'
import type { Logger } from 'pino'

export interface FollowUpOptions extends ReadableLog {
  readonly viewStore: ViewStore
  readonly handle: HandleCommand
  readonly law: Law
  readonly calendar: Calendar
  readonly clock: () => Instant
  readonly signal: AbortSignal
  readonly log: Logger
  readonly roots: RootsOfTrust | undefined
  /** False: only the releases that people have asked for are compiled and checked. */
  readonly onTheirDays: boolean
}

/** Nobody’s: where nobody is asked for an appointment, the program acts under it. */
const unnamed = 'person-program' as PersonRef

/** The roots of trust with the program itself among them. */
export const withProgram = (roots: RootsOfTrust): RootsOfTrust => ({ system: unnamed, ...roots })

/** What the program does by itself: what is due on its day, and what people have asked it to compile and check. Ends by its signal. */
export function followUps({ log, roots, onTheirDays, ...options }: FollowUpOptions): Processes {
  const actor: Actor = { person: roots?.system ?? unnamed, position: 'system', actingAs: 'system' }
  const processes = [releaseWork, ...(onTheirDays ? processManagers : [])]
  const onFollowUp = (report: FollowUpReport) => logFollowUp(log, report)
  const running = runProcesses({ ...options, actor, processes, prepare: releasePreparations(options), onFollowUp })
  running.done.catch((error: unknown) => log.error({ err: error }, 'follow-ups are no longer given'))
  return running
}

function logFollowUp(log: Logger, { why, ...report }: FollowUpReport): void {
  if (why) log.warn({ ...report, why: hindranceText(why) }, 'a follow-up is stuck')
}
