import type { KeptEvidence } from '@dutybook/embedded'
import type { EventStore, Follower, Processes, ProcessProgress, ViewProgress } from '@dutybook/event-store'
import type { Instant } from '@dutybook/modelling'
import { waitingSince } from './waiting-since.js'

/** What the health of the projector is seen from. */
export interface Vitals {
  readonly eventStore: EventStore
  readonly follower: Pick<Follower, 'progress'>
  readonly processes?: Pick<Processes, 'progress'>
  readonly evidence?: Pick<KeptEvidence, 'progress'>
  readonly clock: () => Instant
}

/** How a view, or the rows of a process manager, stand behind the log. */
export interface Standing {
  readonly view: string
  readonly status: ViewProgress['status']
  readonly leads: boolean
  readonly checkpoint: number
  /** In events. */
  readonly behind: number
  /** Since the first event that it lacks was recorded; absent when that event does not say. */
  readonly secondsBehind?: number
}

/** An event that cannot be taken, and who waits before it. It is in the log, and nothing goes past it. */
export interface DeadLetter {
  readonly position: number
  readonly stream: string
  readonly why: string
  readonly views: readonly string[]
}

export interface Reading {
  readonly head: number
  readonly views: readonly Standing[]
  readonly deadLetters: readonly DeadLetter[]
  readonly followUps: readonly Pick<ProcessProgress, 'process' | 'stuck'>[]
  readonly evidence?: { readonly status: 'following' | 'stopped'; readonly checkpoint: number; readonly behind: number }
}

/** All of it at one moment. Rejects as the store does. */
export async function read({ eventStore, follower, processes, evidence, clock }: Vitals): Promise<Reading> {
  const head = await eventStore.head()
  const work = processes?.progress() ?? []
  const all = [...follower.progress(), ...work.map(({ process, ...rest }) => ({ view: process, ...rest }))].filter(isInUse)
  const since = waitingSince(eventStore, clock())
  const views = await Promise.all(all.map((each) => standingOf(each, head, since)))
  const kept = await evidence?.progress()
  return {
    head,
    views,
    deadLetters: deadLettersOf(await eventStore.deadLetters(), all),
    followUps: work,
    ...(kept ? { evidence: { ...kept, behind: Math.max(0, head - kept.checkpoint) } } : {}),
  }
}

const isInUse = ({ status }: ViewProgress): boolean => status !== 'retired'

async function standingOf(
  { view, status, leads, checkpoint }: ViewProgress,
  head: number,
  since: (checkpoint: number) => Promise<number | undefined>,
): Promise<Standing> {
  const behind = Math.max(0, head - checkpoint)
  const secondsBehind = behind === 0 ? 0 : await since(checkpoint)
  return { view, status, leads, checkpoint, behind, ...(secondsBehind === undefined ? {} : { secondsBehind }) }
}

/** Those that the store knows, and those that a view has met. */
function deadLettersOf(known: Awaited<ReturnType<EventStore['deadLetters']>>, all: readonly ViewProgress[]): readonly DeadLetter[] {
  const letters = new Map<number, DeadLetter>()
  for (const { position, stream, part } of known) letters.set(position, { position, stream, why: `its ${part} cannot be read`, views: [] })
  for (const { view, obstacle } of all) {
    if (obstacle) letters.set(obstacle.position, { ...obstacle, views: [...(letters.get(obstacle.position)?.views ?? []), view] })
  }
  return [...letters.values()].toSorted((one, other) => one.position - other.position)
}
