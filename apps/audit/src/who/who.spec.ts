import { aggregates } from '@dutybook/domain'
import { recordedLog, samples } from '@dutybook/domain/testing'
import { fold, type RecordedEvent } from '@dutybook/modelling'
import { fieldsOf } from '../reading/instance.js'
import { run } from '../testing/machine.js'
import { rowsIn } from '../testing/program.js'
import { newPlace, storeOf } from '../testing/store.js'

const place = newPlace()
const store = place.path('duties.sqlite')
const told = recordedLog(...Object.values(samples).slice(0, 40))
const streams = [...new Set(told.map(({ stream }) => stream))]
beforeAll(() => storeOf(store, told))
afterAll(() => place.remove())

const rows = async (command: string, of: string, ...args: readonly string[]) => rowsIn(await run([command, of, '--store', store, ...args]))
const historyOf = (of: string) => told.filter((each) => each.stream === of)
const longest = streams.toSorted((one, other) => historyOf(other).length - historyOf(one).length)[0]!
const deciderOf = (of: string) => aggregates.find(({ category }) => of.startsWith(`${category}-`))!
/** In one order: what is stored as canonical text comes back in another than it had. */
const inOrder = <Value>(fields: Iterable<readonly [string, Value]>) => [...fields].toSorted(([one], [other]) => (one < other ? -1 : 1))
const fieldsAfter = (of: string, events: readonly RecordedEvent[]) => inOrder(fieldsOf(deciderOf(of), fold(deciderOf(of), events)))

describe('the state of a thing', () => {
  it('is told field by field as it stands after all events, of every kind of thing', async () => {
    const kinds = streams.filter((each, index) => streams.findIndex((other) => deciderOf(other) === deciderOf(each)) === index)
    expect(kinds.length).toBeGreaterThan(8)
    for (const each of kinds) {
      const found = inOrder((await rows('as-of', each)).map(({ field, value }) => [String(field), value] as const))
      expect({ each, found }).toEqual({ each, found: fieldsAfter(each, historyOf(each)) })
    }
  })

  it('as of a position is the state after the events up to it, at every position of its history', async () => {
    const history = historyOf(longest)
    for (const [index, { position }] of history.entries()) {
      const found = inOrder(
        (await rows('as-of', longest, '--as-of', String(position))).map(({ field, value }) => [String(field), value] as const),
      )
      expect(found).toEqual(fieldsAfter(longest, history.slice(0, index + 1)))
    }
  })

  it('names for each field the event after which it first stood as it does now', async () => {
    const history = historyOf(longest)
    for (const { field, value, position } of await rows('who', longest)) {
      const stood = history.map((_, index) => new Map(fieldsAfter(longest, history.slice(0, index + 1))).get(String(field)))
      const before = stood.findLastIndex((each) => JSON.stringify(each) !== JSON.stringify(value))
      const initial = new Map(fieldsAfter(longest, [])).get(String(field))
      const isInitial = before < 0 && JSON.stringify(initial) === JSON.stringify(value)
      expect({ field, position }).toEqual({ field, position: isInitial ? undefined : history[before + 1]?.position })
    }
  })

  it('differs between two moments in the fields of which each names its event, and the run ends with 1', async () => {
    const history = historyOf(longest)
    const [first, last] = [history[0]!, history.at(-1)!]
    const asked = ['diff', longest, '--store', store, '--from', String(first.position)]
    const ended = await run(asked)
    expect(ended.code).toBe(1)
    const [before, after] = [new Map(fieldsAfter(longest, [first])), new Map(fieldsAfter(longest, history))]
    for (const row of rowsIn(ended)) {
      expect([row['before'], row['after']]).toEqual([before.get(String(row['field'])), after.get(String(row['field']))])
      expect(history.map(({ id }) => id as string)).toContain(row['event'])
    }
    expect(rowsIn(ended).length).toBeGreaterThan(0)
    expect(await run([...asked.slice(0, -1), String(last.position)])).toEqual({ code: 0, stdout: '', stderr: '' })
    expect((await run([...asked, '--to', String(first.position)])).code).toBe(0)
  })

  it('cannot be asked of what has none, or had nothing by then', async () => {
    for (const other of ['nothing-at-all', `${deciderOf(longest).category}-nobody`]) {
      expect((await run(['who', other, '--store', store])).code).toBe(2)
    }
    expect((await run(['as-of', longest, '--store', store, '--as-of', '0'])).code).toBe(2)
  })
})
