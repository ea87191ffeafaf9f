import { dictionaryOf } from './dictionary.js'
import { BoatEvent, BoatMoored, BoatRow, codecsIn } from './testing.js'

const entry = (path: string) => dictionaryOf(BoatRow).find((each) => each.path === path)

describe('the data dictionary', () => {
  it('has a line for each field, its parts right after it', () => {
    expect(
      dictionaryOf(BoatRow)
        .map(({ path }) => path)
        .filter((path) => path.startsWith('seasons') || path.startsWith('crew')),
    ).toEqual([
      ...['seasons', 'seasons[]', 'seasons[].from', 'seasons[].to'],
      ...['crew', 'crew[]', 'crew[].person', 'crew[].position', 'crew[].actingAs'],
    ])
  })

  it('says in both languages what a value is called and what it must be', () => {
    expect(entry('seenAt')).toEqual({
      path: 'seenAt',
      type: 'instant',
      name: 'Instant',
      rule: { et: 'UTC ajahetk kujul AAAA-KK-PPTtt:mm:ss.sssZ', en: 'a UTC instant YYYY-MM-DDThh:mm:ss.sssZ' },
      label: { et: 'Viimati nähtud', en: 'Last seen' },
      required: false,
      personal: false,
      codes: [],
    })
  })

  it('lists the codes of a choice with their names', () => {
    expect(entry('colour')?.codes).toContainEqual({ code: 'dark-blue', label: { et: 'tumesinine', en: 'dark blue' } })
  })

  it('calls nothing required that stands in something optional', () => {
    expect(entry('crew[].person')).toMatchObject({ required: false })
    expect(entry('seasons[].from')).toMatchObject({ required: true })
  })

  it('tells of a personal value what is inside, and nothing of its sealed form', () => {
    expect(entry('owner')).toMatchObject({ type: 'text', personal: true, label: { et: 'Omaniku nimi', en: 'Name of the owner' } })
    expect(dictionaryOf(BoatRow).some(({ path }) => path.startsWith('owner.'))).toBe(false)
  })

  it('names the message where there are several', () => {
    const paths = dictionaryOf(BoatEvent).map(({ path }) => path)
    expect(paths).toEqual(expect.arrayContaining(['<BoatMoored>', '<BoatMoored>.data.on', '<BoatPainted>.data.colour']))
    expect(dictionaryOf(BoatMoored).map(({ path }) => path)).toEqual(['type', 'data', 'data.boatRef', 'data.on', 'data.owner'])
  })

  it('leaves no field out', () => {
    const fields = codecsIn(BoatRow).filter(({ shape }) => shape.kind === 'localDate')
    expect(dictionaryOf(BoatRow).filter(({ type }) => type === 'localDate')).toHaveLength(fields.length)
  })
})
