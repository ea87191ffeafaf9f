import fc from 'fast-check'
import { attack } from './attack.js'
import { needOf } from './need.js'
import { hiddenIn, type Kind, type Published } from './published.js'
import { cellsOf, type CellId } from './table.js'
import { bruteForce } from './testing/brute-force.js'
import { tableWith } from './testing/tables.js'

const kinds: readonly Kind[] = ['primary', 'complementary']

/** A small table with any cells hidden but the total, sensibly or not. */
const published = (sizes: readonly number[], most: number) =>
  fc
    .record({
      counts: fc.array(fc.nat(most), { minLength: sizes.reduce((a, b) => a * b), maxLength: sizes.reduce((a, b) => a * b) }),
      hide: fc.array(fc.nat(3), { minLength: 40, maxLength: 40 }),
    })
    .map(({ counts, hide }): Published => {
      const { population, dimensions } = tableWith(sizes, counts)
      const cells = cellsOf({ population, dimensions, counts }).map(({ id, value }, at) => {
        const kind = kinds[hide[at] ?? 0]
        return [id, kind && id !== population ? { suppressed: kind } : { value }] as const
      })
      return { population, dimensions, threshold: 3, cells: Object.fromEntries(cells) }
    })

async function agreesWithOracle(given: Published): Promise<void> {
  const total = given.cells[given.population]
  const sum = total && 'value' in total ? total.value : 0
  const oracle = bruteForce(given, sum, sum)
  const found = await attack(given)
  if (found.kind !== 'bounded') throw new Error(found.why)
  const expected = [...hiddenIn(given)].map(([id, kind]) => {
    const [low, high] = oracle.get(id)!
    const { span, reach } = needOf(kind, given.threshold, 0)
    return { id, kind, low, high, exposed: high - low < span || high < reach }
  })
  expect(found.intervals).toEqual(expected)
  expect(found.exposed).toEqual(expected.filter(({ exposed }) => exposed).map(({ id }) => id))
}

describe('the attacker finds the very ends that going through all tables finds', () => {
  it.each([
    [[2, 2], 4],
    [[2, 3], 2],
    [[3, 3], 1],
    [[2, 2, 2], 1],
  ])('in tables of %j', async (sizes, most) => {
    await fc.assert(fc.asyncProperty(published(sizes, most), agreesWithOracle), { numRuns: 20 })
  })
})

/** One row of two counts; `undefined` is hidden. */
const pair = (a: number | undefined, b: number | undefined, total: number | undefined): Published => {
  const cell = (value: number | undefined) => (value === undefined ? { suppressed: 'primary' as const } : { value })
  return { ...tableWith([2], []), threshold: 5, cells: { 'generated?A=1': cell(a), 'generated?A=2': cell(b), generated: cell(total) } }
}

const ends = async (...given: Parameters<typeof attack>) => {
  const found = await attack(...given)
  return found.kind === 'bounded' ? Object.fromEntries(found.intervals.map(({ id, low, high }) => [id, [low, high]])) : found
}

describe('the attacker', () => {
  const [first, second]: CellId[] = ['generated?A=1', 'generated?A=2']

  it('computes the one hidden cell of a row', async () => {
    expect(await attack(pair(undefined, 8, 9))).toMatchObject({ intervals: [{ low: 1, high: 1, exposed: true }], exposed: [first] })
  })

  it('finds no limit above a cell whose sum is hidden too', async () => {
    expect(await attack(pair(undefined, 8, undefined))).toMatchObject({
      intervals: [
        { low: 0, high: null },
        { low: 8, high: null },
      ],
      exposed: [],
    })
  })

  it('calls a cell exposed that may be large but only one of three numbers', async () => {
    const shape = tableWith([2, 2], [4, 1, 20, 1])
    const cells = cellsOf(shape).map(({ id, value }) => [id, id.includes('&') ? { suppressed: 'primary' as const } : { value }])
    const found = await attack({ ...shape, threshold: 5, cells: Object.fromEntries(cells) })
    expect(found).toMatchObject({ exposed: expect.arrayContaining(['generated?A=1&B=1']) })
    expect(found).toMatchObject({
      intervals: expect.arrayContaining([expect.objectContaining({ id: 'generated?A=1&B=1', low: 3, high: 5 })]),
    })
  })

  it('uses what is its own', async () => {
    expect(await ends(pair(undefined, undefined, 6), { own: { [first!]: 4 } })).toEqual({ [first!]: [4, 6], [second!]: [0, 2] })
    expect(await attack(pair(undefined, undefined, 6), { own: { [first!]: 4 } })).toMatchObject({ exposed: [first, second] })
  })

  it('pins an older table by a younger one that hides less, when counts can only grow', async () => {
    const older = pair(undefined, undefined, 6)
    const younger = pair(undefined, 5, 7)
    expect(await ends(younger)).toEqual({ [first!]: [2, 2] })
    expect(await ends(younger, { earlier: [{ published: older, relation: 'grown' }] })).toEqual({
      [first!]: [2, 2],
      [`1:${first}`]: [1, 2],
      [`1:${second}`]: [4, 5],
    })
  })

  it('knows that a table in the middle lies between its neighbours', async () => {
    const all = (total: number) => ({ published: pair(undefined, undefined, total), relation: 'grown' as const })
    const found = await ends(pair(9, 3, 12), { earlier: [{ published: pair(4, 2, 6), relation: 'grown' }, all(9)] })
    expect(found).toEqual({ [`2:${first}`]: [6, 7], [`2:${second}`]: [2, 3] })
  })

  it('takes a cell that an earlier table shows for known, and so for exposed', async () => {
    const found = await attack(pair(undefined, undefined, 6), { earlier: [{ published: pair(2, 4, 6), relation: 'same' }] })
    expect(found).toMatchObject({ kind: 'bounded', exposed: [first, second] })
  })

  it('says so when nothing agrees with what is known, or when it has no time', async () => {
    expect(await attack(pair(undefined, 8, 6))).toEqual({ kind: 'failed', why: 'contradiction' })
    expect(await attack(pair(undefined, undefined, 6), {}, { seconds: 0 })).toEqual({ kind: 'failed', why: 'timeLimit' })
  })

  it('does not look at the kind of a cell to bound it', async () => {
    const other = pair(undefined, undefined, 6)
    const blank = { ...other, cells: { ...other.cells, [first!]: { suppressed: 'complementary' as const } } }
    expect(await ends(blank)).toEqual(await ends(other))
  })
})
