import { demoRoots, demoYear, playDemoYear, type DemoCommand, type Stage } from '@dutybook/demo-year'
import { eventIdOf, refusedCommandStream, type EventStore } from '@dutybook/event-store'
import { openSqlite } from '@dutybook/event-store-sqlite'
import { streamOf } from '@dutybook/modelling'
import { sealer } from '@dutybook/privacy'
import { mkdirSync } from 'node:fs'
import { authorityOn, handlersOn, storeIn, type Settings } from './composition.js'
import { keyDirectoryIn, openKeys } from './keys/key-directory.js'

/** The one year that the demo plays; its number makes it the same every time. */
export const demoNumber = 1

/** The store holds something else than the demo, and invented facts do not belong among it. */
export class DemoRefused extends Error {}

/**
 * Plays the year into the store of the directory before anything else is at work on it: no view follows each single event, and no
 * command waits for the disk. A power cut may take the last moments of the year; the next start plays them again.
 */
export async function playDemoIn({ data, keys = keyDirectoryIn(data) }: Pick<Settings, 'data' | 'keys'>): Promise<number> {
  mkdirSync(data, { recursive: true })
  const { eventStore, close } = openSqlite({ file: storeIn(data), durability: 'relaxed' })
  try {
    return await playedWithKeys(eventStore, keys)
  } finally {
    await close()
  }
}

async function playedWithKeys(eventStore: EventStore, keys: string): Promise<number> {
  const keyStore = openKeys(keys)
  try {
    const handlerAt = handlersOn({ eventStore, sealer: sealer(keyStore), ...authorityOn(eventStore, demoRoots) })
    return await playDemo({ eventStore, handlerAt })
  } finally {
    keyStore.close()
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
