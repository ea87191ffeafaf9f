import { flatMap, pipe, right } from '@dutybook/fp'
import { same, type Context } from '@dutybook/modelling'
import { disclosureDimensions } from '../../law/disclosure-policies.js'
import { reportingPeriodFold } from '../../settlement/reporting-period/fold.js'
import { editionInHand, notOut, type DataOf, type OrRefused, type ReleaseDecision } from './edition.js'
import { periodOf } from './period.js'
import { refused } from './refusals.js'
import type { Compilation, PlannedRelease, StatisticsRelease } from './state.js'

const periodClosed = ({ id, related }: Context, planned: PlannedRelease): OrRefused<PlannedRelease> => {
  const period = periodOf(id)
  return related.stateOf(reportingPeriodFold, period).status === 'closed' ? right(planned) : refused('PERIOD_OPEN', { period })
}

/** Figures of a closed period only. Asked for again after they were compiled, they are compiled anew, with what has been recorded since. */
export function requestCompilation(context: Context, state: StatisticsRelease): ReleaseDecision {
  return pipe(
    editionInHand(context, state),
    flatMap(notOut),
    flatMap((planned) => periodClosed(context, planned)),
    flatMap(({ edition: { number, stage, attempt } }) => {
      if (stage === 'compiling') return right([])
      const data = { number, attempt: attempt + 1, requestedBy: context.actor.person, on: context.occurredOn }
      return right([{ type: 'CompilationRequested' as const, data }])
    }),
  )
}

/** What the program compiled for the last request: the planned tables, no wider than the policy of the day allows. */
export function recordCompilation(context: Context, state: StatisticsRelease, data: DataOf<'RecordCompilation'>): ReleaseDecision {
  return pipe(
    editionInHand(context, state),
    flatMap((planned) => periodClosed(context, planned)),
    flatMap((planned) => {
      const { stage, attempt, compiled, number } = planned.edition
      if (compiled && same(compiled, data)) return right([])
      if (stage !== 'compiling' || attempt !== data.attempt) return refused('COMPILATION_NOT_REQUESTED')
      return pipe(
        tablesAsPlanned(context, planned, data),
        flatMap(() => right([{ type: 'StatisticsCompiled' as const, data: { number, ...data, on: context.occurredOn } }])),
      )
    }),
  )
}

function tablesAsPlanned({ law, occurredOn }: Context, planned: PlannedRelease, { tables }: Compilation): OrRefused<Compilation['tables']> {
  const names = tables.map(({ table }) => table)
  if (!same(names, planned.plan.tables)) return refused('TABLES_OTHER', { tables: planned.plan.tables.join(', ') }, '/tables')
  const limit = law.valueOn(disclosureDimensions, occurredOn).value
  const wide = tables.find(({ dimensions }) => dimensions.length > limit)
  if (wide) return refused('TOO_MANY_DIMENSIONS', { table: wide.table, dimensions: wide.dimensions.length, limit }, '/tables')
  return breaksMarked(planned, tables)
}

/** Whoever compares a revision with what it revises has to be told that it was counted otherwise. */
function breaksMarked({ released }: PlannedRelease, tables: Compilation['tables']): OrRefused<Compilation['tables']> {
  const before = released.at(-1)
  const changed = tables.find(({ table, methodVersion, breaksSeries }) => {
    const shape = before?.shapes.find((each) => each.table === table)
    return shape !== undefined && shape.methodVersion !== methodVersion && breaksSeries === 'none'
  })
  return changed ? refused('METHOD_BREAK_HIDDEN', { table: changed.table, number: before?.number ?? 1 }, '/tables') : right(tables)
}
