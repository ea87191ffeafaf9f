import { attack } from './attack.js'
import type { Earlier } from './knowledge.js'
import type { Rule } from './primary.js'
import { protect, type ProtectOptions, type Safe } from './protect.js'
import { hiddenIn, type Published } from './published.js'
import type { Table } from './table.js'
import { poissonTable, republished, strictRule as rule } from './testing/tables.js'

async function safe(table: Table, options: ProtectOptions = {}, given: Rule = rule): Promise<Safe> {
  const made = await protect(table, given, options)
  if (made.kind !== 'safe') throw new Error(JSON.stringify(made.why))
  return made
}

const exposedTo = async (published: Published, earlier: readonly Earlier[]): Promise<readonly string[]> => {
  const found = await attack(published, { earlier })
  if (found.kind !== 'bounded') throw new Error(found.why)
  return found.exposed
}

const month = (counts: readonly number[]): Table => ({
  population: 'identified-2025',
  dimensions: [{ name: 'form', categories: ['sexual', 'labour', 'other'] }],
  counts,
})

describe('a later month of the same year', () => {
  const may = month([3, 3, 20])
  const june = month([3, 6, 21])

  it('would open the earlier one if it were protected alone', async () => {
    const earlier = [{ published: (await safe(may)).published, relation: 'grown' as const }]
    const alone = republished((await safe(june)).published, {
      'identified-2025?form=labour': { value: 6 },
      'identified-2025?form=other': { value: 21 },
    })
    expect((await exposedTo(alone, earlier)).length).toBeGreaterThan(0)
  })

  it('hides again what was hidden before, and then opens neither', async () => {
    const earlier = [{ published: (await safe(may)).published, relation: 'grown' as const }]
    const { published } = await safe(june, { earlier })
    for (const id of hiddenIn(earlier[0]!.published).keys()) expect(hiddenIn(published).has(id)).toBe(true)
    expect(await exposedTo(published, earlier)).toEqual([])
  })

  it('in which a shown count became smaller contradicts the earlier one', async () => {
    const earlier = [{ published: (await safe(may)).published, relation: 'grown' as const }]
    expect(await protect(month([3, 3, 19]), rule, { earlier })).toMatchObject({ kind: 'unsafe' })
  })
})

describe('a revision with late facts', () => {
  it.each([1, 2, 3])('keeps the first release closed (seed %i)', async (seed) => {
    const table = poissonTable([4, 3], 6, seed)
    const first = await safe(table)
    const revised = { ...table, counts: table.counts.map((count, at) => count + (at % 5 === seed % 5 ? 2 : 0)) }
    const earlier = [{ published: first.published, relation: 'grown' as const }]
    const { published } = await safe(revised, { earlier })
    for (const id of hiddenIn(first.published).keys()) expect(hiddenIn(published).has(id)).toBe(true)
    expect(await exposedTo(published, earlier)).toEqual([])
  })
})

describe('a second table of the same people', () => {
  const bySex: Table = {
    population: 'identified-2025',
    dimensions: [
      { name: 'form', categories: ['sexual', 'labour', 'other'] },
      { name: 'sex', categories: ['F', 'M'] },
    ],
    counts: [9, 1, 3, 12, 7, 8],
  }
  const byAge: Table = {
    population: 'identified-2025',
    dimensions: [
      { name: 'age', categories: ['child', 'adult'] },
      { name: 'form', categories: ['sexual', 'labour', 'other'] },
    ],
    counts: [2, 5, 6, 8, 10, 9],
  }

  it('agrees with the margins that the first has shown, and opens neither', async () => {
    const earlier = [{ published: (await safe(bySex)).published, relation: 'same' as const }]
    const { published } = await safe(byAge, { earlier })
    expect(await exposedTo(published, earlier)).toEqual([])
  })

  it('with another count for a cell that the first has shown is refused', async () => {
    const earlier = [{ published: (await safe(bySex)).published, relation: 'same' as const }]
    const other = { ...byAge, counts: [2, 5, 6, 9, 10, 9] }
    expect(await protect(other, rule, { earlier })).toEqual({ kind: 'unsafe', why: { code: 'contradiction' } })
  })

  it('is refused when the first shows what it has to hide', async () => {
    const open = { ...bySex, counts: bySex.counts }
    const lax = await safe(open, {}, { ...rule, threshold: 1 })
    const earlier = [{ published: lax.published, relation: 'same' as const }]
    expect(await protect(open, rule, { earlier })).toMatchObject({ kind: 'unsafe', why: { code: 'exposed' } })
  })
})

describe('an attacker with records of his own', () => {
  const table = month([4, 5, 6])
  const own = { 'identified-2025?form=labour': 5 }

  it('opens what is closed to everybody else', async () => {
    const { published } = await safe(month([2, 5, 12]))
    expect(await exposedTo(published, [])).toEqual([])
    expect(await attack(published, { own })).toMatchObject({ exposed: expect.arrayContaining([expect.any(String)]) })
  })

  it('is kept out when he is thought of', async () => {
    const made = await safe(table, { insiders: [own] })
    expect(made.audits).toHaveLength(2)
    expect(await attack(made.published, { own })).toMatchObject({ kind: 'bounded', exposed: [] })
  })

  it('cannot own more than there is', async () => {
    expect(await protect(month([9, 9, 9]), rule, { insiders: [{ 'identified-2025?form=labour': 10 }] })).toMatchObject({ kind: 'unsafe' })
  })
})

describe('a correction by which counts became smaller', () => {
  it('contradicts nothing, and what was hidden stays hidden', async () => {
    const before = (await safe(month([3, 6, 20]))).published
    const after = month([6, 6, 15])
    expect(await protect(after, rule, { earlier: [{ published: before, relation: 'grown' }] })).toMatchObject({
      why: { code: 'contradiction' },
    })
    const { published } = await safe(after, { earlier: [{ published: before, relation: 'changed' }] })
    expect([...hiddenIn(published).keys()]).toEqual(expect.arrayContaining([...hiddenIn(before).keys()]))
  })
})

describe('tables that came out at one moment', () => {
  it('have their common counts in common, so that one opens what the other hides', async () => {
    const whole: Published = { ...(await safe(month([3, 6, 20]))).published }
    const hidden = republished(whole, { 'identified-2025': { suppressed: 'complementary' } })
    const total: Published = { population: 'identified-2025', dimensions: [], threshold: 5, cells: { 'identified-2025': { value: 29 } } }
    const now = (await safe(month([9, 9, 30]))).published
    const widthOf = async (moment: object) => {
      const earlier: readonly Earlier[] = [hidden, total].map((published) => ({ published, relation: 'changed', ...moment }))
      const found = await attack(now, { earlier })
      if (found.kind !== 'bounded') throw new Error(found.why)
      return found.intervals.filter(({ id }) => id.endsWith(':identified-2025')).map(({ low, high }) => (high ?? Infinity) - low)
    }
    expect(await widthOf({ moment: 'may' })).toEqual([0])
    expect(await widthOf({})).toEqual([Infinity])
  })
})
