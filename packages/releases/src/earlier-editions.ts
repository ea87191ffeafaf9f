import type { Earlier } from '@dutybook/disclosure'
import { canonicalJson } from '@dutybook/event-store'
import type { Compiled, CountedUnit } from '@dutybook/statistics'
import { publishedTableOf } from './checked-cells.js'
import { compiledTables } from './compile.js'
import { factsHashOf } from './content-hash.js'
import type { CheckedEdition } from './release-history.js'
import type { Workbench } from './workbench.js'

/** How the units of an older table stand to those of the same table now. */
function relationOf(before: readonly CountedUnit[], now: readonly CountedUnit[]): Earlier['relation'] {
  const units = new Set(now.map((each) => canonicalJson(each)))
  if (!before.every((each) => units.has(canonicalJson(each)))) return 'changed'
  return before.length === now.length ? 'same' : 'grown'
}

/**
 * What readers have of this release already: every table of every edition that is out, and whether its counts have only grown since. The
 * old tables are taken from the events. Only for the relation are old rows looked at again; where they do not come out as they were, as
 * after a change of a definition, the counts may have changed in any way.
 */
export async function earlierTables(
  bench: Workbench,
  id: string,
  editions: readonly CheckedEdition[],
  now: readonly Compiled[],
): Promise<readonly Earlier[]> {
  const all: Earlier[] = []
  for (const { number, compiled, checked } of editions) {
    const names = compiled.tables.map(({ table }) => table)
    const again = await compiledTables(bench, id, names, compiled.position)
    compiled.tables.forEach((shape, at) => {
      const [table, units, current] = [checked.tables[at], again[at]?.units ?? [], now.find((each) => each.shape.table === shape.table)]
      if (!table) return
      const isAsItWas = current !== undefined && factsHashOf(units) === shape.facts
      const relation = isAsItWas ? relationOf(units, current.units) : 'changed'
      all.push({ published: publishedTableOf(shape, table, checked.rule.threshold), relation, moment: `edition-${number}` })
    })
  }
  return all
}
