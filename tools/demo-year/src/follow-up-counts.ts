import type { EventStore } from '@dutybook/event-store'
import { cast } from './cast.js'
import { processes } from './program/program.js'
import type { Line } from './summary.js'

const followedUp = new Set(processes.flatMap(({ reactions }) => reactions.map(({ event }) => event.type)))

/** How often each event came about by what the program did by itself. */
export async function followUpsIn({ readAll }: Pick<EventStore, 'readAll'>): Promise<readonly Line[]> {
  const counts = new Map<string, number>()
  for await (const { type, metadata } of readAll()) {
    const { actor } = JSON.parse(metadata) as { readonly actor: { readonly person: string } }
    if (followedUp.has(type) && actor.person === cast.timer.person) counts.set(type, (counts.get(type) ?? 0) + 1)
  }
  return [...counts].sort(([one], [other]) => (one < other ? -1 : 1))
}
