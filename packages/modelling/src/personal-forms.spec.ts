import { holdsPersonal, mapPersonal, plainForm, readingForm } from './personal-reading.js'
import { jsonSchema } from './json-schema.js'
import { faultsOf } from './testing.js'
import { BoatEvent, BoatMoored, BoatPainted, BoatRow, MoorBoat } from './testing/sample-codecs.js'

const moored = { type: 'BoatMoored', data: { boatRef: 'boat-0001', on: '2025-03-01', owner: 'Näidis Omanik' } }

describe('the plain form of a codec', () => {
  it('takes the content in place of each personal value, and all else as it was', () => {
    expect(faultsOf(plainForm(BoatEvent), moored)).toEqual([])
    expect(faultsOf(plainForm(BoatEvent), { ...moored, data: { ...moored.data, on: 'today' } })).toEqual(['/data/on date'])
    expect(faultsOf(plainForm(BoatEvent), { type: 'BoatSunk', data: {} })).toEqual(['/type choice'])
    expect(faultsOf(BoatEvent, moored)).toEqual(['/data/owner type'])
  })

  it('tells of a content only that it is wrong', () => {
    const with_ = (owner: unknown) => ({ ...moored, data: { ...moored.data, owner } })
    expect(faultsOf(plainForm(BoatEvent), with_({ 'Näidis Omanik': 1 }))).toEqual(['/data/owner type'])
    expect(faultsOf(plainForm(BoatEvent), with_('x'.repeat(81)))).toEqual(['/data/owner length'])
  })

  it('is the codec itself where it holds no personal value, and is made once', () => {
    expect(plainForm(MoorBoat)).toBe(MoorBoat)
    expect(plainForm(BoatEvent)).toBe(plainForm(BoatEvent))
    expect([BoatEvent, BoatRow, BoatPainted].map(holdsPersonal)).toEqual([true, true, false])
  })

  it('leaves a message a message', () => {
    const form = plainForm(BoatMoored) as typeof BoatMoored
    expect([form.type, form.messageKind, form.data.is(moored.data)]).toEqual(['BoatMoored', 'event', true])
  })
})

describe('the form that readers get', () => {
  const shown = (owner: unknown) => ({ ...moored, data: { ...moored.data, owner } })

  it('has a state in place of each personal value, and the content only where it is present', () => {
    expect(faultsOf(readingForm(BoatEvent), shown({ state: 'Present', value: 'Näidis Omanik' }))).toEqual([])
    for (const state of ['Erased', 'Withheld']) expect(faultsOf(readingForm(BoatEvent), shown({ state }))).toEqual([])
    expect(faultsOf(readingForm(BoatEvent), moored)).toEqual(['/data/owner type'])
  })

  it('tells the three states to those who read the schema', () => {
    expect(JSON.stringify(jsonSchema(readingForm(BoatMoored)))).toContain('"enum":["Present","Erased","Withheld"]')
  })
})

it('Each personal value is found with its content and the way to it', () => {
  const found: unknown[] = []
  const changed = mapPersonal(BoatEvent, moored, ({ of, value, path }) => (found.push([of.name, value, path]), 'changed'))
  expect(found).toEqual([['OwnerName', 'Näidis Omanik', ['data', 'owner']]])
  expect(changed).toEqual({ ...moored, data: { ...moored.data, owner: 'changed' } })
})
