import { isRight } from '@dutybook/fp'
import { CommandRefused, event, Metadata, type AnyEventCodec, type Message } from '@dutybook/modelling'
import { arbitraryOf } from '@dutybook/modelling/testing'
import fc from 'fast-check'
import { decodedOrThrow, decodeEvent, undecodableText } from './decode-event.js'
import { encodeEvent } from './encode-event.js'
import { eventDefinitions } from './event-definitions.js'
import { card } from './example/card.js'
import { libraryEvents } from './example/library.js'
import { loan } from './example/loan.js'
import { BookLent } from './example/loan-messages.js'
import type { StoredEvent } from './stored-event.js'

const at = { stream: 'bookLoan-book-0001', revision: 3, position: 12 }
const id = 'f0000000-0000-8000-8000-000000000001'
const definitions: readonly AnyEventCodec[] = [...loan.event.members, ...card.event.members, CommandRefused]
const metadata = fc.sample(arbitraryOf(Metadata), { numRuns: 1, seed: 1 })[0] as Metadata
const data = { reader: 'reader-0001', lentBy: 'person-0001', dueOn: '2025-04-01', shelf: 'A1' }

const stored = (changes: Partial<StoredEvent> = {}): StoredEvent => ({
  ...encodeEvent(BookLent, id, { type: 'BookLent', data }, metadata),
  ...at,
  ...changes,
})

describe('a stored event', () => {
  it.each(definitions.map((each) => [each.type, each] as const))('%s comes back as it was', (_, definition) => {
    const given = fc.tuple(arbitraryOf(definition), arbitraryOf(Metadata))
    fc.assert(
      fc.property(given, ([message, about]) => {
        const encoded = encodeEvent(definition, id, message as Message, about)
        const event = decodedOrThrow(libraryEvents, { ...encoded, ...at })
        expect(event).toEqual({ id, ...at, ...(message as Message), schemaVersion: definition.schemaVersion, metadata: about })
      }),
      { numRuns: 25 },
    )
  })

  it('of an older version is read as one of today', () => {
    const old = JSON.stringify({ reader: 'reader-0001', lentBy: 'person-0001', dueOn: '2025-04-01' })
    expect(decodedOrThrow(libraryEvents, stored({ schemaVersion: 1, data: old }))).toMatchObject({
      schemaVersion: 1,
      data: { ...data, shelf: 'unknown' },
    })
  })

  const bad: readonly (readonly [string, Partial<StoredEvent>, string, readonly string[]])[] = [
    ['of an unknown type', { type: 'BookBurnt' }, 'type', []],
    ['of a version that is not known yet', { schemaVersion: 3 }, 'schemaVersion', []],
    ['of a version that never was', { schemaVersion: 0 }, 'schemaVersion', []],
    ['whose data is no JSON', { data: '{"reader":' }, 'data', []],
    [
      'whose data has a wrong field',
      { data: JSON.stringify({ ...data, dueOn: 'soon', lentBy: 1 }) },
      'data',
      ['/lentBy type', '/dueOn date'],
    ],
    ['whose old data cannot be raised', { schemaVersion: 1, data: '7' }, 'data', []],
    ['whose metadata is no JSON', { metadata: '' }, 'metadata', [' type']],
    ['whose metadata lacks a field', { metadata: JSON.stringify({ ...metadata, duty: undefined }) }, 'metadata', ['/duty required']],
  ]

  it.each(bad)('%s is told as such, with its place and fields', (_, changes, part, errors) => {
    const event = decodeEvent(libraryEvents, stored(changes))
    if (isRight(event)) throw new Error('It was decoded.')
    expect(event.left).toMatchObject({ id, ...at, part })
    expect(event.left.errors.map((each) => `${each.pointer} ${each.rule}`)).toEqual(errors)
    expect(undecodableText(event.left)).toContain('position 12, revision 3 of bookLoan-book-0001')
  })

  it('that cannot be read never shows its content', () => {
    const secret = stored({ data: JSON.stringify({ ...data, dueOn: 'a secret word' }) })
    expect(() => decodedOrThrow(libraryEvents, secret)).toThrow('/dueOn (date)')
    expect(() => decodedOrThrow(libraryEvents, secret)).not.toThrow('secret word')
  })
})

describe('an event to store', () => {
  it('that is not of its codec is refused, with its fields', () => {
    const wrong = () => encodeEvent(BookLent, id, { type: 'BookLent', data: { ...data, dueOn: 'soon' } }, metadata)
    expect(wrong).toThrow('/data/dueOn (date')
  })

  it('with metadata that is not of its codec is refused, with its fields', () => {
    const wrong = { ...metadata, duty: '3.99' } as unknown as Metadata
    expect(() => encodeEvent(BookLent, id, { type: 'BookLent', data }, wrong)).toThrow('/duty (pattern')
  })
})

describe('the definitions of events', () => {
  it('know the events of all aggregates and refused commands', () => {
    expect(libraryEvents('CardIssued')?.type).toBe('CardIssued')
    expect(libraryEvents('CommandRefused')).toBe(CommandRefused)
    expect(libraryEvents('constructor')).toBeUndefined()
  })

  it('refuse two events of the same type', () => {
    const again = event('BookLent', { et: 'Muu', en: 'Other' }, {})
    const other = { ...card, category: 'other', event: { ...card.event, members: [again] } }
    expect(() => eventDefinitions([loan, other as never])).toThrow('BookLent')
  })
})
