import { attack } from './attack.js'
import { bruteForce } from './testing/brute-force.js'
import { highsSolver } from './highs-solver.js'
import { needOf } from './need.js'
import { isUnsafe, type Rule } from './primary.js'
import { protect, type ProtectOptions, type Safe } from './protect.js'
import { forReaders, hiddenIn, shownIn, type Published } from './published.js'
import { cellsOf, type CellId, type Table } from './table.js'
import { chance, poissonTable, republished, strictRule as rule, tableWith, tampered } from './testing/tables.js'

async function safe(table: Table, given: Rule = rule, options: ProtectOptions = {}): Promise<Safe> {
  const made = await protect(table, given, options)
  if (made.kind !== 'safe') throw new Error(JSON.stringify(made.why))
  return made
}

const complementaryOf = (published: Published): readonly CellId[] =>
  [...hiddenIn(published)].flatMap(([id, kind]) => (kind === 'complementary' ? [id] : []))

const valuesOf = (table: Table): ReadonlyMap<CellId, number> => new Map(cellsOf(table).map(({ id, value }) => [id, value]))

/** What the suppressor would have published without one of its extra cells. */
const without = (table: Table, published: Published, id: CellId): Published =>
  republished(published, { [id]: { value: valuesOf(table).get(id) ?? 0 } })

describe('the table of sexual F 9, M 1 and labour F 3, M 12 (domain model §4.11)', () => {
  const table: Table = {
    population: 'identified-2025',
    dimensions: [
      { name: 'form', categories: ['sexual', 'labour'] },
      { name: 'sex', categories: ['F', 'M'] },
    ],
    counts: [9, 1, 3, 12],
  }

  it('hides 1 and 3 by the rule, 9 and 12 because of the margins, and shows the margins only', async () => {
    const { published, extra, optimal } = await safe(table)
    expect(published.cells).toEqual({
      'identified-2025?form=sexual&sex=F': { suppressed: 'complementary' },
      'identified-2025?form=sexual&sex=M': { suppressed: 'primary' },
      'identified-2025?form=labour&sex=F': { suppressed: 'primary' },
      'identified-2025?form=labour&sex=M': { suppressed: 'complementary' },
      'identified-2025?sex=F': { value: 12 },
      'identified-2025?sex=M': { value: 13 },
      'identified-2025?form=sexual': { value: 10 },
      'identified-2025?form=labour': { value: 15 },
      'identified-2025': { value: 25 },
    })
    expect([extra, optimal]).toEqual([2, true])
    expect(Object.values(forReaders(published))).toEqual([
      ...['suppressed', 'suppressed', 10, 'suppressed', 'suppressed', 15],
      ...[12, 13, 25],
    ])
  })

  it('leaves each of the four to be one of at least eleven numbers', async () => {
    const [audit] = (await safe(table)).audits
    expect(audit?.map(({ low, high, exposed }) => [low, high, exposed])).toEqual([
      [0, 10, false],
      [0, 10, false],
      [2, 12, false],
      [3, 13, false],
    ])
  })
})

describe('a table', () => {
  it('that needs no protection is shown whole', async () => {
    const { published, extra } = await safe(tableWith([2, 2], [5, 6, 7, 8]))
    expect([hiddenIn(published).size, extra]).toEqual([0, 0])
  })

  it('of zeros is hidden whole, or shown whole where zeros may be shown or nothing else is possible', async () => {
    const zeros = tableWith([2, 2], [0, 0, 0, 0])
    expect(shownIn((await safe(zeros)).published).size).toBe(0)
    expect(hiddenIn((await safe(zeros, { ...rule, zerosShown: 'all' })).published).size).toBe(0)
    expect(hiddenIn((await safe({ ...zeros, impossible: [true, true, true, true] })).published).size).toBe(0)
  })

  it('of one cell is shown or hidden by the rule alone', async () => {
    expect(forReaders((await safe(tableWith([], [5]))).published)).toEqual({ generated: 5 })
    expect(forReaders((await safe(tableWith([], [4]))).published)).toEqual({ generated: 'suppressed' })
    expect(forReaders((await safe(tableWith([1], [4]))).published)).toEqual({ generated: 'suppressed', 'generated?A=1': 'suppressed' })
  })

  it('of small counts goes whole when also its sums are small', async () => {
    expect(shownIn((await safe(tableWith([2, 2], [1, 0, 2, 1]))).published).size).toBe(0)
  })

  it('hides the sum too where a small count has no other company than impossible ones', async () => {
    const table = { ...tableWith([3], [3, 0, 0]), impossible: [false, true, true] }
    expect(forReaders((await safe(table)).published)).toEqual({
      'generated?A=1': 'suppressed',
      'generated?A=2': 0,
      'generated?A=3': 0,
      generated: 'suppressed',
    })
  })

  it('hides a large count of which one provider has nearly all', async () => {
    const counts = {
      ...tableWith([2], [40, 60]),
      providers: [
        { a: 31, b: 9 },
        { a: 30, b: 30 },
      ],
    }
    expect([...hiddenIn((await safe(counts)).published)]).toEqual([
      ['generated?A=1', 'primary'],
      ['generated?A=2', 'complementary'],
    ])
    expect(hiddenIn((await safe({ ...counts, providers: [{ a: 30, b: 10 }, {}] })).published).size).toBe(0)
  })

  it.each<[string, Table]>([
    ['a negative count', tableWith([2], [-1, 9])],
    ['half a person', tableWith([2], [0.5, 9])],
    ['too few counts', tableWith([2, 2], [9, 9, 9])],
    ['a category twice', { population: 'p', dimensions: [{ name: 'A', categories: ['x', 'x'] }], counts: [9, 9] }],
    ['a count where none is possible', { ...tableWith([2], [9, 9]), impossible: [true, false] }],
    ['a provider with more than the count', { ...tableWith([2], [9, 9]), providers: [{ a: 10 }, {}] }],
  ])('with %s is refused', async (_, table) => {
    expect(await protect(table, rule)).toEqual({ kind: 'unsafe', why: { code: 'malformed' } })
  })
})

describe('generated tables', () => {
  const seeds = [1, 2, 3, 4, 5, 6]
  const small: Rule = { threshold: 3, zerosShown: 'impossible', dominancePercent: 100 }

  /** Whether going through all tables leaves every hidden cell as wide as it has to be. */
  function holds(published: Published): boolean {
    const ends = bruteForce(published, 8, 24)
    return [...hiddenIn(published)].every(([id, kind]) => {
      const [low, high] = ends.get(id)!
      const { span, reach } = needOf(kind, published.threshold, 0)
      return high - low >= span && high >= reach
    })
  }

  function* subsets<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
    if (size === 0) yield []
    else for (const [at, item] of items.entries()) for (const rest of subsets(items.slice(at + 1), size - 1)) yield [item, ...rest]
  }

  it.each(seeds)('get the fewest extra cells that going through all sets and all tables finds (seed %i)', async (seed) => {
    const random = chance(seed)
    const table = tableWith(
      [2, 2],
      Array.from({ length: 4 }, () => Math.floor(random() * 7)),
    )
    const { published, extra, optimal } = await safe(table, small)
    expect(optimal).toBe(true)
    expect(holds(published)).toBe(true)
    const cells = cellsOf(table)
    const primary = Object.fromEntries(
      cells.map((cell) => [cell.id, isUnsafe(cell, small) ? { suppressed: 'primary' as const } : { value: cell.value }]),
    )
    const optional = cells.filter((cell) => !isUnsafe(cell, small)).map(({ id }) => id)
    const hide = (ids: readonly CellId[]) => Object.fromEntries(ids.map((id) => [id, { suppressed: 'complementary' as const }]))
    for (let fewer = 0; fewer < extra; fewer += 1) {
      for (const ids of subsets(optional, fewer)) expect(holds({ ...published, cells: { ...primary, ...hide(ids) } })).toBe(false)
    }
  })

  it.each([
    [[4, 3], 3],
    [[5, 4], 6],
    [[3, 3, 2], 4],
    [[4, 2, 2], 8],
  ])('of %j are open as soon as one extra cell is shown', async (sizes, mean) => {
    const table = poissonTable(sizes, mean, 7)
    const { published, optimal, extra } = await safe(table)
    expect(optimal).toBe(true)
    expect(extra).toBeGreaterThan(0)
    for (const id of complementaryOf(published)) {
      expect(await attack(without(table, published, id))).toMatchObject({ exposed: expect.arrayContaining([expect.any(String)]) })
    }
  })

  it('get the same cells every time, and as many whatever the order of the categories', async () => {
    const table = poissonTable([4, 3], 4, 11)
    const turned: Table = {
      ...table,
      dimensions: table.dimensions.map((each) => ({ ...each, categories: each.categories.toReversed() })),
      counts: table.counts.toReversed(),
    }
    const once = await safe(table)
    expect(await safe(table)).toEqual(once)
    expect((await safe(turned)).extra).toBe(once.extra)
  })

  it('say how far from the fewest they may be when the search is cut short', async () => {
    const table = poissonTable([6, 4], 5, 3)
    const best = await safe(table)
    const short = await safe(table, rule, { rounds: 0 })
    expect(short.extraAtLeast).toBeLessThanOrEqual(best.extra)
    expect(short.extra).toBeGreaterThanOrEqual(best.extra)
    expect(short.optimal).toBe(short.extra === short.extraAtLeast)
    expect(await attack(short.published)).toMatchObject({ kind: 'bounded', exposed: [] })
  })
})

describe('a table of 15 × 6 × 2 with its margins', () => {
  const table = poissonTable([15, 6, 2], 2.5, 2)

  it('is protected with the fewest cells, and none of its cells is exposed', async () => {
    const began = performance.now()
    const { published, extra, optimal } = await safe(table)
    console.info(`15 × 6 × 2: ${extra} extra cells in ${Math.round(performance.now() - began)} ms`)
    expect(optimal).toBe(true)
    expect(await attack(published)).toMatchObject({ kind: 'bounded', exposed: [] })
    const [dropped] = complementaryOf(published)
    expect(await attack(without(table, published, dropped!))).toMatchObject({ exposed: expect.arrayContaining([expect.any(String)]) })
  }, 60_000)
})

describe('a solver that fails', () => {
  const table = poissonTable([4, 3], 4, 5)

  it.each([0, 1, 7, 30, 50])('for lack of time, at answer %i, leaves no table', async (late) => {
    const solver = tampered(await highsSolver(), (answer, at) => (at === late ? { kind: 'timeLimit' } : answer))
    expect(await protect(table, rule, { solver })).toEqual({ kind: 'unsafe', why: { code: 'timeLimit' } })
  })

  it('in any other way leaves no table either', async () => {
    const solver = tampered(await highsSolver(), () => ({ kind: 'failed' }))
    expect(await protect(table, rule, { solver })).toEqual({ kind: 'unsafe', why: { code: 'solverFailed' } })
  })

  it('is no excuse: the table as it stood when time ran out is open', async () => {
    expect(await protect(table, rule, { seconds: 0 })).toEqual({ kind: 'unsafe', why: { code: 'timeLimit' } })
    const cells = cellsOf(table).map((cell) => [cell.id, isUnsafe(cell, rule) ? { suppressed: 'primary' } : { value: cell.value }])
    const asItStood: Published = { ...(await safe(table)).published, cells: Object.fromEntries(cells) }
    expect(await attack(asItStood)).toMatchObject({ exposed: expect.arrayContaining([expect.any(String)]) })
  })

  it('by forgetting an equation is noticed', async () => {
    const forgetful = tampered(
      await highsSolver(),
      (answer) => answer,
      (model) => ({ ...model, rows: model.rows.slice(1) }),
    )
    expect(await protect(tableWith([3], [3, 20, 9]), rule, { solver: forgetful })).toEqual({
      kind: 'unsafe',
      why: { code: 'solverFailed' },
    })
  })

  it('by giving wider ends than there are is noticed', async () => {
    const wider = (point: readonly number[]) => point.map((each) => each + 3)
    const solver = tampered(await highsSolver(), (answer) =>
      answer.kind === 'optimal' ? { ...answer, point: wider(answer.point) } : answer,
    )
    expect(await protect(table, rule, { solver })).toMatchObject({ kind: 'unsafe' })
  })
})
