import { run } from '../testing/machine.js'
import { rowsIn } from '../testing/program.js'
import { beginning, meddle, newPlace, storeOf } from '../testing/store.js'

const place = newPlace()
afterAll(() => place.remove())
const gapsIn = async (file: string, ...args: readonly string[]) => {
  const ended = await run(['gaps', '--store', file, ...args])
  return { code: ended.code, rows: rowsIn(ended) }
}

describe('gaps', () => {
  it('are none in a log as it was written', async () => {
    await storeOf(place.path('whole.sqlite'), await beginning(30))
    expect(await gapsIn(place.path('whole.sqlite'))).toEqual({ code: 0, rows: [] })
  })

  it('are named by position and by revision where an event was taken out', async () => {
    const file = place.path('meddled.sqlite')
    const events = await beginning(30)
    await storeOf(file, events)
    const gone = events.find(({ stream, revision }) => events.some((each) => each.stream === stream && each.revision === revision + 1))!
    const next = events.find(({ stream, revision }) => stream === gone.stream && revision === gone.revision + 1)!
    meddle(file, `delete from events where position = ${gone.position}`)
    const { code, rows } = await gapsIn(file)
    expect(code).toBe(1)
    expect(rows).toEqual([
      ...[{ kind: 'position', expected: gone.position, found: gone.position + 1, position: gone.position + 1 }],
      { kind: 'revision', stream: gone.stream, expected: gone.revision, found: next.revision, position: next.position },
    ])
    expect((await gapsIn(file, '--as-of', String(gone.position))).code).toBe(0)
  })
})
