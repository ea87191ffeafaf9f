import { attack } from './attack.js'
import { draftOf } from './draft.js'
import { highsSolver } from './highs-solver.js'
import { linkedSystem, type LinkedSystem } from './knowledge.js'
import type { Published } from './published.js'
import { suppress } from './suppress.js'
import type { Table } from './table.js'
import { poissonTable, strictRule as rule, tableWith } from './testing/tables.js'

const table = poissonTable([4, 3], 4, 3)

/** The suppressor with a fault, and with an attacker before it who finds everything safe. */
async function published(given: Table, fault: (system: LinkedSystem) => LinkedSystem): Promise<Published> {
  const draft = draftOf(given, rule, [])
  const { optional } = draft
  const system = fault(linkedSystem(draft.published(new Set()), {}))
  const separations = [{ system, optional, threshold: rule.threshold }]
  const tryOut = () => ({ kind: 'safe' }) as const
  const found = suppress({ solver: await highsSolver(), separations, optional, tryOut, clock: () => 60, rounds: 200 })
  return draft.published(found.kind === 'found' ? found.chosen : new Set())
}

const row = tableWith([3], [3, 20, 9])

const exposedIn = async (given: Published): Promise<number> => {
  const found = await attack(given)
  return found.kind === 'bounded' ? found.exposed.length : Infinity
}

describe('the suppressor', () => {
  it('needs no help from the attacker to make these tables safe', async () => {
    for (const given of [table, row]) expect(await exposedIn(await published(given, (system) => system))).toBe(0)
  })

  it('is caught by the attacker when it ignores the equation of a row', async () => {
    expect(await exposedIn(await published(row, (system) => ({ ...system, rows: system.rows.slice(1) })))).toBe(1)
  })

  // In a table with all its margins any one equation follows from the others, so that ignoring one alone is no fault.
  it('is caught by the attacker when it ignores one equation along each dimension', async () => {
    const isFirst = (at: number) => at === 0 || at === 4
    const faulty = await published(table, (system) => ({ ...system, rows: system.rows.filter((_, at) => !isFirst(at)) }))
    expect(await exposedIn(faulty)).toBeGreaterThan(0)
  })

  it('is caught by the attacker when it watches no cell', async () => {
    expect(await exposedIn(await published(table, (system) => ({ ...system, hidden: new Map() })))).toBeGreaterThan(0)
  })

  it('hides one cell more as long as the attacker finds one exposed, until there is none left', async () => {
    const draft = draftOf(table, rule, [])
    const tried: number[] = []
    const given = { system: linkedSystem(draft.published(new Set()), {}), optional: draft.optional, threshold: rule.threshold }
    const found = suppress({
      solver: await highsSolver(),
      separations: [given],
      optional: draft.optional,
      tryOut: (chosen) => {
        tried.push(chosen.size)
        return { kind: 'exposed', cells: ['never enough'] }
      },
      clock: () => 60,
      rounds: 0,
    })
    expect(found).toEqual({ kind: 'exposed', cells: ['never enough'] })
    expect(tried).toEqual([...new Set(tried)].sort((one, other) => one - other))
    expect(tried.at(-1)).toBe(draft.optional.size)
  })
})
