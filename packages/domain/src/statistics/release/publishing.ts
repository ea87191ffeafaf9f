import { flatMap, pipe, right } from '@dutybook/fp'
import type { Context } from '@dutybook/modelling'
import { publicTables } from './cells.js'
import { checkedIn, editionInHand, notOut, type DataOf, type OrRefused, type ReleaseDecision } from './edition.js'
import type { StatisticsReleaseEvent } from './events.js'
import { refused } from './refusals.js'
import type { Compilation, Disclosure, Edition, StatisticsRelease } from './state.js'

/** How many persons approve a release (our decision, after the rule of two pairs of eyes). */
const approvalsNeeded = 2

/** Each of two persons says what they have seen; neither is one who asked for the figures, which the kernel sees to. */
export function approve(context: Context, state: StatisticsRelease, { contentHash }: DataOf<'ApproveRelease'>): ReleaseDecision {
  return pipe(
    editionInHand(context, state),
    flatMap(notOut),
    flatMap(({ edition }) =>
      pipe(
        checkedIn(edition),
        flatMap((checked) => {
          if (checked.contentHash !== contentHash) return refused('CONTENT_OTHER', { contentHash: checked.contentHash }, '/contentHash')
          const { approvals, number } = edition
          const approvedBy = context.actor.person
          if (approvals.includes(approvedBy)) return right([])
          return right([{ type: 'ReleaseApproved' as const, data: { number, contentHash, approvedBy, on: context.occurredOn } }])
        }),
      ),
    ),
  )
}

/** Not before its day in the calendar. What goes out are the tables as they were checked and approved; no figure is looked up again. */
export function publish(context: Context, state: StatisticsRelease): ReleaseDecision {
  return pipe(
    editionInHand(context, state),
    flatMap(({ edition }) =>
      edition.stage === 'released'
        ? right([])
        : pipe(
            readyOn(context, edition),
            flatMap(([compiled, checked]) => right([publication(context, edition, compiled, checked)])),
          ),
    ),
  )
}

function readyOn({ occurredOn }: Context, edition: Edition): OrRefused<readonly [Compilation, Disclosure]> {
  return pipe(
    checkedIn(edition),
    flatMap((checked) => {
      const { compiled, number, calendarDate } = edition
      const approvals = edition.approvals.length
      if (!compiled) return refused('NOT_CHECKED', { number })
      if (approvals < approvalsNeeded) return refused('NOT_APPROVED', { approvals })
      return occurredOn < calendarDate ? refused('BEFORE_CALENDAR_DATE', { day: calendarDate }) : right([compiled, checked] as const)
    }),
  )
}

function publication({ occurredOn: on }: Context, edition: Edition, compiled: Compilation, checked: Disclosure): StatisticsReleaseEvent {
  const { number, revision } = edition
  const shapes = compiled.tables.map(({ facts: _facts, ...shape }) => shape)
  const { rule, contentHash } = checked
  const data = { number, position: compiled.position, rule, tables: publicTables(shapes, checked.tables), contentHash, on }
  if (!revision) return { type: 'StatisticsReleased', data }
  return { type: 'StatisticsRevised', data: { ...data, cause: revision.cause, reason: revision.reason } }
}
