import { newCommandId } from '@dutybook/event-store'
import type { MessageId, RecordedEvent } from '@dutybook/modelling'
import { run } from '../testing/machine.js'
import { rowsIn } from '../testing/program.js'
import { beginning, newPlace, storeOf } from '../testing/store.js'

const place = newPlace()
const file = place.path('duties.sqlite')
let events: readonly RecordedEvent[]
/** The fifth event once more, under another id and from another command; and the sixth, from another command on a later day. */
beforeAll(async () => {
  events = await beginning(30)
  const [fifth, sixth] = [events[4]!, events[5]!]
  const again = ({ metadata, ...event }: RecordedEvent, changes: object): RecordedEvent => {
    const id = newCommandId() as MessageId
    return { ...event, id, metadata: { ...metadata, commandId: id, ...changes } }
  }
  const otherDigest = { commandDigest: 'a'.repeat(64) }
  await storeOf(file, [...events, again(fifth, otherDigest), again(sixth, { occurredOn: '2026-01-05', ...otherDigest }), again(sixth, {})])
})
afterAll(() => place.remove())

it('the same content in two events or two commands is named with the place of the first', async () => {
  const ended = await run(['duplicates', '--store', file])
  expect(ended.code).toBe(1)
  expect(rowsIn(ended)).toMatchObject([
    { kind: 'event', firstPosition: 5, position: events.length + 1 },
    { kind: 'event', firstPosition: 6, position: events.length + 3 },
    { kind: 'command', firstPosition: 6, position: events.length + 3 },
  ])
})

it('nothing is named where nothing was entered twice', async () => {
  expect(await run(['duplicates', '--store', file, '--as-of', String(events.length)])).toEqual({ code: 0, stdout: '', stderr: '' })
})
