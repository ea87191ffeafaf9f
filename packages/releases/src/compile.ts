import { releasePeriodOf, type StatisticsReleaseCommand } from '@dutybook/domain'
import { rowsAsOf } from '@dutybook/event-store'
import type { FollowUp } from '@dutybook/modelling'
import { compiledTable, releaseTable, type Compiled, type ReleaseTable } from '@dutybook/statistics'
import { factsHashOf } from './content-hash.js'
import { askedFor, isOfType } from './release-history.js'
import type { Workbench } from './workbench.js'

/** Throws for a table that is in a series of the domain and not defined here, which a test looks for. */
function definitionOf(name: string): ReleaseTable {
  const found = releaseTable(name)
  if (!found) throw new Error(`The table ${name} is not defined.`)
  return found
}

/** These tables over the period of the release, from what was on record at that position. */
export async function compiledTables(
  bench: Workbench,
  id: string,
  names: readonly string[],
  position: number,
): Promise<readonly Compiled[]> {
  const tables = names.map(definitionOf)
  const { rowsOf } = await rowsAsOf(bench, [...new Set(tables.flatMap(({ reads }) => reads))], { recorded: position })
  return tables.map((table) => compiledTable(table, releasePeriodOf(id), rowsOf, bench.law))
}

/**
 * The command that records what was asked for. It counts what was on record when it was asked for, so that it comes out the same however
 * often it is made.
 */
export async function compile(bench: Workbench, followUp: FollowUp): Promise<StatisticsReleaseCommand> {
  const { request, history } = await askedFor(bench, followUp)
  const planned = history.find(isOfType('ReleasePlanned'))
  const { position } = request
  const compiled = await compiledTables(bench, followUp.id, planned?.data.tables ?? [], position)
  const { attempt } = followUp.command.data as { readonly attempt: number }
  const tables = compiled.map(({ shape, units }) => ({ ...shape, facts: factsHashOf(units) }))
  return { type: 'RecordCompilation', data: { attempt, position, tables } }
}
