import type { Instant, LocalDate, RecordedEvent } from '@dutybook/modelling'
import { run } from '../testing/machine.js'
import { rowsIn } from '../testing/program.js'
import { beginning, newPlace, storeOf } from '../testing/store.js'

const place = newPlace()
const file = place.path('duties.sqlite')
const [thursday, nextFriday] = ['2025-04-17' as LocalDate, '2025-04-25T21:30:00.000Z' as Instant]

/** Good Friday, a weekend and a week of work lie between; and in Estonia half past nine in the evening by UTC is the next day. */
const late = ({ metadata, ...event }: RecordedEvent): RecordedEvent => ({
  ...event,
  metadata: { ...metadata, occurredOn: thursday, recordedAt: nextFriday },
})
beforeAll(async () =>
  storeOf(
    file,
    (await beginning(30)).map((each, index) => (index === 3 ? late(each) : each)),
  ),
)
afterAll(() => place.remove())

it('late is what was recorded more than so many days after, by the days of Estonia', async () => {
  const ended = await run(['late', '--store', file, '--days', '8'])
  expect(ended.code).toBe(1)
  expect(rowsIn(ended)).toMatchObject([{ position: 4, days: 9, workingDays: 5 }])
  expect((await run(['late', '--store', file, '--days', '9'])).code).toBe(0)
})
