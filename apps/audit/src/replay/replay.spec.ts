import { aggregates } from '@dutybook/domain'
import { eventDefinitions, follow } from '@dutybook/event-store'
import { openSqlite } from '@dutybook/event-store-sqlite'
import { oversightViews } from '@dutybook/oversight'
import { statisticsViews } from '@dutybook/statistics'
import { DatabaseSync } from 'node:sqlite'
import { run } from '../testing/machine.js'
import { rowsIn } from '../testing/program.js'
import { newPlace, playBeginning, storeWith } from '../testing/store.js'

const place = newPlace()
const store = place.path('duties.sqlite')
const views = [...oversightViews, ...statisticsViews]
beforeAll(async () => {
  await storeWith(store, (eventStore) => playBeginning(eventStore, 80))
  const { eventStore, viewStore, close } = openSqlite({ file: store, durability: 'relaxed' })
  const stop = new AbortController()
  const follower = follow({ eventStore, viewStore, definitions: eventDefinitions(aggregates), views, signal: stop.signal })
  await follower.caughtUp(await eventStore.head())
  stop.abort()
  await follower.done
  await close()
})
afterAll(() => place.remove())

describe('replay', () => {
  it('computes every view again as it is stored', async () => {
    const ended = await run(['replay', '--store', store])
    const rows = rowsIn(ended)
    expect({ code: ended.code, views: rows.map(({ view }) => view) }).toEqual({ code: 0, views: views.map(({ name }) => name) })
    expect(rows.filter(({ same, storedDigest, replayedDigest }) => same !== true || storedDigest !== replayedDigest)).toEqual([])
    expect(rows.some(({ storedRows }) => Number(storedRows) > 2)).toBe(true)
  })

  it('names the first row that was changed by hand', async () => {
    const [view] = rowsIn(await run(['replay', '--store', store])).filter(({ storedRows }) => Number(storedRows) > 2)
    const name = String(view?.['view'])
    const database = new DatabaseSync(store)
    const tables = database
      .prepare("select name from sqlite_schema where type = 'table'")
      .all()
      .map((each) => String(each['name']))
    const table = tables.find((each) => each.replaceAll('_', '').startsWith(`view${name.toLowerCase()}v`))
    const keys = database.prepare(`select "key" from "${table}" order by "key"`).all()
    const key = String(keys[1]?.['key'])
    database.prepare(`delete from "${table}" where "key" = ?`).run(key)
    database.close()
    const ended = await run(['replay', name, '--store', store])
    expect(ended.code).toBe(3)
    expect(rowsIn(ended)).toMatchObject([{ view: name, same: false, firstDifference: key }])
  })

  it('knows the names of the views', async () => {
    expect(await run(['replay', 'nothing', '--store', store])).toMatchObject({ code: 2, stdout: '' })
  })
})
