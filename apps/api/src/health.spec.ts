import { EvidenceError } from '@dutybook/evidence'
import { inMemoryEventStore, StoreError, type Follower, type ProcessProgress, type ViewProgress } from '@dutybook/event-store'
import { healthOf, mostBehind } from './health.js'

const progress = (over: Partial<ViewProgress>): ViewProgress => ({
  view: 'register',
  version: 1,
  checkpoint: 0,
  status: 'following',
  leads: true,
  ...over,
})
const following = (...all: readonly ViewProgress[]): Follower => ({
  progress: () => all,
  caughtUp: async () => undefined,
  done: Promise.resolve(),
})
const head = (position: number) => ({ ...inMemoryEventStore(), head: async () => position })
const evidenceAt = (status: 'following' | 'stopped', checkpoint = 0) => ({ progress: async () => ({ status, checkpoint }) })
const kept = evidenceAt('following')
const healthWith = (view: ViewProgress, position = 0, stopping = false, processes: readonly ProcessProgress[] = [], evidence = kept) =>
  healthOf({
    eventStore: head(position),
    follower: following(view),
    stopping: () => stopping,
    damage: () => undefined,
    keysAreBehind: () => false,
    processes: { progress: () => processes },
    evidence,
  })()

describe('The server is', () => {
  it('ready while its views are near the end of the log', async () => {
    expect(await healthWith(progress({}), mostBehind)).toMatchObject({ status: 'ready', views: [{ behind: mostBehind }] })
  })

  it('not ready while a view is far behind, or still being built', async () => {
    expect(await healthWith(progress({}), mostBehind + 1)).toMatchObject({ status: 'notReady', problem: 'view register is behind' })
    expect(await healthWith(progress({ status: 'building' }))).toMatchObject({ status: 'notReady', problem: 'view register is behind' })
  })

  it('not ready when a view has stopped at an event that it cannot take', async () => {
    const stopped = progress({ status: 'stopped', obstacle: { position: 7, stream: 'oversightSubject-prov-7h3k9q', why: 'unknown type' } })
    expect(await healthWith(stopped)).toMatchObject({ status: 'notReady', problem: 'view register stopped', views: [{ stoppedAt: 7 }] })
  })

  it('not ready once damage has been met in the store, though the store still answers', async () => {
    const damage = () => new StoreError('damaged', 'an event cannot be read')
    const health = healthOf({
      eventStore: head(3),
      follower: following(progress({})),
      stopping: () => false,
      damage,
      keysAreBehind: () => false,
      processes: { progress: () => [] },
      evidence: kept,
    })
    expect(await health()).toMatchObject({ status: 'notReady', problem: 'store damaged', store: { head: 3 } })
  })

  it('not ready when it is stopping, or the store cannot be reached', async () => {
    expect(await healthWith(progress({}), 0, true)).toEqual({ status: 'notReady', problem: 'stopping' })
    const eventStore = inMemoryEventStore()
    await eventStore.close()
    const health = healthOf({
      eventStore,
      follower: following(),
      stopping: () => false,
      damage: () => undefined,
      keysAreBehind: () => false,
      processes: { progress: () => [] },
      evidence: kept,
    })
    expect(await health()).toEqual({ status: 'notReady', problem: 'store closed' })
  })
})

it('The server is not ready while a key that is to be no more is not destroyed', async () => {
  const at = {
    eventStore: head(3),
    follower: following(progress({})),
    stopping: () => false,
    damage: () => undefined,
    processes: { progress: () => [] },
    evidence: kept,
  }
  expect(await healthOf({ ...at, keysAreBehind: () => true })()).toMatchObject({ status: 'notReady', problem: 'key not destroyed' })
})

describe('Process managers', () => {
  const process = (over: Partial<ProcessProgress>): ProcessProgress => ({
    process: 'gaps',
    version: 1,
    checkpoint: 0,
    status: 'following',
    leads: true,
    stuck: [],
    ...over,
  })
  const waiting = {
    key: 'row',
    category: 'thing',
    id: 'thing-1',
    command: 'Alert',
    occurredOn: '2026-01-05',
    why: { kind: 'failed', message: 'secret' },
    since: '2026-01-05T08:00:00.000Z',
    attempts: 2,
    nextAttempt: '2026-01-05T09:00:00.000Z',
  } as never

  it('are told by name and number when a follow-up of theirs waits, and the server stays ready', async () => {
    const answer = await healthWith(progress({}), 0, false, [process({ stuck: [waiting] }), process({ process: 'calm' })])
    expect(answer).toMatchObject({ status: 'ready', followUps: [{ process: 'gaps', stuck: 1 }] })
    expect(JSON.stringify(answer)).not.toMatch(/secret|thing-1/u)
  })

  it('make the server unready when one has stopped', async () => {
    const answer = await healthWith(progress({}), 0, false, [process({ status: 'stopped' })])
    expect(answer).toMatchObject({ status: 'notReady', problem: 'process gaps stopped' })
  })
})

describe('Evidence', () => {
  it('is told with what no checkpoint includes yet, which does not make the server unready', async () => {
    const answer = await healthWith(progress({}), 9, false, [], evidenceAt('following', 7))
    expect(answer).toMatchObject({ status: 'ready', evidence: { status: 'following', checkpoint: 7, behind: 2 } })
  })

  it('that is kept no more, or cannot be read, makes the server unready', async () => {
    const stopped = await healthWith(progress({}), 9, false, [], evidenceAt('stopped', 7))
    expect(stopped).toMatchObject({ status: 'notReady', problem: 'evidence stopped', evidence: { behind: 2 } })
    const progressOf = () => Promise.reject(new EvidenceError('checkpoint', 'damaged'))
    expect(await healthWith(progress({}), 9, false, [], { progress: progressOf })).toEqual({
      status: 'notReady',
      problem: 'evidence checkpoint',
    })
  })
})
