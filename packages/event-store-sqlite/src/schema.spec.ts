import { DatabaseSync } from 'node:sqlite'
import { all, appendTo, facts } from './testing/facts.js'
import { newPlace, type Place } from './testing/place.js'

describe('the log, for any program that writes to the file through SQLite', () => {
  let place: Place
  let other: DatabaseSync
  beforeEach(async () => {
    place = newPlace()
    const { eventStore } = place.open()
    await appendTo(eventStore, 'pledge-1', facts(3))
    await appendTo(eventStore, 'pledge-2', facts(1))
    other = new DatabaseSync(place.path())
  })
  afterEach(async () => {
    other.close()
    await place.remove()
  })

  const row = (changes: Readonly<Record<string, unknown>>): string => {
    const whole = { position: 5, id: 'new', stream: 'pledge-1', category: 'pledge', revision: 3, type: 'T', schema_version: 1, ...changes }
    const values = Object.values(whole).map((each) => (typeof each === 'number' ? each : `'${String(each)}'`))
    return `into events values (${values.join(', ')}, '{}', '{}')`
  }
  const known = () => String(other.prepare('select id from events where position = 2').get()?.['id'])

  it.each([
    ['an update of a payload', "update events set data = '[]' where position = 1", 'never changed'],
    ['an update that changes nothing', 'update events set position = position', 'never changed'],
    ['an update that may skip rows', "update or ignore events set id = 'x'", 'never changed'],
    ['a delete of one', 'delete from events where position = 4', 'never deleted'],
    ['a delete of all', 'delete from events', 'never deleted'],
  ])('refuses %s', async (_, statement, why) => {
    expect(() => other.exec(statement)).toThrow(why)
    expect(await all(place.open({ readOnly: true }).eventStore.readAll())).toHaveLength(4)
  })

  it.each([
    ['a position that is taken', { position: 4 }],
    ['a gap in the positions', { position: 6 }],
    ['a revision that is taken', { revision: 2 }],
    ['a gap in a stream', { revision: 4 }],
    ['a new stream that does not begin at 0', { stream: 'pledge-3', revision: 1 }],
  ])('refuses %s, also with "or replace" and "or ignore"', (_, changes) => {
    for (const verb of ['insert', 'insert or replace', 'insert or ignore', 'replace']) {
      expect(() => other.exec(`${verb} ${row(changes)}`)).toThrow('an event is added once')
    }
  })

  it('refuses an id that is taken, also when it is to replace the other', () => {
    for (const verb of ['insert', 'insert or replace']) {
      expect(() => other.exec(`${verb} ${row({ id: known() })}`)).toThrow('an event is added once')
    }
  })

  it('takes an event at the end', () => {
    other.exec(`insert ${row({})}`)
    expect(other.prepare('select count(*) as n from events').get()).toEqual({ n: 5 })
  })

  it('refuses a value of another type than that of its column', () => {
    expect(() => other.exec(`insert ${row({ schema_version: 'one' })}`)).toThrow('cannot store TEXT value in INTEGER column')
  })
})
