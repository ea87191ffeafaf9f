import { event } from '../message.js'
import { choice, count, text } from '../value.js'
import { checkGolden, goldenHash, goldenOf, releasedOf, type GoldenFiles } from './golden.js'
import { BoatMoored, BoatPainted } from './sample-codecs.js'

const label = { et: 'Paat kaaluti', en: 'Boat weighed' }
const kilos = count('Kilos', { et: 'Kilod', en: 'Kilograms' }, { max: 100_000 })
const scale = text('Scale', { et: 'Kaal', en: 'Scale' }, { max: 20 })
const first = event('BoatWeighed', label, { kilos })
const second = event('BoatWeighed', label, { kilos, scale }, { upcasters: [(data) => ({ ...data, scale: 'unknown' })] })

const events = [BoatMoored, BoatPainted, first]
const files = goldenOf(events)
const faultsOf = (...args: Parameters<typeof checkGolden>) => checkGolden(...args).map(({ file, fault }) => `${file} ${fault}`)
const edited = (name: string, change: (text: string) => string): GoldenFiles => ({ ...files, [name]: change(files[name]!) })

describe('golden files', () => {
  it('are the same text every time, several samples for each event', () => {
    expect(goldenOf(events)).toEqual(files)
    expect(Object.keys(files)).toEqual(['BoatMoored.v1.json', 'BoatPainted.v1.json', 'BoatWeighed.v1.json'])
    expect(JSON.parse(files['BoatPainted.v1.json']!)).toMatchObject({ type: 'BoatPainted', schemaVersion: 1, data: { length: 4 } })
  })

  it('hold every code of a choice, and each optional field both there and not', () => {
    const colours = (JSON.parse(files['BoatPainted.v1.json']!) as { data: { colour?: string }[] }).data.map(({ colour }) => colour)
    expect(colours).toEqual(expect.arrayContaining(['red', undefined, 'dark-blue']))
    const shades = Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`shade${n}`, { et: `toon ${n}`, en: `shade ${n}` }]))
    const shaded = event('BoatShaded', label, { shade: choice('Shade', label, shades) })
    for (const shade of Object.keys(shades)) expect(goldenOf([shaded])['BoatShaded.v1.json']).toContain(`"${shade}"`)
  })

  it('are in order when each stored version is there and can be read', () => {
    expect(checkGolden(files, events, releasedOf(files))).toEqual([])
    const both = { ...files, ...goldenOf([second]) }
    expect(checkGolden(both, [BoatMoored, BoatPainted, second], releasedOf(files))).toEqual([])
  })

  it('show a version without a file', () => {
    expect(faultsOf(files, [BoatMoored, BoatPainted, second])).toEqual(['BoatWeighed.v2.json missing'])
  })

  it('show a released file that is gone', () => {
    const rest = Object.fromEntries(Object.entries(files).filter(([name]) => name !== 'BoatWeighed.v1.json'))
    expect(faultsOf(rest, [BoatMoored, BoatPainted], releasedOf(files))).toEqual(['BoatWeighed.v1.json missing'])
  })

  it('show an event that is no longer known', () => {
    expect(faultsOf(files, [BoatMoored, first])).toEqual(['BoatPainted.v1.json unknownEvent'])
    expect(faultsOf({ ...files, ...goldenOf([second]) }, events)).toEqual(['BoatWeighed.v2.json unknownEvent'])
  })

  it('show a stored version that the current codec cannot take, and where', () => {
    const stricter = event('BoatWeighed', label, { kilos, scale })
    const problems = checkGolden(files, [BoatMoored, BoatPainted, stricter])
    expect(problems).toHaveLength(4)
    expect(problems[0]).toEqual({ file: 'BoatWeighed.v1.json', fault: 'unreadable', detail: 'data[0]: invalid, /scale: required' })
  })

  it('show a released file that was changed, but not one of a version that is not released', () => {
    const changed = edited('BoatWeighed.v1.json', (each) => each.replace(/"kilos": \d+/u, '"kilos": 3'))
    expect(faultsOf(changed, events, releasedOf(files))).toEqual(['BoatWeighed.v1.json changed'])
    expect(faultsOf(changed, events)).toEqual([])
  })

  it('may be laid out anew', () => {
    const laidOut = edited('BoatWeighed.v1.json', (each) => JSON.stringify(JSON.parse(each)).replaceAll(',', ' ,\r\n'))
    expect(faultsOf(laidOut, events, releasedOf(files))).toEqual([])
  })

  it('show a file that is no golden file of its name', () => {
    const renamed = { ...files, 'BoatSold.v1.json': files['BoatMoored.v1.json']! }
    expect(faultsOf(renamed, events)).toEqual(['BoatSold.v1.json malformed'])
    for (const broken of ['', '{}', '[]', '{"type":"BoatWeighed","schemaVersion":1,"data":[]}'])
      expect(
        faultsOf(
          edited('BoatWeighed.v1.json', () => broken),
          events,
        ),
      ).toEqual(['BoatWeighed.v1.json malformed'])
  })

  it('keep the hash under which they were released first', () => {
    const released = releasedOf(files)
    const changed = edited('BoatWeighed.v1.json', (each) => each.replace(/"kilos": \d+/u, '"kilos": 3'))
    expect(releasedOf(changed, released)).toEqual(released)
    expect(releasedOf(changed)['BoatWeighed.v1.json']).toBe(goldenHash(changed['BoatWeighed.v1.json']!))
  })
})
