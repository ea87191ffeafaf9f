import { cpSync } from 'node:fs'
import { estonianCalendar as calendar, estonianLaw as law, post } from '@dutybook/domain'
import { inMemoryEventStore, rowsAsOf, type EventStore } from '@dutybook/event-store'
import type { AnyView, LocalDate, RecordedEvent } from '@dutybook/modelling'
import { preceptPoints, verdictOnOversight, verdictOnService } from '@dutybook/oversight'
import { definitions } from '../reading/entries.js'
import { reportedViews } from '../reading/reported-views.js'
import { changedByHand, evidenceFor } from '../testing/evidence.js'
import { run } from '../testing/machine.js'
import { rowsIn } from '../testing/program.js'
import { beginning, meddle, newPlace, playBeginning, storeOf, storeWith } from '../testing/store.js'

const place = newPlace()
const store = place.path('duties.sqlite')
const day = '2028-01-01' as LocalDate
let events: readonly RecordedEvent[]
let log: EventStore
beforeAll(async () => {
  events = await beginning(300)
  log = inMemoryEventStore()
  await playBeginning(log, 300)
  await storeWith(store, (eventStore) => playBeginning(eventStore, 300))
})
afterAll(() => place.remove())

const bisect = async (file: string, ...args: readonly string[]) => {
  const { code, ...ended } = await run(['bisect', '--store', file, ...args])
  return { code, rows: rowsIn({ code, ...ended }) }
}
const rowsAt = (views: readonly AnyView[], position: number) =>
  rowsAsOf({ eventStore: log, definitions }, views, { recorded: position as never, occurred: day })

/** A store of these events in which one stands changed. */
async function storeWithout(name: string, position: number, change: (event: RecordedEvent) => RecordedEvent): Promise<string> {
  await storeOf(
    place.path(name),
    events.map((each) => (each.position === position ? change(each) : each)),
  )
  return place.path(name)
}

describe('bisect by a rule', () => {
  it('finds nothing in a log that keeps its rules', async () => {
    for (const rule of ['readable', 'explained', 'revision', 'SELF_APPROVAL']) {
      expect({ rule, ...(await bisect(store, '--rule', rule)) }).toEqual({ rule, code: 0, rows: [] })
    }
  })

  it('names the first event that no command makes, and with what each that comes into question would be refused', async () => {
    const at = events.find(({ type, stream, position }) => position > 20 && type === 'PositionFilled' && stream.startsWith(post.category))!
    const own = (each: RecordedEvent): RecordedEvent => ({
      ...each,
      metadata: { ...each.metadata, actor: { ...each.metadata.actor, person: each.data['person'] as never } },
    })
    const file = await storeWithout('own.sqlite', at.position, own)
    for (const rule of ['explained', 'SELF_APPROVAL']) {
      const { code, rows } = await bisect(file, '--rule', rule)
      expect({ code, rows }).toMatchObject({ code: 1, rows: [{ rule, position: at.position, stream: at.stream }] })
      expect(rows[0]?.['refused']).toContainEqual({ command: 'FillPosition', code: 'SELF_APPROVAL' })
    }
    expect(await bisect(file, '--rule', 'POSITION_NOT_ENTITLED')).toEqual({ code: 0, rows: [] })
    expect(await bisect(file, '--rule', 'explained', '--from', String(at.position))).toEqual({ code: 0, rows: [] })
    expect(await bisect(file, '--rule', 'explained', '--as-of', String(at.position - 1))).toEqual({ code: 0, rows: [] })
  })

  it('names an event that came in twice: by the rules of its aggregate it could not have', async () => {
    const at = events.find(({ revision }) => revision === 0)!
    await storeOf(place.path('twice.sqlite'), [...events, { ...at, id: '01890000-0000-7000-8000-000000000001' as never }])
    const { code, rows } = await bisect(place.path('twice.sqlite'), '--rule', 'explained')
    expect({ code, rows }).toMatchObject({ code: 1, rows: [{ position: events.length + 1, stream: at.stream }] })
  })

  it('ends at an event that cannot be read, because what comes behind it cannot be judged', async () => {
    await storeOf(place.path('unread.sqlite'), events)
    meddle(place.path('unread.sqlite'), "update events set data = '[]' where position = 40")
    for (const rule of ['readable', 'explained']) {
      expect(await bisect(place.path('unread.sqlite'), '--rule', rule)).toMatchObject({
        code: 3,
        rows: [{ position: 40, unreadable: expect.any(String) }],
      })
    }
  })

  it('names a revision that is not the next one, and the first event that is not what was logged', async () => {
    const file = place.path('logged/duties.sqlite')

    cpSync(store, file)
    await evidenceFor(file, place.path('logged/evidence'), place.path('keys'))
    expect(await bisect(file, '--rule', 'logged')).toEqual({ code: 0, rows: [] })
    const last = events.findLast(({ revision }) => revision > 0)!
    const set = `update events set revision = revision + 7 where position = ${last.position}`
    changedByHand(file, set, "update events set metadata = '{}' where position = 250")
    expect(await bisect(file, '--rule', 'logged')).toMatchObject({ code: 3, rows: [{ kind: 'altered', position: 250 }] })
    changedByHand(file, `update events set metadata = (select metadata from events where position = 249) where position = 250`)
    expect(await bisect(file, '--rule', 'revision')).toMatchObject({ code: 1, rows: [{ position: last.position }] })
  })
})

describe('bisect by a verdict', () => {
  it('names the event with which the result ceased to hold for a day, as every single look at the log does', async () => {
    for (const [{ result, reads, of }, reason] of [
      [verdictOnOversight, 'PROVIDER_NOT_CHECKED_IN_CYCLE'],
      [verdictOnService, undefined],
    ] as const) {
      const args = ['--verdict', result, '--on', day, ...(reason ? ['--reason', reason] : [])]
      const { code, rows } = await bisect(store, ...args)
      const isSo = async (position: number) => {
        const { holds, findings } = of((await rowsAt(reads, position)).rowsOf, { day, law, calendar })
        return reason ? findings.some((each) => each.code === reason) : !holds
      }
      expect({ result, code }).toEqual({ result, code: 1 })
      const since = Number(rows[0]?.['since'])
      expect([rows[0]?.['position'], await isSo(since - 1), await isSo(since)]).toEqual([since, false, true])
    }
  })
})

describe('bisect by a row of a view', () => {
  it('names the event that brought each row, as the rows of every place of the log do', async () => {
    const { rowsOf } = await rowsAt(reportedViews, Infinity)
    let tried = 0
    for (const view of reportedViews) {
      const key = [...(rowsOf(view) as ReadonlyMap<string, unknown>).keys()].at(-1)
      if (key === undefined) continue
      const { code, rows } = await bisect(store, '--view', view.name, '--row', key, '--on', day)
      const since = Number(rows[0]?.['position'])
      expect({ view: view.name, code, since: rows[0]?.['since'], before: rows[0]?.['before'], after: rows[0]?.['after'] }).toEqual({
        ...{ view: view.name, code: 1, since, before: false, after: true },
      })
      const has = async (position: number) => ((await rowsAt([view], position)).rowsOf(view) as ReadonlyMap<string, unknown>).has(key)
      expect([await has(since - 1), await has(since)]).toEqual([false, true])
      expect(Number(rows[0]?.['looks'])).toBeLessThanOrEqual(2 + Math.ceil(Math.log2(events.length)))
      tried += 1
    }
    expect(tried).toBeGreaterThan(5)
  })

  it('names the event that gave a field its value, and says when it never had it or always had', async () => {
    const { rowsOf } = await rowsAt(reportedViews, Infinity)
    const register = reportedViews.find(({ name }) => name === 'oversightSubjects')!
    const [key, row] = [...(rowsOf(register) as ReadonlyMap<string, Record<string, unknown>>)][0]!
    const [field, value] = Object.entries(row).find(([, each]) => typeof each === 'string')!
    const ask = (is: string, ...more: readonly string[]) =>
      bisect(store, '--view', register.name, '--row', key, '--field', field, '--is', is, '--on', day, ...more)
    expect(await ask(String(value))).toMatchObject({ code: 1, rows: [{ after: value }] })
    expect(await ask('something else')).toEqual({ code: 0, rows: [] })
    const always = await ask(String(value), '--from', String(events.length - 1))
    expect({ code: always.code, event: always.rows[0]?.['event'] }).toEqual({ code: 1, event: undefined })
  })
})

describe('bisect', () => {
  it.each([
    [[]],
    [['--rule', 'explained', '--verdict', '3.5']],
    [['--view', preceptPoints.name]],
    [['--rule', 'NO_SUCH_RULE']],
    [['--verdict', '9.9']],
    [['--verdict', '3.5', '--reason', 'NO_SUCH_REASON']],
    [['--view', 'nothing', '--row', 'x']],
    [['--verdict', '3.5', '--field', 'x', '--is', 'y']],
  ])('asked %j is asked wrongly, in both languages', async (args) => {
    for (const language of ['et', 'en']) expect(await bisect(store, ...args, '--lang', language)).toEqual({ code: 2, rows: [] })
  })

  it('of an empty log finds nothing', async () => {
    await storeWith(place.path('empty.sqlite'), async () => undefined)
    expect(await bisect(place.path('empty.sqlite'), '--verdict', '3.5')).toEqual({ code: 0, rows: [] })
    expect(await bisect(place.path('empty.sqlite'), '--rule', 'explained')).toEqual({ code: 0, rows: [] })
  })
})
