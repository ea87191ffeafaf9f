import { isRight } from '@dutybook/fp'
import { CommandRefused, euros, Metadata, type MessageId } from '@dutybook/modelling'
import { createHash } from 'node:crypto'
import { all, idOf } from './contract/event-store-under-test.js'
import { decodedOrThrow } from './decode-event.js'
import { actor, adviser, lendTo, library, libraryEvents, libraryNow } from './example/library.js'
import { inMemoryEventStore } from './in-memory-event-store.js'
import { refusedCommandStream } from './refused-command.js'

async function opened() {
  const store = inMemoryEventStore()
  const { issueCard, send } = library(store)
  await issueCard('reader-0001')
  const recorded = async (stream: string) => (await all(store.readStream(stream))).map((each) => decodedOrThrow(libraryEvents, each))
  return { store, send, recorded }
}

describe('a recorded event', () => {
  it('keeps both clocks, who acted, the duty, the law that decided, and its command', async () => {
    const { send, recorded } = await opened()
    await send('lend', 'book-0001', 'LendBook', lendTo('reader-0001'), { occurredOn: '2025-03-10' })
    const [event] = await recorded('bookLoan-book-0001')
    expect(event?.metadata).toEqual({
      recordedAt: libraryNow,
      occurredOn: '2025-03-10',
      actor: adviser,
      duty: '3.13',
      legalBasis: [{ act: 'RRS', section: '5 lg 1' }],
      policyVersion: 'library-1',
      access: { class: 'restricted', ground: { act: 'AvTS', section: '35 lg 1 p 12' }, until: '2026-03-10' },
      correlationId: idOf('lend'),
      causationId: idOf('lend'),
      commandId: idOf('lend'),
      commandDigest: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  it('is public and of today when nothing else is said', async () => {
    const { send, recorded } = await opened()
    await send('count', 'book-0001', 'CountPages', { pages: 1 })
    const [event] = await recorded('bookLoan-book-0001')
    expect(event?.metadata).toMatchObject({ access: { class: 'public' }, occurredOn: '2025-03-12' })
    expect(Object.keys(event?.metadata ?? {})).not.toContain('legalBasis')
  })

  it('keeps what it belongs to, what caused it and why, when that is said', async () => {
    const { send, recorded } = await opened()
    const said = { correlationId: idOf('case'), causationId: idOf('letter'), reason: 'Õigel ajal märkimata' }
    await send('count', 'book-0001', 'CountPages', { pages: 1 }, said)
    expect((await recorded('bookLoan-book-0001'))[0]?.metadata).toMatchObject(said)
  })

  it('has the digest of its command, which the sender can compute', async () => {
    const { send, recorded } = await opened()
    await send('count', 'book-0001', 'CountPages', { pages: 1 })
    const [event] = await recorded('bookLoan-book-0001')
    const words =
      '{"actor":{"actingAs":"adviser","person":"person-0001","position":"adviser"},"category":"bookLoan","data":{"pages":1},"id":"book-0001","type":"CountPages"}'
    expect(event?.metadata.commandDigest).toBe(createHash('sha256').update(words).digest('hex'))
  })

  it('is in the store as canonical JSON', async () => {
    const { store, send } = await opened()
    await send('lend', 'book-0001', 'LendBook', lendTo('reader-0001'))
    const [event] = await all(store.readStream('bookLoan-book-0001'))
    expect(event?.data).toBe('{"dueOn":"2025-04-01","lentBy":"person-0001","reader":"reader-0001","shelf":"A1"}')
    expect(Metadata.is(JSON.parse(event?.metadata ?? ''))).toBe(true)
  })
})

describe('a refusal', () => {
  it('by law is recorded in a stream of its own, without the content of the command', async () => {
    const { send, recorded } = await opened()
    const answer = await send('lend', 'book-0001', 'LendBook', lendTo('reader-0001', '2025-05-01'))
    const [event] = await recorded(refusedCommandStream(idOf('lend') as MessageId))
    expect(event).toMatchObject({
      type: CommandRefused.type,
      revision: 0,
      data: {
        command: 'LendBook',
        category: 'bookLoan',
        stream: 'bookLoan-book-0001',
        code: 'DUE_TOO_LATE',
        facts: [
          { name: 'latest', value: '2025-04-11' },
          { name: 'days', value: '30' },
        ],
        at: '/data/dueOn',
        basis: [{ act: 'RRS', section: '5 lg 2' }],
      },
      metadata: { duty: '3.13', actor: adviser, legalBasis: [{ act: 'RRS', section: '5 lg 2' }], commandId: idOf('lend') },
    })
    expect(JSON.stringify(event)).not.toContain('reader-0001')
    expect(answer).toEqual({
      _tag: 'Left',
      left: {
        kind: 'refused',
        code: 'DUE_TOO_LATE',
        ruleKind: 'law',
        text: {
          et: 'Tagastamise päev võib olla kuni 2025-04-11, 30 päeva pärast.',
          en: 'The due day is 2025-04-11 at the latest, 30 days on.',
        },
        basis: [{ act: 'RRS', section: '5 lg 2' }],
        facts: { latest: '2025-04-11', days: '30' },
        at: '/data/dueOn',
        recorded: true,
      },
    })
  })

  it('of order is answered and leaves no trace', async () => {
    const { store, send } = await opened()
    const answer = await send(
      'forgive',
      'book-0001',
      'ForgiveFine',
      { amount: euros(2) },
      { actor: actor('person-0002', 'headOfDivision') },
    )
    expect(answer).toMatchObject({ left: { kind: 'refused', code: 'BOOK_IN', ruleKind: 'order', recorded: false, basis: [] } })
    expect(await store.head()).toBe(1)
  })

  it('leaves the stream of the instance as it was', async () => {
    const { send, recorded } = await opened()
    await send('late', 'book-0001', 'LendBook', lendTo('reader-0001', '2025-05-01'))
    expect(await recorded('bookLoan-book-0001')).toEqual([])
    expect(isRight(await send('lend', 'book-0001', 'LendBook', lendTo('reader-0001'), { expectedRevision: -1 }))).toBe(true)
  })

  it('meets a position that may not give the command, and is recorded', async () => {
    const { send, recorded } = await opened()
    const answer = await send('lend', 'book-0001', 'LendBook', lendTo('reader-0001'), { actor: actor('person-0003', 'finance') })
    expect(answer).toMatchObject({
      left: {
        code: 'POSITION_NOT_ENTITLED',
        ruleKind: 'authority',
        text: { et: expect.stringContaining('„finantsüksus”') },
        recorded: true,
      },
    })
    expect(await recorded(refusedCommandStream(idOf('lend')))).toHaveLength(1)
  })

  it('meets a substitute who would approve in their own case, and the matter is routed to the next superior', async () => {
    const { send, recorded } = await opened()
    await send('lend', 'book-0001', 'LendBook', lendTo('reader-0001'))
    const forgive = (name: string, person: string) =>
      send(name, 'book-0001', 'ForgiveFine', { amount: euros(2) }, { actor: actor(person, 'headOfDivision', 'adviser') })
    expect(await forgive('own', 'person-0001')).toMatchObject({
      left: { code: 'SELF_APPROVAL', facts: { routedTo: 'headOfDepartment' }, recorded: true },
    })
    const [attempt] = await recorded(refusedCommandStream(idOf('own')))
    expect(attempt?.metadata.actor).toEqual({ person: 'person-0001', position: 'adviser', actingAs: 'headOfDivision' })
    expect(isRight(await forgive('of another', 'person-0002'))).toBe(true)
  })
})
