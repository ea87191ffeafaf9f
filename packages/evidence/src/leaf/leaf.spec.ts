import type { StoredEvent } from '@dutybook/event-store'
import fc from 'fast-check'
import { longestEntry } from '../tree/bundle.js'
import { encodeLeaf } from './leaf.js'
import { readLeaf } from './read-leaf.js'

const origin = 'agency.example/duties'
const event: StoredEvent = {
  id: '019a2c5e-7d40-7c1e-9b5f-2f6f0a1b2c3d',
  type: 'Noted',
  schemaVersion: 1,
  stream: 'note-1',
  revision: 0,
  position: 1,
  data: '{"text":"õ"}',
  metadata: '{}',
}

const text = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((each) => each.isWellFormed())
const count = fc.maxSafeNat()
const anyEvent: fc.Arbitrary<StoredEvent> = fc.record({
  id: fc.uuid(),
  type: text,
  schemaVersion: count,
  stream: text,
  revision: count,
  position: count,
  data: fc.oneof(
    text,
    fc.integer({ min: 60_000, max: 70_000 }).map((length) => 'd'.repeat(length)),
  ),
  metadata: fc.oneof(
    text,
    fc.integer({ min: 60_000, max: 70_000 }).map((length) => 'm'.repeat(length)),
  ),
})

describe('the leaf of an event', () => {
  it('is the bytes that the page on its format shows', () => {
    expect(encodeLeaf(origin, event).toString('hex')).toBe(
      [
        '01',
        '0000000000000001',
        '0000000000000000',
        '0000000000000001',
        `00${'00000015'}${Buffer.from(origin).toString('hex')}`,
        `00${'00000006'}${Buffer.from('note-1').toString('hex')}`,
        `00${'00000024'}${Buffer.from(event.id).toString('hex')}`,
        `00${'00000005'}${Buffer.from('Noted').toString('hex')}`,
        `00${'0000000d'}${'7b2274657874223a22c3b5227d'}`,
        `00${'00000002'}${'7b7d'}`,
      ].join(''),
    )
  })

  it('says all of the event again, fits into a bundle, and is another for another event', () => {
    fc.assert(
      fc.property(anyEvent, anyEvent, (one, other) => {
        const bytes = encodeLeaf(origin, one)
        expect(bytes.length).toBeLessThanOrEqual(longestEntry)
        const { data, metadata, ...rest } = readLeaf(bytes)!
        const { data: oneData, metadata: oneMetadata, ...oneRest } = one
        expect(rest).toEqual({ ...oneRest, origin })
        if (typeof data === 'string') expect(data).toBe(oneData)
        if (typeof metadata === 'string') expect(metadata).toBe(oneMetadata)
        expect(bytes.equals(encodeLeaf(origin, other))).toBe(JSON.stringify(one) === JSON.stringify({ ...other }))
        expect(bytes.equals(encodeLeaf(`${origin}/b`, one))).toBe(false)
      }),
    )
  })

  it('has its longest texts by hash, and only as many as must be', () => {
    const length = longestEntry - encodeLeaf(origin, { ...event, data: '' }).length
    const forms = (each: Partial<StoredEvent>) => {
      const { data, metadata, type } = readLeaf(encodeLeaf(origin, { ...event, ...each }))!
      return [data, metadata, type].map((part) => (typeof part === 'string' ? 'inline' : part.length))
    }
    expect(forms({ data: 'x'.repeat(length) })).toEqual(['inline', 'inline', 'inline'])
    expect(forms({ data: 'x'.repeat(length + 1) })).toEqual([length + 1, 'inline', 'inline'])
    expect(forms({ data: 'x'.repeat(40_000), metadata: 'y'.repeat(40_000) })).toEqual([40_000, 'inline', 'inline'])
    expect(forms({ data: 'x'.repeat(40_000), metadata: 'y'.repeat(40_001) })).toEqual(['inline', 40_001, 'inline'])
    const huge = 'z'.repeat(70_000)
    expect(forms({ data: huge, metadata: huge, type: huge })).toEqual([70_000, 70_000, 70_000])
  })

  it('is read only from the bytes that an event makes', () => {
    const bytes = encodeLeaf(origin, event)
    expect(readLeaf(bytes.subarray(0, -1))).toBeUndefined()
    expect(readLeaf(Buffer.concat([bytes, Buffer.of(0)]))).toBeUndefined()
    expect(readLeaf(Buffer.alloc(0))).toBeUndefined()
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes)
      changed[bit >> 3]! ^= 1 << (bit & 7)
      const leaf = readLeaf(changed)
      if (leaf) expect(encodeLeaf(leaf.origin as string, leaf as StoredEvent).equals(changed)).toBe(true)
    }
  })

  it('makes no reader fail, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void readLeaf(Buffer.from(bytes))))
  })
})
