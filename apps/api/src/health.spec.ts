import { inMemoryEventStore, StoreError, type Follower, type ViewProgress } from '@dutybook/event-store'
import { healthOf, mostBehind } from './health.js'

const progress = (over: Partial<ViewProgress>): ViewProgress => ({
  view: 'register',
  version: 1,
  checkpoint: 0,
  status: 'following',
  ...over,
})
const following = (...all: readonly ViewProgress[]): Follower => ({
  progress: () => all,
  caughtUp: async () => undefined,
  done: Promise.resolve(),
})
const head = (position: number) => ({ ...inMemoryEventStore(), head: async () => position })
const healthWith = (view: ViewProgress, position = 0, stopping = false) =>
  healthOf({
    eventStore: head(position),
    follower: following(view),
    stopping: () => stopping,
    damage: () => undefined,
    keysAreBehind: () => false,
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
    const stopped = progress({ status: 'stopped', obstacle: { position: 7, why: 'unknown type' } })
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
    })
    expect(await health()).toEqual({ status: 'notReady', problem: 'store closed' })
  })
})

it('The server is not ready while a key that is to be no more is not destroyed', async () => {
  const at = { eventStore: head(3), follower: following(progress({})), stopping: () => false, damage: () => undefined }
  expect(await healthOf({ ...at, keysAreBehind: () => true })()).toMatchObject({ status: 'notReady', problem: 'key not destroyed' })
})
