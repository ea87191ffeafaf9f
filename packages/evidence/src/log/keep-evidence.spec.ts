import { inMemoryEventStore, type EventStore, type StoredEvent } from '@dutybook/event-store'
import { isRight } from '@dutybook/fp'
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { localFiles } from '../files/local-files.js'
import { encodeLeaf } from '../leaf/leaf.js'
import { checkpointsIn } from '../note/checkpoint-history.js'
import { openCheckpoint } from '../note/checkpoint.js'
import { proofFileFrom } from '../note/proof-file.js'
import { verifierFrom } from '../note/verifier-key.js'
import { handTiming } from '../testing/hand-timing.js'
import { logOf } from '../testing/log-of-events.js'
import { newPlace, type Place } from '../testing/place.js'
import { rfcTree } from '../testing/rfc-tree.js'
import { leafHash } from '../tree/hashes.js'
import { verifyConsistency, verifyInclusion } from '../tree/verify-proofs.js'
import { keepEvidence, type EvidenceKeeper, type EvidenceOptions } from './keep-evidence.js'
import type { Log } from './log.js'

const origin = 'agency.example/duties'

describe('kept evidence', () => {
  let place: Place
  let opened: EvidenceKeeper[] = []
  beforeEach(() => (place = newPlace()))
  afterEach(() => {
    for (const each of opened) each.close()
    opened = []
    place.remove()
  })

  async function keep(log: Log, options: Partial<EvidenceOptions> = {}): Promise<EvidenceKeeper> {
    const keeper = await keepEvidence({ origin, log, directory: place.path('evidence'), keyDirectory: place.path('keys'), ...options })
    opened.push(keeper)
    return keeper
  }

  /** Takes in all that the log holds now and signs it. */
  async function keepAll(log: EventStore, options: Partial<EvidenceOptions> = {}): Promise<EvidenceKeeper> {
    const keeper = await keep(log, { timing: handTiming(), ...options })
    const stop = new AbortController()
    const done = keeper.follow(stop.signal)
    let last = 0
    for await (const { position } of log.readAll({ direction: 'backwards', limit: 1 })) last = position
    await keeper.caughtUp(last)
    stop.abort()
    await done
    return keeper
  }

  const checkpointOf = (keeper: EvidenceKeeper, note: string | Buffer = '') => {
    const answer = openCheckpoint(Buffer.from(note), origin, [verifierFrom(keeper.keys.log)!, verifierFrom(keeper.keys.clock)!])
    return isRight(answer) ? { ...answer.right.checkpoint, times: answer.right.confirmations.map(({ time }) => time) } : undefined
  }
  const leavesOf = async (log: Log) => {
    const events: StoredEvent[] = []
    for await (const each of log.readAll()) events.push(each)
    return events.map((each) => ({ position: each.position, leaf: encodeLeaf(origin, each) }))
  }
  const history = async (keeper: EvidenceKeeper) => {
    const found = []
    for await (const each of checkpointsIn(localFiles(place.path('evidence')))) found.push(checkpointOf(keeper, each))
    return found.map((each) => [each?.size, each?.times[1]])
  }

  it('makes two keys at its first start, for its owner alone, and keeps them', async () => {
    const first = await keep(inMemoryEventStore())
    first.close()
    const second = await keep(inMemoryEventStore())
    expect(second.keys).toEqual(first.keys)
    expect(first.keys.log).toMatch(/^agency\.example\/duties\+[0-9a-f]{8}\+A/u)
    expect(['keys', 'keys/log.key', 'keys/clock.key'].map((name) => statSync(place.path(name)).mode & 0o777)).toEqual([0o700, 0o600, 0o600])
  })

  it('refuses a key that others may read, one that is none, and a directory that somebody writes', async () => {
    const first = await keep(inMemoryEventStore())
    await expect(keep(inMemoryEventStore())).rejects.toMatchObject({ fault: 'locked' })
    first.close()
    chmodSync(place.path('keys/log.key'), 0o640)
    await expect(keep(inMemoryEventStore())).rejects.toMatchObject({ fault: 'key' })
    chmodSync(place.path('keys/log.key'), 0o600)
    writeFileSync(place.path('keys/log.key'), 'x')
    await expect(keep(inMemoryEventStore())).rejects.toMatchObject({ fault: 'key' })
    await expect(keep(inMemoryEventStore(), { origin: 'a b' })).rejects.toMatchObject({ fault: 'key' })
  })

  it('signs what the definition says of the leaves, and proves every event and every growth', async () => {
    const log = await logOf(20)
    const keeper = await keepAll(log)
    const leaves = await leavesOf(log)
    const definition = rfcTree(leaves.map(({ leaf }) => leaf))
    const checkpoint = checkpointOf(keeper, await keeper.checkpoint())!
    expect(checkpoint).toMatchObject({ size: 20, root: definition.root(20) })
    for (const { position, leaf } of leaves) {
      const proof = proofFileFrom((await keeper.proofOf(position))!)!
      expect(checkpointOf(keeper, proof.checkpoint)).toEqual(checkpoint)
      expect(await keeper.leafOf(position)).toEqual(leaf)
      expect(verifyInclusion(leafHash(leaf), proof.index, checkpoint, proof.hashes)).toBe(true)
    }
    expect(verifyConsistency({ size: 9, root: definition.root(9) }, checkpoint, await keeper.consistency(9, 20))).toBe(true)
    expect(await keeper.proofOf(21)).toBeUndefined()
    await expect(keeper.consistency(9, 21)).rejects.toMatchObject({ fault: 'outOfRange' })
  })

  it('goes on after a restart where it was, and every event is in the tree once', async () => {
    const log = inMemoryEventStore()
    for (const count of [3, 0, 260, 1]) {
      await logOf(count, offset(log))
      const keeper = await keepAll(log)
      const leaves = await leavesOf(log)
      expect(checkpointOf(keeper, await keeper.checkpoint())).toMatchObject({
        size: leaves.length,
        root: rfcTree(leaves.map(({ leaf }) => leaf)).root(leaves.length),
      })
      keeper.close()
    }
  })

  /** Appends with ids that nothing in the log has. */
  const offset = (log: EventStore): EventStore => ({
    ...log,
    append: (stream, events, options) =>
      log.append(
        stream,
        events.map((each) => ({ ...each, id: crypto.randomUUID() })),
        options,
      ),
  })

  it('signs after so many events, after a time with new ones, and after a longer time without', async () => {
    const log = inMemoryEventStore()
    const timing = handTiming(1_000_000)
    const keeper = await keep(log, { timing, schedule: { events: 5, milliseconds: 1000, idleMilliseconds: 3000 } })
    const stop = new AbortController()
    const done = keeper.follow(stop.signal)
    const passASecond = async () => {
      await timing.waited()
      timing.pass(1000)
      await new Promise(setImmediate)
    }
    const signed = async (count: number) => {
      for (;;) {
        const known = await history(keeper)
        if (known.length >= count) return known
        await new Promise(setImmediate)
      }
    }
    expect(await signed(1)).toEqual([[0, 1000]])
    await logOf(5, log)
    expect(await signed(2)).toEqual([
      [0, 1000],
      [5, 1000],
    ])
    await logOf(1, offset(log))
    await keeper.caughtUp(6)
    await passASecond()
    expect((await signed(3)).at(-1)).toEqual([6, 1001])
    for (let second = 0; second < 3; second += 1) await passASecond()
    expect((await signed(4)).at(-1)).toEqual([6, 1004])
    stop.abort()
    await done
    expect(await history(keeper)).toHaveLength(4)
  })

  it('signs nothing more when the log is not the one that the tree was made of', async () => {
    const log = await logOf(10)
    ;(await keepAll(log)).close()
    await expect(keep(await logOf(9))).rejects.toMatchObject({ fault: 'inconsistent' })
    const changed: Log = {
      ...log,
      async *readAll(options) {
        for await (const each of log.readAll(options)) yield each.position === 10 ? { ...each, data: '{}' } : each
      },
    }
    await expect(keep(changed)).rejects.toMatchObject({ fault: 'inconsistent' })
  })

  it('signs nothing more when a checkpoint is not of its tree, or not by its key', async () => {
    const log = await logOf(10)
    const keeper = await keepAll(log)
    keeper.close()
    for (const change of [(note: string) => note.replace('\n10\n', '\n11\n'), (note: string) => note.slice(0, 60)]) {
      const path = place.path(`evidence/checkpoints/000/000/00${(await history(keeper)).length - 1}`)
      const before = readFileSync(path, 'utf8')
      writeFileSync(path, change(before))
      await expect(keep(log)).rejects.toMatchObject({ fault: 'checkpoint' })
      writeFileSync(path, before)
    }
  })

  describe('of a log whose positions have gaps', () => {
    /** Positions 10, 20, 30 and so on, some of them left out. */
    const withGaps = async (count: number): Promise<EventStore> => {
      const log = await logOf(count)
      const spread = (position: number) => position * 10 + (position % 3)
      async function* from(after = 0) {
        for await (const each of log.readAll()) if (spread(each.position) > after) yield { ...each, position: spread(each.position) }
      }
      return {
        ...log,
        async *readAll({ after = 0, limit = Infinity, direction } = {}) {
          const events = []
          for await (const each of from(after)) events.push(each)
          yield* (direction === 'backwards' ? events.reverse() : events).slice(0, limit)
        },
        async *subscribe(after) {
          yield* from(after)
        },
      }
    }

    it('gives each event the next index, never one twice, and finds it by its position', async () => {
      for (const count of [40, 300]) {
        const log = await withGaps(count)
        const keeper = await keepAll(log, { positions: 'ascending' })
        const leaves = await leavesOf(log)
        expect(checkpointOf(keeper, await keeper.checkpoint())?.root).toEqual(rfcTree(leaves.map(({ leaf }) => leaf)).root(count))
        for (const [index, { position }] of leaves.entries()) {
          if (index % 37 > 2) continue
          expect([await keeper.index.indexOf(position), await keeper.index.positionOf(index)]).toEqual([index, position])
          expect(await keeper.index.indexOf(position + 1)).toBeUndefined()
        }
        expect([await keeper.index.indexOf(0), await keeper.index.indexOf(99_999), await keeper.index.positionOf(count)]).toEqual([
          undefined,
          undefined,
          undefined,
        ])
        keeper.close()
      }
    })

    it('is not taken for one without: a gap stops it before anything is added', async () => {
      const keeper = await keep(await withGaps(3), { positions: 'dense', timing: handTiming() })
      await expect(keeper.follow(new AbortController().signal)).rejects.toMatchObject({ fault: 'gap' })
    })
  })
})
