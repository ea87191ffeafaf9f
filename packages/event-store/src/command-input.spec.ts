import { isLeft } from '@dutybook/fp'
import type { Instant } from '@dutybook/modelling'
import { adviser, lendTo, library } from './example/library.js'
import { card } from './example/card.js'
import { loan } from './example/loan.js'
import { inMemoryEventStore } from './in-memory-event-store.js'
import type { CommandInput } from './command-input.js'

const good: CommandInput = { command: { type: 'CountPages', data: { pages: 1 } }, actor: adviser }

/** The pointers and broken rules of the answer, and what was stored. */
async function errorsOf(id: string, input: CommandInput) {
  const store = inMemoryEventStore()
  const answer = await library(store).handle(loan, id, input)
  const errors =
    isLeft(answer) && answer.left.kind === 'invalid' ? answer.left.errors.map(({ pointer, rule }) => `${pointer} ${rule}`) : answer
  return { errors, stored: await store.head() }
}

const cases: readonly (readonly [string, string, Partial<CommandInput>, readonly string[]])[] = [
  ['no object', 'book-0001', { command: 'CountPages' }, [' type']],
  ['nothing', 'book-0001', { command: undefined }, [' type']],
  ['an unknown type', 'book-0001', { command: { type: 'BurnBook', data: {} } }, ['/type choice']],
  ['a command of another aggregate', 'book-0001', { command: { type: 'IssueCard', data: {} } }, ['/type choice']],
  ['no type', 'book-0001', { command: { data: {} } }, ['/type required']],
  ['no data', 'book-0001', { command: { type: 'ReturnBook' } }, ['/data required']],
  ['an unknown field', 'book-0001', { command: { type: 'ReturnBook', data: { nap: 1 } } }, ['/data/nap unknownField']],
  ['a field beside data', 'book-0001', { command: { type: 'ReturnBook', data: {}, by: 'me' } }, ['/by unknownField']],
  ['a date that is none', 'book-0001', { command: { type: 'LendBook', data: lendTo('reader-0001', '2025-02-30') } }, ['/data/dueOn date']],
  ['a fraction', 'book-0001', { command: { type: 'CountPages', data: { pages: 1.5 } } }, ['/data/pages type']],
  ['an id of another form', 'book/1', {}, ['/id pattern']],
  ['a command id that is no UUID', 'book-0001', { commandId: 'today' }, ['/commandId pattern']],
  ['a day that is none', 'book-0001', { occurredOn: '2025-13-01' }, ['/occurredOn date']],
  ['a day that is no text', 'book-0001', { occurredOn: 20250101 }, ['/occurredOn type']],
  [
    'an actor without a position',
    'book-0001',
    { actor: { person: 'person-0001' } },
    ['/actor/position required', '/actor/actingAs required'],
  ],
  ['a revision below -1', 'book-0001', { expectedRevision: -2 }, ['/expectedRevision range']],
  ['a reason of too many words', 'book-0001', { reason: 'x'.repeat(501) }, ['/reason length']],
  [
    'several errors at once',
    'Book',
    { command: { type: 'LendBook', data: {} }, occurredOn: 'now' },
    ['/id pattern', '/data/reader required', '/data/lentBy required', '/data/dueOn required', '/occurredOn date'],
  ],
]

describe('a command from outside', () => {
  it.each(cases)('with %s is told each error with its field, and changes nothing', async (_, id, input, errors) => {
    expect(await errorsOf(id, { ...good, ...input })).toEqual({ errors, stored: 0 })
  })

  it('that is right is taken', async () => {
    expect((await errorsOf('book-0001', good)).stored).toBe(1)
  })
})

describe('the day on which something occurred', () => {
  const occurred = (occurredOn: string | undefined, now: string) =>
    library(inMemoryEventStore(), () => now as Instant).handle(card, 'reader-0001', {
      command: { type: 'IssueCard', data: {} },
      actor: adviser,
      occurredOn,
    })

  it('may be today by the calendar of the country, though it is yesterday in UTC', async () => {
    expect(await occurred('2025-03-13', '2025-03-12T22:00:00.000Z')).toMatchObject({ _tag: 'Right' })
  })

  it('may not lie in the future', async () => {
    expect(await occurred('2025-03-13', '2025-03-12T21:59:59.999Z')).toEqual({
      _tag: 'Left',
      left: { kind: 'futureDate', at: '/occurredOn', occurredOn: '2025-03-13', today: '2025-03-12' },
    })
  })

  it('may lie long ago, to the first day of the recorded law', async () => {
    expect(await occurred('2020-01-01', '2025-03-12T08:00:00.000Z')).toMatchObject({ _tag: 'Right' })
  })

  it('may not lie before the first day of the recorded law', async () => {
    expect(await occurred('2019-12-31', '2025-03-12T08:00:00.000Z')).toEqual({
      _tag: 'Left',
      left: { kind: 'beforeLaw', at: '/occurredOn', occurredOn: '2019-12-31', firstDay: '2020-01-01' },
    })
  })
})
