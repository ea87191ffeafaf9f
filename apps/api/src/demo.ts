import { openQuietly, type Place } from '@dutybook/embedded'
import { demoRoots, demoYear, playDemoYear, type DemoCommand, type Stage } from '@dutybook/demo-year'
import { eventIdOf, refusedCommandStream, type EventStore } from '@dutybook/event-store'
import { streamOf } from '@dutybook/modelling'

/** The one year that the demo plays; its number makes it the same every time. */
export const demoNumber = 1

/** The store holds something else than the demo, and invented facts do not belong among it. */
export class DemoRefused extends Error {}

/**
 * Plays the year into the store of the directory before anything else is at work on it: no view follows each single event, and no
 * command waits for the disk. A power cut may take the last moments of the year; the next start plays them again.
 */
export async function playDemoIn(place: Omit<Place, 'durability'>): Promise<number> {
  const { eventStore, handlerAt, close } = openQuietly({ ...place, durability: 'relaxed', roots: demoRoots })
  try {
    return await playDemo({ eventStore, handlerAt })
  } finally {
    await close()
  }
}

/** Plays the year into an empty store, or on where it was broken off. Returns the number of events that were added. */
export async function playDemo(stage: Stage): Promise<number> {
  const { eventStore } = stage
  const year = demoYear(demoNumber)
  const [first, last] = [year.at(0), year.at(-1)]
  if (!first || !last) return 0
  if ((await eventStore.head()) > 0 && !(await hasLeft(eventStore, first))) {
    throw new DemoRefused('The store holds other events than those of the demo. Name an empty directory with --data.')
  }
  if (await hasLeft(eventStore, last)) return 0
  return (await playDemoYear(stage, demoNumber)).eventsAdded
}

/** Whether what the command did is in the store. */
async function hasLeft(eventStore: EventStore, { category, id, commandId, refusedWith }: DemoCommand): Promise<boolean> {
  const stream = refusedWith === undefined ? streamOf({ category }, id) : refusedCommandStream(commandId)
  for await (const event of eventStore.readStream(stream)) if (event.id === eventIdOf(commandId, 0)) return true
  return false
}
