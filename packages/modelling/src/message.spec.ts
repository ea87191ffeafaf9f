import { command, event, oneOf } from './message.js'
import { faultsOf } from './testing.js'
import { count, text } from './value.js'

const label = { et: 'Teade', en: 'Message' }
const Weighed = event('Weighed', label, { kilos: count('Kilos', label) })
const Renamed = event('Renamed', label, { name: text('Name', label, { max: 9 }) })
const Fact = oneOf('Fact', label, Weighed, Renamed)

const found = (value: unknown) => faultsOf(Fact, value)

describe('one of several messages', () => {
  it('is judged by the definition of its type', () => {
    expect(found({ type: 'Weighed', data: { kilos: 3 } })).toEqual([])
    expect(found({ type: 'Renamed', data: { kilos: 3 } })).toEqual(['/data/name required', '/data/kilos unknownField'])
  })

  it('has errors at the field inside the message, without a number of the member', () => {
    expect(found({ type: 'Renamed', data: { name: '' } })).toEqual(['/data/name length'])
    expect(found({ type: 'Weighed' })).toEqual(['/data required'])
    expect(found({ type: 'Weighed', data: { kilos: 3 }, meta: 1 })).toEqual(['/meta unknownField'])
  })

  it('must have a type, and one that is known', () => {
    expect(found({ data: {} })).toEqual(['/type required'])
    for (const type of ['weighed', 'toString', '__proto__', '', 7, null]) expect(found({ type, data: {} })).toEqual(['/type choice'])
    for (const value of [null, [], 'Weighed']) expect(found(value)).toEqual([' type'])
  })

  it('gives the definition of a type', () => {
    expect(Fact.member('Weighed')).toBe(Weighed)
    expect([Fact.member('Lost'), Fact.member('constructor')]).toEqual([undefined, undefined])
  })
})

describe('a message', () => {
  it('of an event has one version more than it has upcasters', () => {
    expect(Weighed.schemaVersion).toBe(1)
    expect(event('Weighed', label, {}, { upcasters: [(data) => data, (data) => data] }).schemaVersion).toBe(3)
  })

  it('of a command names who may give it', () => {
    expect(command('Weigh', label, ['adviser'], {})).toMatchObject({ messageKind: 'command', by: ['adviser'], type: 'Weigh' })
  })

  it('has a codec of its data alone, which says so in its name', () => {
    expect(Weighed.data.is({ kilos: 3 })).toBe(true)
    expect(Weighed.data.name).toBe('WeighedData')
  })
})
