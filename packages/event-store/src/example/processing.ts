import type { AnyProcessManager, RecordedEvent } from '@dutybook/modelling'
import { decodedOrThrow } from '../decode-event.js'
import type { ProcessesOptions } from '../process-options.js'
import { runProcesses, type Processes } from '../run-processes.js'
import type { Stores } from './following.js'
import { actor, library, libraryCalendar, libraryEvents, libraryLaw } from './library.js'
import { overdueLoans } from './overdue-loans.js'
import type { SetClock } from './set-clock.js'

export const system = actor('person-0099', 'system')

type Settings = Partial<Pick<ProcessesOptions, 'handle' | 'prepare' | 'onFollowUp' | 'leadership'>> & {
  readonly processes?: readonly AnyProcessManager[]
}

export function processesOf(stores: Stores, { clock, alarm }: SetClock, signal: AbortSignal, settings: Settings = {}): Processes {
  const { handle } = library(stores.eventStore, clock)
  const fixed = { definitions: libraryEvents, law: libraryLaw, calendar: libraryCalendar, clock, alarm, actor: system, signal }
  return runProcesses({ ...stores, ...fixed, processes: [overdueLoans()], handle, ...settings })
}

/** Runs the processes of the library while something happens, then ends them. */
export async function processing<Result>(
  stores: Stores,
  clock: SetClock,
  act: (processes: Processes) => Promise<Result>,
  settings: Settings = {},
): Promise<Result> {
  const end = new AbortController()
  const processes = processesOf(stores, clock, end.signal, settings)
  try {
    return await act(processes)
  } finally {
    end.abort()
    await processes.done
  }
}

/** The events of the log, decoded. */
export async function everything({ eventStore }: Stores): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = []
  for await (const each of eventStore.readAll()) events.push(decodedOrThrow(libraryEvents, each))
  return events
}

/** What the system did, without the moment at which it was recorded. */
export const systemActs = async (stores: Stores) =>
  (await everything(stores))
    .filter(({ metadata }) => metadata.actor.position === 'system' && metadata.actor.person === system.person)
    .map(({ stream, type, metadata: { occurredOn } }) => `${occurredOn} ${stream} ${type}`)
