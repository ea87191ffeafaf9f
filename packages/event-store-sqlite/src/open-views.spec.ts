import type { ViewStore } from '@dutybook/event-store'
import { viewStoreContract } from '@dutybook/event-store/testing'
import { openSqliteViews } from './open-views.js'
import { newPlace } from './testing/place.js'

/** Two connections on one file are to SQLite what two processes are; a crash of one is its silence. */
viewStoreContract('a file of views', () => {
  const place = newPlace()
  const opened: ViewStore[] = []
  const open = async () => {
    const store = openSqliteViews({ file: place.path('views.db'), durability: 'relaxed' })
    opened.push(store)
    return store
  }
  const destroy = async () => {
    for (const each of opened) await each.close()
    await place.remove()
  }
  return { open, reopen: open, destroy }
})

describe('a file of views', () => {
  it('is no store of events, and a store of events is no file of views', async () => {
    const place = newPlace()
    await place.open().close()
    expect(() => openSqliteViews({ file: place.path() })).toThrow(expect.objectContaining({ fault: 'notAStore' }))
    await openSqliteViews({ file: place.path('views.db') }).close()
    expect(() => place.open({ file: place.path('views.db') })).toThrow(expect.objectContaining({ fault: 'notAStore' }))
    await place.remove()
  })
})
