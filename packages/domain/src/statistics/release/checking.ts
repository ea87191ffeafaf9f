import { flatMap, pipe, right } from '@dutybook/fp'
import { keeping, same, type Context, type Law, type LocalDate, type Policy } from '@dutybook/modelling'
import {
  disclosureDimensions,
  disclosureDominance,
  disclosurePercentBase,
  disclosureThreshold,
  disclosureZeros,
} from '../../law/disclosure-policies.js'
import type { CheckedTable } from './cell-values.js'
import { cellName, isWellFormed, openSmallCell, recoverableCell, wrongTotal } from './cells.js'
import { editionInHand, notOut, type DataOf, type OrRefused, type ReleaseDecision } from './edition.js'
import { refused } from './refusals.js'
import type { Compilation, Disclosure, StatisticsRelease } from './state.js'
import type { DisclosureRule, TableShape } from './values.js'

export function requestCheck(context: Context, state: StatisticsRelease): ReleaseDecision {
  return pipe(
    editionInHand(context, state),
    flatMap(notOut),
    flatMap(({ edition: { number, stage, attempt, compiled } }) => {
      if (stage === 'checking') return right([])
      if (!compiled) return refused('NOT_COMPILED')
      const data = { number, attempt: attempt + 1, requestedBy: context.actor.person, on: context.occurredOn }
      return right([{ type: 'DisclosureCheckRequested' as const, data }])
    }),
  )
}

/**
 * What the program found safe, for the last request. What can be seen without a solver is seen again here: that the rule is the one of
 * the day, that no cell is open which it forbids, that no total gives a hidden cell away, and that totals are sums.
 */
export function recordCheck(context: Context, state: StatisticsRelease, data: DataOf<'RecordDisclosureCheck'>): ReleaseDecision {
  return pipe(
    editionInHand(context, state),
    flatMap(({ edition: { number, stage, attempt, compiled, checked } }) => {
      if (checked && same(checked, data)) return right([])
      if (stage !== 'checking' || attempt !== data.attempt || !compiled) return refused('CHECK_NOT_REQUESTED')
      return pipe(
        safeToSee(context, compiled, data),
        flatMap(() => right([{ type: 'DisclosureChecked' as const, data: { number, ...data, on: context.occurredOn } }])),
      )
    }),
  )
}

/** A check that found no safe table, or came to no end, is on record as such. */
export function recordUnsafe(context: Context, state: StatisticsRelease, data: DataOf<'RecordUnsafeDisclosure'>): ReleaseDecision {
  return pipe(
    editionInHand(context, state),
    flatMap(({ edition: { number, stage, attempt } }) => {
      if (stage === 'unsafe' && attempt === data.attempt) return right([])
      if (stage !== 'checking' || attempt !== data.attempt) return refused('CHECK_NOT_REQUESTED')
      return right([{ type: 'DisclosureNotSafe' as const, data: { number, ...data, on: context.occurredOn } }])
    }),
  )
}

/** The rule of a day, as the policies `disclosure.…` have it. */
export function disclosureRuleOn(law: Law, day: LocalDate): DisclosureRule {
  const valueOf = <A>(policy: Policy<A>): A => law.valueOn(policy, day).value
  return {
    threshold: valueOf(disclosureThreshold),
    zerosShown: valueOf(disclosureZeros),
    dominancePercent: valueOf(disclosureDominance),
    dimensions: valueOf(disclosureDimensions),
    percentBase: valueOf(disclosurePercentBase),
  }
}

function safeToSee({ law, occurredOn }: Context, { tables }: Compilation, data: Disclosure): OrRefused<unknown> {
  const rule = disclosureRuleOn(law, occurredOn)
  const names = Object.keys(rule) as (keyof DisclosureRule)[]
  const other = names.find((each) => data.rule[each] !== rule[each])
  if (other) return refused('RULE_NOT_IN_FORCE', { policy: `disclosure.${other}` }, '/rule')
  const compiled = tables.map(({ table }) => table)
  const isCompiled = same(
    compiled,
    data.tables.map(({ table }) => table),
  )
  if (!isCompiled) return refused('TABLES_OTHER', { tables: compiled.join(', ') }, '/tables')
  return keeping(...tables.map((shape, at) => () => safeTable(shape, data.tables[at], rule)))({})
}

function safeTable(shape: TableShape, checked: CheckedTable | undefined, rule: DisclosureRule): OrRefused<object> {
  const { table, dimensions } = shape
  if (!checked || !isWellFormed(shape, checked)) return refused('TABLE_MALFORMED', { table }, '/tables')
  const faults = [
    ['SMALL_CELL_OPEN', openSmallCell(checked, rule)],
    ['TOTALS_DISAGREE', wrongTotal(shape, checked)],
    ['CELL_RECOVERABLE', recoverableCell(shape, checked)],
  ] as const
  const fault = faults.find(([, cell]) => cell !== undefined)
  return fault ? refused(fault[0], { table, cell: cellName(dimensions, fault[1] ?? 0) }, '/tables') : right(shape)
}
