import { aggregates, authorityOfLog, estonianCalendar, estonianLaw, processManagers, type RootsOfTrust } from '@dutybook/domain'
import {
  authoritySource,
  commandHandler,
  eventDefinitions,
  follow,
  runProcesses,
  type Alarm,
  type EventDefinitions,
  type EventStore,
  type Follower,
  type FollowUpReport,
  type HandleCommand,
  type Prepare,
  type Processes,
  type ViewStore,
} from '@dutybook/event-store'
import { openSqlite } from '@dutybook/event-store-sqlite'
import type { Actor, AnyView, Calendar, Instant, Law, PersonRef } from '@dutybook/modelling'
import { oversightViews } from '@dutybook/oversight'
import { statisticsViews } from '@dutybook/statistics'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

export interface EmbeddedSettings {
  /** The directory of the store; made when it is not there. */
  readonly data: string
  readonly durability: 'full' | 'relaxed'
  readonly clock?: () => Instant
  /** Whose word appoints everybody else. Without them no appointment is asked for: an actor acts as they say. */
  readonly roots?: RootsOfTrust
}

export interface ProcessSettings {
  readonly prepare?: Prepare
  readonly alarm?: Alarm
  readonly onFollowUp?: (report: FollowUpReport) => void
}

/** The service on one file, which this process alone writes. */
export interface Embedded {
  readonly eventStore: EventStore
  readonly viewStore: ViewStore
  readonly definitions: EventDefinitions
  readonly law: Law
  readonly calendar: Calendar
  readonly clock: () => Instant
  readonly follower: Follower
  /** The command handler by another clock, to play a past. */
  readonly handlerAt: (clock: () => Instant) => HandleCommand
  /** Begins to give the follow-ups that are due. Not before a past has been played: they would be recorded in its midst. */
  readonly startProcesses: (handle: HandleCommand, settings?: ProcessSettings) => Processes
  /** Ends views and processes, then closes the store. */
  readonly end: () => Promise<void>
}

export const systemClock = (): Instant => new Date().toISOString() as Instant

/** Every view that is kept and can be read. */
export const views: readonly AnyView[] = [...oversightViews, ...statisticsViews]

/** The program itself as an actor, where the configuration names no other. */
const systemOf = (roots?: RootsOfTrust): PersonRef => roots?.system ?? ('person-program' as PersonRef)

/** The roots of trust with the program itself among them. */
export const withSystem = (roots: RootsOfTrust): RootsOfTrust => ({ ...roots, system: systemOf(roots) })

export const storeIn = (directory: string): string => join(directory, 'dutybook.sqlite')

const [definitions, law, calendar] = [eventDefinitions(aggregates), estonianLaw, estonianCalendar]

/** Handlers on the store, each for a clock, that ask one source who may act as what. */
export function handlersOn(eventStore: EventStore, roots?: RootsOfTrust): Embedded['handlerAt'] {
  const authority = roots && { authority: authoritySource({ eventStore, definitions }, authorityOfLog(withSystem(roots))) }
  return (clock) => commandHandler({ eventStore, law, calendar, clock, ...authority })
}

export interface ProcessWorld extends ProcessSettings {
  readonly eventStore: EventStore
  readonly viewStore: ViewStore
  readonly clock: () => Instant
  readonly handle: HandleCommand
  readonly roots?: RootsOfTrust | undefined
  readonly signal: AbortSignal
}

/** The process managers of the service at work on a store, as the system. */
export function processesOn({ roots, ...world }: ProcessWorld): Processes {
  const actor: Actor = { person: systemOf(roots), position: 'system', actingAs: 'system' }
  return runProcesses({ ...world, definitions, law, calendar, processes: processManagers, actor })
}

/** Throws `StoreError` when the store cannot be opened: `locked` when another process writes to it. */
export function openEmbedded({ data, durability, clock = systemClock, roots }: EmbeddedSettings): Embedded {
  mkdirSync(data, { recursive: true })
  const { eventStore, viewStore, close } = openSqlite({ file: storeIn(data), durability })
  const shared = { eventStore, viewStore, definitions, law, calendar }
  const ending = new AbortController()
  const { signal } = ending
  const follower = follow({ ...shared, views, signal })
  const work: Promise<unknown>[] = [follower.done]
  return {
    ...shared,
    clock,
    follower,
    handlerAt: handlersOn(eventStore, roots),
    startProcesses: (handle, settings = {}) => {
      const processes = processesOn({ eventStore, viewStore, clock, handle, roots, signal, ...settings })
      work.push(processes.done)
      return processes
    },
    end: async () => {
      ending.abort()
      await Promise.allSettled(work)
      await close()
    },
  }
}
