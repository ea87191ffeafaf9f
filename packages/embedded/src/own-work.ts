import { processManagers, releaseWork } from '@dutybook/domain'
import { hindranceText, runProcesses, type FollowUpReport, type Processes, type ProcessesOptions } from '@dutybook/event-store'
import type { Law } from '@dutybook/modelling'
import { releasePreparations } from '@dutybook/releases'
import type { ServiceLog } from './settings.js'

export interface OwnWorkOptions extends Omit<ProcessesOptions, 'processes' | 'prepare' | 'onFollowUp'> {
  readonly law: Law
  readonly log: ServiceLog
  /** False: only the releases that people have asked for are compiled and checked. */
  readonly onTheirDays: boolean
}

/** What the program does by itself: what is due on its day, and what people have asked it to compile and check. Ends by its signal. */
export function ownWork({ log, onTheirDays, ...options }: OwnWorkOptions): Processes {
  const processes = [releaseWork, ...(onTheirDays ? processManagers : [])]
  const onFollowUp = (report: FollowUpReport) => logFollowUp(log, report)
  const running = runProcesses({ ...options, processes, prepare: releasePreparations(options), onFollowUp })
  running.done.catch((error: unknown) => log.error({ err: error }, 'follow-ups are no longer given'))
  return running
}

function logFollowUp(log: ServiceLog, { why, ...report }: FollowUpReport): void {
  if (why) log.warn({ ...report, why: hindranceText(why) }, 'a follow-up is stuck')
  else log.info(report, 'a follow-up was given')
}
