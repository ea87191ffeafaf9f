import { aggregates } from '@dutybook/domain'
import { eventDefinitions, follow } from '@dutybook/event-store'
import { openSqlite } from '@dutybook/event-store-sqlite'
import { oversightViews } from '@dutybook/oversight'
import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { evidenceFor } from './testing/evidence.js'
import { run } from './testing/machine.js'
import { newPlace, playBeginning, storeWith } from './testing/store.js'

const page = new URL('../../../docs/audit/auditors-day.md', import.meta.url)
const place = newPlace()
const store = place.path('dutybook.sqlite')
beforeAll(async () => {
  await storeWith(store, (eventStore) => playBeginning(eventStore, 24))
  const { eventStore, viewStore, close } = openSqlite({ file: store, durability: 'relaxed' })
  const stop = new AbortController()
  const follower = follow({ eventStore, viewStore, definitions: eventDefinitions(aggregates), views: oversightViews, signal: stop.signal })
  await follower.caughtUp(await eventStore.head())
  stop.abort()
  await follower.done
  await close()
  await evidenceFor(store, place.path('evidence'), place.path('keys'))
  copyFileSync(join(place.path('evidence'), 'keys'), place.path('keys-from-the-agency.txt'))
  copyFileSync(join(place.path('evidence'), 'checkpoint'), place.path('checkpoint-last-visit.txt'))
})
afterAll(() => place.remove())

describe('The page of the auditor’s day', () => {
  it('has ten commands, and each does what it says on a sound store', async () => {
    const lines = [...readFileSync(page, 'utf8').matchAll(/^npx --no-install dutybook-audit (.*?)\s+# \d+$/gmu)].map(
      ([, line]) => line ?? '',
    )
    expect(lines).toHaveLength(10)
    for (const line of lines) {
      const args = line
        .replace('data/dutybook.sqlite', store)
        .split(' ')
        .map((each) => (/^(?:keys|checkpoint|pack)-/u.test(each) ? place.path(each) : each))
        .concat(line.startsWith('prove') ? ['--out', place.path('17.tlog-proof')] : [])
      const { code, stdout, stderr } = await run(args)
      expect({ line, code, stderr, hasRows: stdout !== '' || line.startsWith('log') }).toEqual({ line, code: 0, stderr: '', hasRows: true })
    }
  })
})
