import {
  checkpointsIn,
  keepEvidence,
  lastCheckpointFile,
  localFiles,
  tilesIn,
  verifierFrom,
  verifyLog,
  type EvidenceKeeper,
  type EvidenceOptions,
  type Verifier,
} from '@dutybook/evidence'
import type { EventStore } from '@dutybook/event-store'
import { openSqlite } from '@dutybook/event-store-sqlite'
import { join } from 'node:path'
import { dataSet } from '../data-set.js'
import type { Measured } from '../line.js'
import { inPlace } from '../place.js'
import { hashAllOf } from '../raw-store.js'
import type { Row, Scale } from '../row.js'
import { storedDataSet } from '../stored-data-set.js'
import { inTurns, rateOf, secondsOf } from '../turns.js'
import { said } from './append.js'
import { appendTo, byWriters, ours, type Append } from './appending.js'

const origin = 'example.org/bench'
const writers = 8

const keptIn = (directory: string, log: EvidenceOptions['log']): Promise<EvidenceKeeper> =>
  keepEvidence({ origin, log, directory: join(directory, 'evidence'), keyDirectory: join(directory, 'keys') })

/** Appends while the evidence follows in the same process; its end is not waited for, as an append is answered by the store alone. */
const followed = (appends: readonly Append[]): Promise<number> =>
  inPlace(async (directory) => {
    const { eventStore, close } = openSqlite({ file: join(directory, 'store.sqlite') })
    const keeper = await keptIn(directory, eventStore)
    const ending = new AbortController()
    const following = keeper.follow(ending.signal)
    const rate = await rateOf(appends.length, () => byWriters(appends, writers, (each) => appendTo(eventStore, each)))
    ending.abort()
    await following
    keeper.close()
    await close()
    return rate
  })

async function appending({ rounds, events = 20_000, progress }: Scale): Promise<Measured> {
  const appends = [...(await dataSet(events))].map((each) => [each])
  const baselineName = 'the same without evidence'
  const found = await inTurns(
    [
      { name: 'ours', turn: () => followed(appends) },
      { name: baselineName, turn: () => ours(writers)(appends, 'full') },
    ],
    { rounds, progress },
  )
  const values = { ours: found.get('ours') ?? 0, baseline: found.get(baselineName) ?? 0, baselineName }
  return { name: 'evidence-append', unit: 'events/s', ...values, durability: said.full, events }
}

/** Tiles and checkpoints of a log that is there. Returns the keys to check them by. */
async function evidenceFor(eventStore: EventStore, directory: string): Promise<EvidenceKeeper['keys']> {
  const keeper = await keptIn(directory, eventStore)
  const ending = new AbortController()
  const following = keeper.follow(ending.signal)
  await keeper.caughtUp(await eventStore.head())
  await keeper.sign()
  ending.abort()
  await following
  keeper.close()
  return keeper.keys
}

async function verifying({ rounds, events = 1_000_000, progress }: Scale): Promise<Measured> {
  const file = await storedDataSet(events, progress)
  const { eventStore, close } = openSqlite({ file, readOnly: true })
  const baselineName = 'node:sqlite and node:crypto: scan, SHA-256'
  return inPlace(async (directory) => {
    progress(`making the evidence of ${events} events`)
    const keys = await evidenceFor(eventStore, directory)
    const verified = () => secondsOf(() => verifyAll(eventStore, directory, keys, events))
    const baseline = () => secondsOf(() => hashAllOf(file))
    const found = await inTurns(
      [
        { name: 'ours', turn: verified },
        { name: baselineName, turn: baseline },
      ],
      { rounds, progress },
    )
    await close()
    const values = { ours: found.get('ours') ?? 0, baseline: found.get(baselineName) ?? 0, baselineName }
    return { name: 'evidence-verify', unit: 's', ...values, durability: 'read only', events }
  })
}

async function verifyAll(eventStore: EventStore, directory: string, keys: EvidenceKeeper['keys'], events: number): Promise<void> {
  const files = localFiles(join(directory, 'evidence'))
  const [log, clock] = [keys.log, keys.clock].map(verifierFrom) as [Verifier, Verifier]
  const { head, findings } = await verifyLog({
    ...{ origin, keys: [log, clock], tiles: tilesIn(files), checkpoints: () => checkpointsIn(files) },
    last: () => files.read(lastCheckpointFile),
    events: (after) => eventStore.readAll({ after }),
  })
  if (head?.size === events && findings.length === 0) return
  throw new Error(`The evidence of ${events} events is of ${head?.size ?? 0}, with ${JSON.stringify(findings.slice(0, 3))}`)
}

export const evidence: Row = { name: 'evidence', run: async (scale) => [await appending(scale), await verifying(scale)] }
