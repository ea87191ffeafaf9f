import { jest } from '@jest/globals'
import { follow, recordedEvents } from '@dutybook/event-store'
import { openSqlite } from '@dutybook/event-store-sqlite'
import { views } from '@dutybook/embedded'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, StatementSync } from 'node:sqlite'
import { dataSet } from './data-set.js'
import { inPlace } from './place.js'
import { appendTo, type Append } from './rows/appending.js'
import { assess, assessedStream, handlerOn } from './rows/assessed-streams.js'
import { all, definitions } from './year.js'

/** What is done in the database while some work is done: how often each kind of call, and how many transactions. */
async function callsDuring(work: () => Promise<unknown>): Promise<{ readonly statements: number; readonly commits: number }> {
  const executed = jest.spyOn(DatabaseSync.prototype, 'exec')
  const prepared = [...(['run', 'get', 'all'] as const)].map((name) => jest.spyOn(StatementSync.prototype, name))
  const scanned = jest.spyOn(StatementSync.prototype, 'iterate')
  await work()
  const statements = [executed, scanned, ...prepared].reduce((sum, { mock }) => sum + mock.calls.length, 0)
  const commits = executed.mock.calls.filter(([sql]) => sql === 'commit').length
  jest.restoreAllMocks()
  return { statements, commits }
}

const eventsOf = async (count: number): Promise<readonly Append[]> => [...(await dataSet(count))].map((each) => [each])

describe('what does not depend on the speed of a machine', () => {
  it('is how many statements a command takes: reads of two streams, one append', async () => {
    await inPlace(async (directory) => {
      const { eventStore, close } = openSqlite({ file: join(directory, 'store.sqlite') })
      await appendTo(eventStore, await assessedStream(20))
      const handle = handlerOn(eventStore)
      expect(await callsDuring(() => assess(handle, 'prov-bench0', 21))).toEqual({ statements: 10, commits: 1 })
      await close()
    })
  })

  it('is how many flushes 1,000 appends take that come at once', async () => {
    await inPlace(async (directory) => {
      const { eventStore, close } = openSqlite({ file: join(directory, 'store.sqlite') })
      const appends = await eventsOf(1000)
      const { commits } = await callsDuring(() => Promise.all(appends.map((each) => appendTo(eventStore, each))))
      expect(commits).toBe(1)
      await close()
    })
  })

  it('is that an event is parsed twice when it is read, its data and its metadata, and in no other way copied', async () => {
    await inPlace(async (directory) => {
      const { eventStore, close } = openSqlite({ file: join(directory, 'store.sqlite') })
      for (const each of await eventsOf(200)) await appendTo(eventStore, each)
      const parse = jest.spyOn(JSON, 'parse')
      const found = await all(recordedEvents({ eventStore, definitions }))
      expect(parse.mock.calls.length).toBe(2 * found.length)
      jest.restoreAllMocks()
      await close()
    })
  })

  it('is that all views together decode an event once', async () => {
    await inPlace(async (directory) => {
      const { eventStore, viewStore, close } = openSqlite({ file: join(directory, 'store.sqlite') })
      for (const each of await eventsOf(600)) await appendTo(eventStore, each)
      let decoded = 0
      const counted = (type: string) => ((decoded += 1), definitions(type))
      const ending = new AbortController()
      const follower = follow({ eventStore, viewStore, definitions: counted, views, signal: ending.signal, batchSize: 100 })
      await follower.caughtUp(600)
      ending.abort()
      await follower.done
      expect(decoded).toBe(600)
      await close()
    })
  })

  it('is how many bytes an event takes in the file, with its indexes', async () => {
    await inPlace(async (directory) => {
      const file = join(directory, 'store.sqlite')
      const { eventStore, close } = openSqlite({ file })
      const appends = await eventsOf(2000)
      await Promise.all(appends.map((each) => appendTo(eventStore, each)))
      await close()
      const bytes = appends.flat().reduce((sum, { data, metadata }) => sum + data.length + metadata.length, 0)
      expect(statSync(file).size / bytes).toBeLessThan(1.75)
    })
  })
})
