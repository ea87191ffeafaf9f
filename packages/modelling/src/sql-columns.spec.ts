import fc from 'fast-check'
import { record } from './record.js'
import { columnDefinition, columnsOf, quoted, snakeCase, type ColumnValue } from './sql-columns.js'
import { arbitraryOf, BoatMoored, BoatRow } from './testing.js'
import { LocalDate } from './time.js'
import { count, text } from './value.js'

const { columns, toColumns, fromColumns } = columnsOf(BoatRow)
const named = (name: string) => columns.find((each) => each.name === name)
const label = { et: 'Nimi', en: 'Name' }

/** As a store hands it back: by name, and perhaps whole numbers as text. */
const stored = (values: readonly ColumnValue[], asText: boolean) =>
  Object.fromEntries(
    columns.map(({ name }, index) => [name, asText && typeof values[index] === 'number' ? String(values[index]) : values[index]!]),
  )

describe('the columns of a row', () => {
  it('are one for each field, in snake case and in the order of the fields', () => {
    expect(columns.map(({ name }) => name).slice(0, 8)).toEqual([
      'boat_ref',
      'berth',
      'colour',
      'depth_at_keel',
      'since_day',
      'seen_at',
      'harbour_fee_cents',
      'fine_cents',
    ])
    expect(columns).toHaveLength(Object.keys(BoatRow.fields).length)
  })

  it('hold money in cents, truth and whole numbers as integers, all else as text', () => {
    const integers = columns.filter(({ type }) => type === 'integer').map(({ name }) => name)
    expect(integers).toEqual(['depth_at_keel', 'harbour_fee_cents', 'fine_cents', 'insured', 'sold'])
    expect(named('fine_cents')).toEqual({
      name: 'fine_cents',
      type: 'integer',
      nullable: true,
      comment: { et: 'Trahv (sentides)', en: 'Fine (in cents)' },
      kind: 'money',
      path: ['fine', 'cents'],
    })
  })

  it('are nullable where the field is optional, and bear the label of the field', () => {
    expect(named('seen_at')).toMatchObject({ nullable: true, comment: { et: 'Viimati nähtud', en: 'Last seen' }, path: ['seenAt'] })
    expect(named('since_day')).toMatchObject({ nullable: false, kind: 'localDate' })
  })

  it('give back every row as it was written', () => {
    fc.assert(
      fc.property(arbitraryOf(BoatRow), fc.boolean(), (row, asText) => {
        const values = toColumns(row)
        expect(fromColumns(stored(values, asText))).toEqual(row)
        values.forEach((value, index) => {
          const { type, nullable } = columns[index]!
          expect(value === null ? nullable : typeof value === (type === 'integer' ? 'number' : 'string')).toBe(true)
        })
      }),
    )
  })

  it('are refused where two fields want the same one, and where there are no fields', () => {
    const twice = record('Twice', label, { boatName: text('A', label, { max: 3 }), boat_name: text('B', label, { max: 3 }) })
    expect(() => columnsOf(twice)).toThrow('Two fields of Twice have the same column')
    expect(() => columnsOf(LocalDate)).toThrow('LocalDate is not a record')
  })

  it('keep a record inside the row as one JSON text', () => {
    const whole = columnsOf(BoatMoored)
    expect(whole.columns.map(({ name, type }) => [name, type])).toEqual([
      ['type', 'text'],
      ['data', 'text'],
    ])
  })
})

describe('the words of SQL', () => {
  it('quote a name whatever stands in it', () => {
    expect(quoted('a"b')).toBe('"a""b"')
  })

  it('define a column with the store’s own types', () => {
    const [depth] = columnsOf(record('R', label, { keelDepth: count('C', label) })).columns
    expect(columnDefinition(depth!, { text: 'text', integer: 'bigint' })).toBe('"keel_depth" bigint not null')
    expect(columnDefinition(named('berth')!, { text: 'text', integer: 'bigint' })).toBe('"berth" text')
  })

  it.each([
    ['pointId', 'point_id'],
    ['name', 'name'],
    ['daysOver30', 'days_over30'],
    ['iso2Code', 'iso2_code'],
  ])('write %s as %s', (name, snake) => {
    expect(snakeCase(name)).toBe(snake)
  })
})
