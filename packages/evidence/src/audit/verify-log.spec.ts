import type { StoredEvent } from '@dutybook/event-store'
import { generateKeyPairSync } from 'node:crypto'
import { localFiles } from '../files/local-files.js'
import { keepEvidence } from '../log/keep-evidence.js'
import { claimedCheckpoint } from '../note/checkpoint.js'
import { checkpointsIn } from '../note/checkpoint-history.js'
import { signerWith } from '../note/signing-key.js'
import { signatureType, verifierFrom } from '../note/verifier-key.js'
import { handTiming } from '../testing/hand-timing.js'
import { logOf } from '../testing/log-of-events.js'
import { newPlace, type Place } from '../testing/place.js'
import { tilesIn } from '../tree/tile-source.js'
import { verifyLog, type Evidence, type VerifyOptions } from './verify-log.js'
import { verifySample } from './verify-sample.js'

const origin = 'agency.example/duties'

describe('the verification of a store against its evidence', () => {
  let place: Place
  let events: readonly StoredEvent[]
  let evidence: Evidence
  beforeAll(async () => {
    place = newPlace()
    const log = await logOf(600)
    const keeper = await keepEvidence({ origin, log, directory: place.path('e'), keyDirectory: place.path('k'), timing: handTiming() })
    const stop = new AbortController()
    const done = keeper.follow(stop.signal)
    await keeper.caughtUp(600)
    stop.abort()
    await done
    keeper.close()
    const all = []
    for await (const each of log.readAll()) all.push(each)
    events = all
    const files = localFiles(place.path('e'))
    const keys = [verifierFrom(keeper.keys.log)!, verifierFrom(keeper.keys.clock)!] as const
    evidence = { origin, keys, checkpoints: () => checkpointsIn(files), last: () => files.read('checkpoint'), tiles: tilesIn(files) }
  })
  afterAll(() => place.remove())

  const storeOf = (stored: readonly StoredEvent[]): Evidence => ({
    ...evidence,
    async *events(after) {
      yield* stored.filter(({ position }) => position > after)
    },
  })
  const verified = async (stored: readonly StoredEvent[], options?: VerifyOptions) => (await verifyLog(storeOf(stored), options)).findings
  const at = (position: number) => events[position - 1]!
  const changed = (position: number, changes: Partial<StoredEvent>) => events.with(position - 1, { ...at(position), ...changes })

  it('finds nothing where nothing is wrong, also when the store has gone on since the checkpoint', async () => {
    expect(await verified(events)).toEqual([])
    expect(await verified([...events, { ...at(600), position: 601, revision: at(600).revision + 1 }])).toEqual([])
  })

  it.each([
    ['data', { data: '{"n":0}' }],
    ['metadata', { metadata: '{}' }],
    ['type', { type: 'Other' }],
    ['stream', { stream: 'note-x' }],
    ['id', { id: 'x' }],
    ['schema version', { schemaVersion: 2 }],
  ] as readonly (readonly [string, Partial<StoredEvent>])[])('names the event whose %s was changed', async (_, changes) => {
    const findings = await verified(changed(300, changes))
    expect(findings[0]).toMatchObject({ kind: 'altered', position: 300, stream: changes.stream ?? at(300).stream })
    expect(findings.filter(({ kind }) => kind === 'altered')).toHaveLength(1)
  })

  it('names an event that is gone, two that changed places, and one that stands twice', async () => {
    expect((await verified(events.toSpliced(299, 1)))[0]).toMatchObject({ kind: 'missing', position: 300 })
    expect((await verified(events.slice(0, 598))).map(({ kind, position }) => [kind, position])).toEqual([
      ['missing', 599],
      ['missing', 600],
    ])
    const doubled = await verified(events.toSpliced(300, 0, at(300)))
    expect(doubled[0]).toMatchObject({ kind: 'doubled', position: 300 })
    const moved = await verified(events.with(10, { ...at(21), position: 11 }).with(20, { ...at(11), position: 21 }))
    expect(moved.filter(({ kind }) => kind === 'altered').map(({ position }) => position)).toEqual([11, 21])
  })

  it('names a stream that skips a revision, and an event that cannot be read', async () => {
    expect(await verified(events.toSpliced(299, 1))).toContainEqual(
      expect.objectContaining({ kind: 'brokenRevision', position: 307, stream: at(300).stream }),
    )
    const undecodable = ({ position }: StoredEvent) => (position === 5 ? 'It is of an unknown type.' : undefined)
    expect(await verified(events, { undecodable })).toMatchObject([
      { kind: 'undecodable', position: 5, detail: 'It is of an unknown type.' },
    ])
  })

  it('finds a history that is not the one of an earlier visit', async () => {
    const note = claimedCheckpoint((await evidence.last())!)!.checkpoint
    expect(await verified(events, { since: note })).toEqual([])
    expect(await verified(events, { since: { size: 300, root: note.root } })).toMatchObject([{ kind: 'checkpoint' }])
    expect(await verified(events, { since: { size: 601, root: note.root } })).toMatchObject([{ kind: 'checkpoint' }])
  })

  it('finds that the evidence is of other keys', async () => {
    const other = signerWith(generateKeyPairSync('ed25519').privateKey, origin, signatureType.ed25519).verifier
    expect((await verifyLog({ ...evidence, keys: [other, evidence.keys[1]] })).findings[0]).toMatchObject({ kind: 'signature' })
    expect((await verifyLog({ ...evidence, origin: 'other' })).findings[0]).toMatchObject({ kind: 'checkpoint' })
  })

  it('can be interrupted and goes on where it was, and tells how far it is', async () => {
    const stop = new AbortController()
    const told: number[] = []
    const onProgress = ({ leaves }: { readonly leaves: number }) => (told.push(leaves), leaves === 256 && stop.abort())
    const broken = changed(590, { data: '{}' })
    const first = await verifyLog(storeOf(broken), { signal: stop.signal, onProgress })
    expect(first).toMatchObject({ next: 0, nextInBundles: 256, findings: [] })
    expect(told).toEqual([256])
    const fromInBundles = first.nextInBundles
    expect(await verifyLog(storeOf(broken), { fromInBundles, signal: AbortSignal.abort() })).toMatchObject({ next: 0, nextInBundles: 256 })
    told.length = 0
    const whole = await verifyLog(storeOf(broken), { fromInBundles, onProgress: ({ leaves }) => told.push(leaves) })
    expect(told).toEqual([512, 600, 256, 512, 600])
    expect(whole).toMatchObject({ next: 600, nextInBundles: 600, findings: [{ kind: 'altered', position: 590 }] })
    const second = await verifyLog(storeOf(broken), { from: 300 })
    expect(second).toMatchObject({ next: 600, findings: [{ kind: 'altered', position: 590 }] })
  })

  it('of a sample looks at the same leaves for the same seed, and finds what is wrong with them', async () => {
    const broken = storeOf(events.map((each) => (each.position % 2 === 0 ? { ...each, data: '{}' } : each)))
    const sampled = async (seed: string, count: number) =>
      (await verifySample(broken, { count, seed })).findings.map(({ kind, position }) => [kind, position])
    expect(await sampled('a', 0)).toEqual([['altered', 600]])
    const some = await sampled('a', 30)
    expect(some).toEqual(await sampled('a', 30))
    expect(some).not.toEqual(await sampled('b', 30))
    expect(some.length).toBeGreaterThan(5)
    expect(await sampled('a', 1000)).toHaveLength(300)
    expect((await verifySample(storeOf(events), { count: 50, seed: 's' })).findings).toEqual([])
    expect((await verifySample(storeOf(events.slice(0, 599)), { count: 0, seed: 's' })).findings).toMatchObject([
      { kind: 'missing', position: 600 },
    ])
  })
})
