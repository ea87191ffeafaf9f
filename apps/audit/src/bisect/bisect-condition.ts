import { estonianCalendar as calendar } from '@dutybook/domain'
import { occurredBy } from '@dutybook/event-store'
import { isLeft } from '@dutybook/fp'
import { step, type AnyView, type LocalDate, type RecordedEvent } from '@dutybook/modelling'
import type { Audit } from '../audit.js'
import type { Outcome } from '../exit-codes.js'
import type { Column } from '../output/results.js'
import { logBetween } from '../reading/entries.js'
import { unreadableError } from '../reading/instance.js'
import { eventColumns, eventRow } from '../reading/shown-event.js'
import type { Answer, Condition } from './condition.js'
import type { BisectOptions } from './options.js'

const rowOf = (condition: string, turn: Turn) => ({
  ...{ condition, on: turn.day, since: turn.event?.position ?? turn.known, notBefore: turn.event ? turn.known : undefined },
  ...(turn.event ? eventRow(turn.event) : {}),
  ...{ before: turn.before?.found, after: turn.after.found, looks: turn.looks },
})

const columns: readonly Column<ReturnType<typeof rowOf>>[] = [
  { label: { et: 'Tingimus', en: 'Condition' }, of: ({ condition }) => condition },
  { label: { et: 'Mis päeva seisuga', en: 'As of the day' }, of: ({ on }) => on },
  { label: { et: 'Enne', en: 'Before' }, of: ({ before }) => before },
  { label: { et: 'Pärast', en: 'After' }, of: ({ after }) => after },
  ...(eventColumns as readonly Column<ReturnType<typeof rowOf>>[]),
]

/** Where the condition began, by the last look before it and the event that brought it. */
interface Turn {
  readonly day: LocalDate
  /** Up to here it was not so; without an event it was so here already. */
  readonly known: number
  readonly event?: RecordedEvent
  readonly before?: Answer
  readonly after: Answer
  readonly looks: number
}

/**
 * Finds an event by which a condition of rows became so: not so with the log up to just before it, so with the event. It halves what lies
 * between a place where it was not so and one where it was, and folds only what is new to the last place where it was not so. The day of
 * reading is the same at every look, so that it is an event that turns it and not the passing of time.
 */
export async function bisectCondition(audit: Audit<BisectOptions>, condition: Condition): Promise<Outcome> {
  const turn = await turnOf(audit, condition)
  if (!turn) {
    audit.note({ et: 'Nii ei ole logi lõpus.', en: 'It is not so at the end of the log.' })
    return 'clean'
  }
  if (!turn.event)
    audit.note({ et: 'Nii oli juba algul; nimeta varasem --from.', en: 'It was so from the beginning; name an earlier --from.' })
  await audit.results(columns)(rowOf(condition.name, turn))
  return 'findings'
}

async function turnOf(audit: Audit<BisectOptions>, condition: Condition): Promise<Turn | undefined> {
  const { from } = audit.options
  const last = await lastOf(audit)
  const day = (audit.options.on as LocalDate | undefined) ?? (last && calendar.dayOf(last.metadata.recordedAt))
  if (!last || day === undefined) return undefined
  const look = lookingFrom(audit, condition, day)
  let low = await look(emptyAt(condition.reads), from)
  if (low.answer.isSo) return { day, known: from, after: low.answer, looks: 1 }
  let high = await look(low.place, last.position)
  let looks = 2
  if (!high.answer.isSo) return undefined
  while (high.place.position - low.place.position > 1) {
    const middle = await look(low.place, Math.floor((low.place.position + high.place.position) / 2))
    looks += 1
    if (middle.answer.isSo) high = middle
    else low = middle
  }
  return { day, known: low.place.position, ...(high.event ? { event: high.event } : {}), before: low.answer, after: high.answer, looks }
}

/** The last event that is asked about. */
async function lastOf(audit: Audit<BisectOptions>): Promise<RecordedEvent | undefined> {
  let last: RecordedEvent | undefined
  for await (const entry of logBetween(audit, 0, Infinity)) {
    if (isLeft(entry)) throw unreadableError(entry.left)
    last = entry.right
  }
  return last
}

type Tables = ReadonlyMap<AnyView, ReadonlyMap<string, unknown>>

/** The rows with the log up to a position. */
interface Place {
  readonly position: number
  readonly tables: Tables
}

interface Look {
  readonly place: Place
  readonly answer: Answer
  /** The last event that was read to come there. */
  readonly event: RecordedEvent | undefined
}

const emptyAt = (views: readonly AnyView[]): Place => ({ position: 0, tables: new Map(views.map((each) => [each, new Map()])) })

const lookingFrom =
  (audit: Audit<BisectOptions>, { at }: Condition, day: LocalDate) =>
  async (from: Place, position: number): Promise<Look> => {
    const tables = new Map([...from.tables].map(([view, rows]) => [view, new Map(rows)]))
    let event: RecordedEvent | undefined
    for await (const entry of logBetween(audit, from.position, position)) {
      if (isLeft(entry)) throw unreadableError(entry.left)
      event = entry.right
      if (occurredBy(day, event)) for (const [view, rows] of tables) step(view, rows, event)
    }
    return { place: { position, tables }, answer: at((view) => tables.get(view) as never, day), event }
  }
