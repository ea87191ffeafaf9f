import { run } from '../testing/machine.js'
import { rowsIn } from '../testing/program.js'
import { meddle, newPlace, playBeginning, storeWith } from '../testing/store.js'

const place = newPlace()
const store = place.path('duties.sqlite')
beforeAll(() => storeWith(store, (eventStore) => playBeginning(eventStore, 80)))
afterAll(() => place.remove())

const log = async (...args: readonly string[]) => {
  const ended = await run(['log', '--store', store, ...args])
  return { ...ended, rows: rowsIn(ended) }
}
const json = async (asOf: string) => (await run(['log', '--store', store, '--output', 'json', '--as-of', asOf])).stdout

describe('the log', () => {
  it('is narrowed by stream, kind, type, actor, duty and days, each alone and all together', async () => {
    const { rows } = await log()
    const { stream, type, person, duty, occurredOn } = rows.at(-1) as Record<string, string>
    const category = stream!.split('-')[0]!
    const filters: readonly (readonly [string, string, (row: Record<string, unknown>) => boolean])[] = [
      ['--stream', stream!, (row) => row['stream'] === stream],
      ['--category', category, (row) => String(row['stream']).startsWith(`${category}-`)],
      ['--type', type!, (row) => row['type'] === type],
      ['--actor', person!, (row) => row['person'] === person],
      ['--duty', duty!, (row) => row['duty'] === duty],
      ['--from', occurredOn!, (row) => String(row['occurredOn']) >= occurredOn!],
      ['--to', occurredOn!, (row) => String(row['occurredOn']) <= occurredOn!],
    ]
    for (const [flag, value, isWanted] of filters) expect((await log(flag, value)).rows).toEqual(rows.filter(isWanted))
    const all = await log(...filters.flatMap(([flag, value]) => [flag, value]))
    expect(all.rows).toEqual(rows.filter((row) => filters.every(([, , isWanted]) => isWanted(row))))
  })

  it('is a beginning of the log as of a position or a moment, and leaves out what had not happened', async () => {
    const { rows } = await log()
    expect((await log('--as-of', '10')).rows).toEqual(rows.slice(0, 10))
    const { recordedAt } = rows[20] as { recordedAt: string }
    expect((await log('--as-of', recordedAt)).rows).toEqual(rows.filter((row) => String(row['recordedAt']) <= recordedAt))
    const { occurredOn } = rows[0] as { occurredOn: string }
    expect((await log('--as-of-occurred', occurredOn)).rows).toEqual(rows.filter((row) => String(row['occurredOn']) <= occurredOn))
  })

  it('is one JSON object with its end when that is asked for', async () => {
    expect(JSON.parse(await json('2'))).toMatchObject({
      ...{ tool: 'dutybook-audit', format: 1, command: 'log', rows: [{ position: 1 }, { position: 2 }], outcome: 'clean', exit: 0 },
    })
    expect(JSON.parse(await json('0'))).toMatchObject({ rows: [], outcome: 'clean' })
  })

  it('of an empty store is empty', async () => {
    const empty = place.path('empty.sqlite')
    await storeWith(empty, async () => undefined)
    expect(await run(['log', '--store', empty])).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  it.each([
    ['data', 'update events set data = \'{"x":1}\' where position = 5', 3],
    ['schemaVersion', 'update events set schema_version = 99 where position = 5', 6],
    ['type', "update events set type = 'NeverHeardOf' where position = 5", 6],
  ])('shows an event whose %s cannot be read as such, and goes on', async (part, sql, code) => {
    const damaged = place.path(`${part}.sqlite`)
    await storeWith(damaged, (eventStore) => playBeginning(eventStore, 10))
    meddle(damaged, sql)
    const ended = await run(['log', '--store', damaged])
    expect(ended.code).toBe(code)
    expect(rowsIn(ended)[4]).toMatchObject({ position: 5, unreadable: expect.stringContaining(part) })
    expect(rowsIn(ended).length).toBeGreaterThan(9)
  })
})
