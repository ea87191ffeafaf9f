import { cellId, cellsOf, equationsOf, isWellFormed, type Table } from './table.js'
import { poissonTable } from './testing/tables.js'

const table: Table = {
  population: 'identified-2025',
  dimensions: [
    { name: 'sex', categories: ['F', 'M'] },
    { name: 'form', categories: ['sexual', 'labour & other'] },
  ],
  counts: [9, 3, 1, 0],
  impossible: [false, false, false, true],
  providers: [{ a: 6, b: 3 }, { a: 1, b: 2 }, { b: 1 }, {}],
}

const cell = (id: string) => cellsOf(table).find((each) => each.id === id)

describe('the cells of a table', () => {
  it('are the counts and their sums over every dimension, each with an identity that no order changes', () => {
    expect(cellsOf(table).map(({ id, value }) => [id, value])).toEqual([
      ['identified-2025?form=sexual&sex=F', 9],
      ['identified-2025?form=labour%20%26%20other&sex=F', 3],
      ['identified-2025?sex=F', 12],
      ['identified-2025?form=sexual&sex=M', 1],
      ['identified-2025?form=labour%20%26%20other&sex=M', 0],
      ['identified-2025?sex=M', 1],
      ['identified-2025?form=sexual', 10],
      ['identified-2025?form=labour%20%26%20other', 3],
      ['identified-2025', 13],
    ])
    const turned = { ...table, dimensions: table.dimensions.toReversed() }
    expect(cellId(turned, ['sexual', 'F'])).toBe(cellId(table, ['F', 'sexual']))
  })

  it('add up the parts of each provider', () => {
    expect([cell('identified-2025?sex=F')?.largestPart, cell('identified-2025')?.largestPart]).toEqual([7, 7])
  })

  it('are impossible only where all they sum up is', () => {
    expect(
      cellsOf(table)
        .filter(({ impossible }) => impossible)
        .map(({ id }) => id),
    ).toEqual(['identified-2025?form=labour%20%26%20other&sex=M'])
  })
})

describe('the equations of a table', () => {
  it.each([[[]], [[3]], [[2, 3]], [[2, 3, 4]]])('hold for its cells, along every line of a table of %j', (sizes) => {
    const generated = poissonTable(sizes, 3, 1)
    const value = new Map(cellsOf(generated).map((each) => [each.id, each.value]))
    const equations = equationsOf(generated)
    for (const { total, parts } of equations) expect(parts.reduce((sum, part) => sum + value.get(part)!, 0)).toBe(value.get(total))
    const lines = sizes.map((_, along) => sizes.reduce((product, size, at) => (at === along ? product : product * (size + 1)), 1))
    expect(equations).toHaveLength(lines.reduce((sum, each) => sum + each, 0))
  })
})

describe('a well-formed table', () => {
  it('has whole counts, one for each combination', () => {
    expect(isWellFormed(table)).toBe(true)
    expect(isWellFormed({ ...table, counts: [9, 3, 1, Infinity] })).toBe(false)
    expect(isWellFormed({ ...table, impossible: [true] })).toBe(false)
    expect(isWellFormed({ ...table, dimensions: [{ name: 'sex', categories: [] }], counts: [] })).toBe(false)
  })
})
