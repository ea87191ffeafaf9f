import { protect, type Earlier, type Safe } from '@dutybook/disclosure'
import { disclosureRuleOn, publicTables, type CheckedTable, type DisclosureRule, type StatisticsReleaseCommand } from '@dutybook/domain'
import type { FollowUp } from '@dutybook/modelling'
import { releaseTable, type Compiled } from '@dutybook/statistics'
import { checkedTableOf } from './checked-cells.js'
import { compiledTables } from './compile.js'
import { contentHashOf, factsHashOf } from './content-hash.js'
import { earlierTables } from './earlier-editions.js'
import { withEmptyCategories } from './empty-categories.js'
import { insidersOf } from './insiders.js'
import { askedFor, editionsOut, isOfType, type Compilation } from './release-history.js'
import type { Workbench } from './workbench.js'

type Data<Type extends StatisticsReleaseCommand['type']> = Extract<StatisticsReleaseCommand, { readonly type: Type }>['data']
type Unsafe = Pick<Data<'RecordUnsafeDisclosure'>, 'table' | 'why'>

interface Protected {
  readonly checked: CheckedTable
  readonly safe: Safe
}

/**
 * The command that records what the check of a compilation came to: its protected tables, or why one cannot be published. A solver that
 * is late or fails is a reason like any other.
 */
export async function check(bench: Workbench, followUp: FollowUp): Promise<StatisticsReleaseCommand> {
  const { attempt } = followUp.command.data as { readonly attempt: number }
  const { request, history } = await askedFor(bench, followUp)
  const compilation = history.filter(isOfType('StatisticsCompiled')).at(-1)?.data
  if (!compilation || request.type !== 'DisclosureCheckRequested') throw new Error(`Nothing was compiled for the release ${followUp.id}.`)
  const names = compilation.tables.map(({ table }) => table)
  const now = await compiledTables(bench, followUp.id, names, compilation.position)
  const rule = disclosureRuleOn(bench.law, request.data.on)
  const earlier = await earlierTables(bench, followUp.id, editionsOut(history), now)
  const other = now.find(({ units }, at) => factsHashOf(units) !== compilation.tables[at]?.facts)
  const outcome = other ? { table: other.shape.table, why: 'contradiction' as const } : await protectAll(bench, now, rule, earlier)
  if (!Array.isArray(outcome)) return { type: 'RecordUnsafeDisclosure', data: { attempt, ...(outcome as Unsafe) } }
  const { number } = request.data
  return {
    type: 'RecordDisclosureCheck',
    data: { attempt, rule, ...resultOf(followUp.id, number, compilation, outcome), earlierTables: earlier.length },
  }
}

/** One table after the other, each against all that were published before and those of this release that are protected already. */
async function protectAll(
  bench: Workbench,
  now: readonly Compiled[],
  rule: DisclosureRule,
  earlier: readonly Earlier[],
): Promise<Protected[] | Unsafe> {
  const done: Protected[] = []
  for (const { shape, counts } of now) {
    const known = [...earlier, ...done.map(({ safe }) => ({ published: safe.published, relation: 'same' as const }))]
    const table = withEmptyCategories(counts, rule, known)
    const { threshold, dominancePercent } = rule
    const protection = await protect(
      table,
      { threshold, dominancePercent, zerosShown: rule.zerosShown === 'all' ? 'all' : 'impossible' },
      { earlier: known, insiders: insidersOf(table, threshold, releaseTable(shape.table)?.countsPersons === true), ...limits(bench) },
    )
    if (protection.kind === 'unsafe') return { table: shape.table, why: protection.why.code }
    done.push({ checked: checkedTableOf(shape, protection.published, table), safe: protection })
  }
  return done
}

const limits = ({ seconds, solver }: Workbench) => ({ ...(seconds === undefined ? {} : { seconds }), ...(solver ? { solver } : {}) })

const isHidden = ({ status }: CheckedTable['cells'][number]): boolean => status === 'primary' || status === 'complementary'

function resultOf(
  id: string,
  number: number,
  { tables: compiled }: Compilation,
  all: readonly Protected[],
): Omit<Data<'RecordDisclosureCheck'>, 'attempt' | 'rule' | 'earlierTables'> {
  const tables = all.map(({ checked }) => checked)
  const shapes = compiled.map(({ facts: _facts, ...shape }) => shape)
  // The last attack was on all tables together.
  const widths = (all.at(-1)?.safe.audits ?? []).flat().flatMap(({ low, high }) => (high === null ? [] : [high - low + 1]))
  return {
    tables,
    contentHash: contentHashOf(id, number, publicTables(shapes, tables)),
    hiddenCells: tables.flatMap(({ cells }) => cells.filter(isHidden)).length,
    extraCells: all.reduce((sum, { safe }) => sum + safe.extra, 0),
    ...(widths.length > 0 ? { fewestValues: Math.min(...widths) } : {}),
  }
}
