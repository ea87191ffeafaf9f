import { isLeft } from '@dutybook/fp'
import fc from 'fast-check'
import type { AnyCodec } from './codec.js'
import { decodeOrReport, pointerOf } from './decode.js'
import { record } from './record.js'
import { BoatEvent, BoatMoored, BoatRow, MoorBoat } from './testing.js'
import { Instant, LocalDate, period } from './time.js'
import { choice, count, flag, id, list, literal, text } from './value.js'

const label = { et: 'Väli', en: 'Field' }
const errors = (codec: AnyCodec, value: unknown) => {
  const decoded = decodeOrReport(codec, value)
  return isLeft(decoded) ? decoded.left : []
}
const one = (codec: AnyCodec, value: unknown) => {
  const found = errors(codec, value)
  expect(found).toHaveLength(1)
  return found[0]!
}
const sealed = { sealed: 'v1', subject: 'person-0001', nonce: 'A'.repeat(16), ciphertext: 'A'.repeat(22), commitment: 'A'.repeat(43) }
const moored = { type: 'BoatMoored', data: { boatRef: 'boat-0001', on: '2025-01-01', owner: sealed } }

const existsEt = '; selline päev peab kalendris olemas olema'
const existsEn = '; the day must exist in the calendar'

describe('a report on a value', () => {
  it('is the value itself when nothing is wrong', () => {
    expect(decodeOrReport(BoatEvent, moored)).toEqual({ _tag: 'Right', right: moored })
  })

  it.each<readonly [AnyCodec, unknown, string, string, string]>([
    [LocalDate, '2025-02-29', 'date', `kuupäev kujul AAAA-KK-PP${existsEt}`, `a date YYYY-MM-DD${existsEn}`],
    [
      Instant,
      '2025-01-01',
      'date',
      `UTC ajahetk kujul AAAA-KK-PPTtt:mm:ss.sssZ${existsEt}`,
      `a UTC instant YYYY-MM-DDThh:mm:ss.sssZ${existsEn}`,
    ],
    [count('N', label, { max: 9 }), 10, 'range', 'täisarv 0–9', 'a whole number 0–9'],
    [count('N', label, { min: 5, max: 5 }), '5', 'type', 'täisarv 5', 'a whole number 5'],
    [flag('F', label), 'true', 'type', 'true või false', 'true or false'],
    [literal('EUR', label), 'USD', 'choice', 'täpselt "EUR"', 'exactly "EUR"'],
    [id('I', label, '^x[0-9]$'), 'y', 'pattern', 'viide kujul ^x[0-9]$', 'a reference of the form ^x[0-9]$'],
    [id('I', label, '^x[0-9]$', 'x4'), 'y', 'pattern', 'viide, näiteks x4', 'a reference such as x4'],
    [choice('C', label, { a: label, b: label }), 'c', 'choice', 'üks koodidest: a, b', 'one of the codes: a, b'],
    [list(LocalDate, label, { min: 1, max: 2 }), [], 'length', 'loend, liikmeid 1–2', 'a list of 1–2 items'],
    [record('E', label, {}), [], 'type', 'objekt ilma väljadeta', 'an object without fields'],
    [record('R', label, { a: LocalDate, b: LocalDate }), 1, 'type', 'objekt väljadega a, b', 'an object with the fields a, b'],
    [BoatEvent, 1, 'type', 'objekt, mille liigi ütleb väli type', 'an object whose kind is said by the field type'],
  ])('says what was expected: %s %j', (codec, value, rule, et, en) => {
    expect(one(codec, value)).toEqual({ pointer: '', rule, text: { et, en } })
  })

  it('says the limits of a text', () => {
    expect(one(text('T', label, { max: 3 }), 'abcd').text).toEqual({
      et: 'tekst ühel real, 1–3 märki, ilma juhtmärkideta ja ilma tühikuta alguses ja lõpus',
      en: 'text on one line, 1–3 characters, without control characters and without space at its ends',
    })
    expect(one(text('T', label, { max: 3, lines: 'many' }), 7).text.en).toMatch(/^text, 1–3/u)
  })

  it('names the field that is missing, and what it should be', () => {
    expect(one(MoorBoat, { type: 'MoorBoat', data: { boatRef: 'boat-0001', season: { from: '2025-01-01' } } })).toEqual({
      pointer: '/data/season/to',
      rule: 'required',
      text: { et: 'kohustuslik väli puudub: kuupäev kujul AAAA-KK-PP', en: 'a required field is missing: a date YYYY-MM-DD' },
    })
  })

  it('names a field that is not known, with / and ~ escaped', () => {
    expect(one(record('R', label, {}), { 'a/b~c': 1 })).toEqual({
      pointer: '/a~1b~0c',
      rule: 'unknownField',
      text: { et: 'tundmatu väli', en: 'unknown field' },
    })
  })

  it('names both dates that are in the wrong order, by the label of the earlier one', () => {
    expect(one(period('P', label), { from: '2025-02-01', to: '2025-01-31' })).toEqual({
      pointer: '/to',
      rule: 'order',
      text: { et: 'kuupäev ei tohi olla varasem kui väljal „Algus”', en: 'the date may not be before the one in “First day”' },
    })
  })

  it('goes into lists by their index', () => {
    const rows = list(BoatRow, label)
    const found = errors(rows, [{}, 5])
    expect(found.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(['/0/boatRef', '/0/colour', '/1']))
  })

  it('adds nothing to the path for one of several messages', () => {
    expect(one(BoatEvent, { ...moored, data: { ...moored.data, on: 'x' } }).pointer).toBe('/data/on')
  })

  it('names the types of message that are known', () => {
    const text = { et: 'üks koodidest: BoatMoored, BoatPainted', en: 'one of the codes: BoatMoored, BoatPainted' }
    expect(one(BoatEvent, { ...moored, type: 'BoatSunk' })).toEqual({ pointer: '/type', rule: 'choice', text })
    expect(one(BoatEvent, { data: {} })).toEqual({ pointer: '/type', rule: 'required', text })
  })

  it('finds all that is wrong at once, but stops at fifty', () => {
    expect(errors(BoatMoored, { type: 'BoatMoored', data: {} })).toHaveLength(3)
    const fields = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`field${index}`, 1]))
    expect(errors(record('R', label, {}), fields)).toHaveLength(50)
  })
})

describe('a report on a sealed value', () => {
  const secret = 'Mari Maasikas'
  const places = fc.oneof(
    fc.constant<unknown>(secret),
    fc.constantFrom(...Object.keys(sealed)).map((key) => ({ ...sealed, [key]: secret })),
    fc.constant({ ...sealed, [secret]: 1 }),
    fc.constant({ [secret]: { [secret]: secret } }),
    fc.constant([secret]),
  )

  it('never repeats what was sent in its place', () => {
    fc.assert(
      fc.property(places, (owner) => {
        const found = errors(BoatMoored, { type: 'BoatMoored', data: { ...moored.data, owner } })
        expect(found.length).toBeGreaterThan(0)
        expect(JSON.stringify(found)).not.toContain('Maasikas')
      }),
    )
  })

  it('says that a sealed value was expected, and where', () => {
    const { pointer, text } = one(BoatMoored, { type: 'BoatMoored', data: { ...moored.data, owner: secret } })
    expect({ pointer, text }).toEqual({ pointer: '/data/owner', text: { et: 'pitseeritud isikuandmed', en: 'a sealed personal value' } })
  })
})

describe('a JSON Pointer', () => {
  it('is empty for the whole value, and escapes the tilde before the slash', () => {
    expect(pointerOf([])).toBe('')
    expect(pointerOf(['a', 0, '~1', '/'])).toBe('/a/0/~01/~1')
  })
})
