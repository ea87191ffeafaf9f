import type { AnyProcessManager, Instant } from '@dutybook/modelling'
import { systemAlarm } from './alarm.js'
import type { Bell } from './bell.js'
import { StoreError } from './event-store.js'
import type { Follower } from './follow.js'
import type { ProcessesOptions } from './process-options.js'
import { nextMoment, pass, stuckIn, type Pass, type ProcessMemory } from './process-pass.js'
import type { ProcessProgress } from './process-progress.js'
import { categoryOf, type Position } from './stored-event.js'

/** One process manager at work. */
export interface Worker {
  readonly process: AnyProcessManager
  readonly memory: ProcessMemory
  /** Which call it had heard, and how far it had seen the log, when it last had nothing to do. */
  quiet: { readonly call: number; readonly head: Position }
  ended: boolean
  /** A newer version has taken its place. */
  retired: boolean
}

/** What all workers of a runner share. */
export interface Workshop extends ProcessesOptions {
  readonly follower: Follower
  readonly workers: readonly Worker[]
  /** How often somebody has asked for a pass. */
  calls: number
  /** The log up to here has been looked at for what changes rows. */
  seen: Position
  /** Rings when there may be something to do. */
  readonly news: Bell
  /** Rings when a worker has nothing to do, or has ended. */
  readonly rest: Bell
}

/** Tells the workers of news in the log, and which of them may have other rows now. */
export async function listen(shop: Workshop): Promise<void> {
  const { eventStore, workers, news, signal } = shop
  signal.addEventListener('abort', news.ring, { once: true })
  shop.seen = await eventStore.head()
  for (const { memory } of workers) memory.changedAt = shop.seen
  news.ring()
  for await (const { stream, position } of eventStore.subscribe(shop.seen, signal)) {
    const category = categoryOf(stream)
    for (const { process, memory } of workers) if (process.sources.some((each) => each.category === category)) memory.changedAt = position
    shop.seen = position
    news.ring()
  }
}

/** Pass after pass, until the signal or until its rows can go no further. */
export async function work(shop: Workshop, worker: Worker): Promise<void> {
  const { news, rest, signal, clock, law } = shop
  const { process, memory } = worker
  const current = typeof law === 'function' ? law : () => law
  const leads = () => viewOf(shop, process)?.leads === true
  const options = { ...shop, process, law: current, leads, caughtUp: (position: Position) => caughtUp(shop, process, position) }
  while (!signal.aborted) {
    const change = news.next()
    const call = shop.calls
    const kind = await pass(options, memory).catch((error: unknown) => endedBy(shop, worker, error))
    if (kind === 'moved') continue
    worker.retired = kind === 'retired'
    if (kind !== 'quiet') break
    worker.quiet = { call, head: memory.readTo }
    rest.ring()
    await either(shop, change, nextMoment(memory, clock()))
  }
  worker.ended = true
  rest.ring()
}

const viewOf = ({ follower }: Workshop, { name }: AnyProcessManager) => follower.progress().find(({ view }) => view === name)

async function caughtUp(shop: Workshop, process: AnyProcessManager, position: Position): Promise<void> {
  const { follower, news, signal } = shop
  await follower.caughtUp(position, [process])
  for (let change = news.next(); shop.seen < position && !signal.aborted; change = news.next()) await change
}

/** A process whose rows cannot go on, or were dropped under it for those of a newer version, ends alone; and all end when told to. */
async function endedBy(shop: Workshop, { process }: Worker, error: unknown): Promise<Pass | undefined> {
  if (viewOf(shop, process)?.status === 'stopped' || shop.signal.aborted) return undefined
  if (error instanceof StoreError && error.fault === 'invalid' && !(await shop.viewStore.state(process))?.active) return 'retired'
  throw error
}

/** Settles at news, or when the moment has come. */
async function either({ alarm, clock, signal }: Workshop, change: Promise<void>, moment: Instant | undefined): Promise<void> {
  if (moment === undefined) return change
  const enough = new AbortController()
  const { until } = alarm ?? systemAlarm(clock)
  await Promise.race([change, until(moment, AbortSignal.any([signal, enough.signal]))])
  enough.abort()
}

export function progressOf(shop: Workshop, { process, memory, retired }: Worker): ProcessProgress {
  const { version, checkpoint, status, leads, obstacle } = viewOf(shop, process) ?? {
    version: process.version,
    checkpoint: 0,
    status: 'building' as const,
    leads: false,
  }
  const now = shop.clock()
  const nextDue = memory.agenda.find(({ from }) => from > now)?.from
  return {
    process: process.name,
    version,
    checkpoint,
    status: retired ? 'retired' : status,
    leads,
    ...(obstacle ? { obstacle } : {}),
    stuck: stuckIn(memory, shop.calendar),
    ...(nextDue === undefined ? {} : { nextDue }),
  }
}
