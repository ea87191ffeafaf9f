import type { EventStore, StoredEvent } from '@dutybook/event-store'
import { randomUUID } from 'node:crypto'
import { localFiles } from '../files/local-files.js'
import { keepEvidence, type PublicKeys } from '../log/keep-evidence.js'
import { writePack } from '../pack/pack.js'
import { handTiming } from './hand-timing.js'
import { logOf } from './log-of-events.js'
import { emptyDisk, memoryFiles } from './memory-files.js'
import { newPlace, type Place } from './place.js'

export interface Standalone {
  readonly verifyPack: (pack: {
    readonly read: (path: string) => Buffer | undefined
    readonly list: (path: string) => readonly string[]
  }) => { readonly findings: readonly { readonly kind: string; readonly position?: number; readonly path?: string }[] }
}

export interface PackInMemory {
  /** The files by their paths; to change one is to change the pack. */
  readonly names: Map<string, Buffer>
  readonly keys: PublicKeys
  readonly events: readonly StoredEvent[]
}

/** The verifier without our code. */
export const theStandalone = async (): Promise<Standalone> =>
  (await import(new URL('../../../../tools/verify-standalone.mjs', import.meta.url).href)) as Standalone

/** Files in memory as the verifier without our code reads them. */
export const filesOf = (names: ReadonlyMap<string, Buffer>): Parameters<Standalone['verifyPack']>[0] => ({
  read: (path) => names.get(path),
  list: (path) => [
    ...new Set(
      [...names.keys()].filter((each) => each.startsWith(`${path}/`)).map((each) => each.slice(path.length + 1).split('/')[0] ?? ''),
    ),
  ],
})

/** A pack of more than 256 events with four checkpoints, as files in memory. */
export async function packInMemory(count: number): Promise<PackInMemory> {
  const place = newPlace()
  try {
    const log = await logOf(0)
    const keys = await keepOf(log, [100, 156, count - 256], place)
    const disk = emptyDisk()
    const to = memoryFiles(disk).files
    await writePack({ from: localFiles(place.path('e')), to, keys: [keys.log, keys.clock], proofsOf: [1, 57, count] })
    const events: StoredEvent[] = []
    for await (const each of log.readAll()) events.push(each)
    return { names: disk.names, keys, events }
  } finally {
    place.remove()
  }
}

/** Appends so many events after one another, and signs after each part. */
async function keepOf(log: EventStore, parts: readonly number[], place: Place): Promise<PublicKeys> {
  const directories = { directory: place.path('e'), keyDirectory: place.path('k') }
  const keeper = await keepEvidence({ origin: 'a.example/d', log, ...directories, timing: handTiming() })
  const stop = new AbortController()
  const done = keeper.follow(stop.signal)
  const append: EventStore['append'] = (stream, all, options) =>
    log.append(
      stream,
      all.map((each) => ({ ...each, id: randomUUID() })),
      options,
    )
  for (const part of parts) {
    await logOf(part, { ...log, append })
    await keeper.caughtUp(await log.head())
    await keeper.sign()
  }
  stop.abort()
  await done
  keeper.close()
  return keeper.keys
}
