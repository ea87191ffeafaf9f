import { statisticsRelease, type StatisticsReleaseEvent } from '@dutybook/domain'
import { readHistory } from '@dutybook/event-store'
import { streamOf, type FollowUp, type RecordedOf } from '@dutybook/modelling'
import type { Workbench } from './workbench.js'

export type ReleaseEvent = RecordedOf<StatisticsReleaseEvent>
type EventOf<Type extends ReleaseEvent['type']> = Extract<ReleaseEvent, { readonly type: Type }>

export const isOfType =
  <Type extends ReleaseEvent['type']>(...types: readonly Type[]) =>
  (event: ReleaseEvent): event is EventOf<Type> =>
    (types as readonly string[]).includes(event.type)

/** The events of a release, the oldest first. */
export async function releaseHistory(
  { eventStore, definitions }: Pick<Workbench, 'eventStore' | 'definitions'>,
  id: string,
): Promise<readonly ReleaseEvent[]> {
  const history: ReleaseEvent[] = []
  // The stream holds events of this aggregate only, and each was checked by its codec when it was read.
  for await (const event of readHistory(eventStore, definitions, streamOf(statisticsRelease, id))) history.push(event as ReleaseEvent)
  return history
}

/** What somebody asked for, and all that was on record then. Later events do not change what comes of it. */
export interface Asked {
  readonly request: ReleaseEvent
  readonly history: readonly ReleaseEvent[]
}

/** Throws when the request that is to be answered is not in the stream: a fault of the program. */
export async function askedFor(bench: Workbench, { id, cause }: Pick<FollowUp, 'id' | 'cause'>): Promise<Asked> {
  const all = await releaseHistory(bench, id)
  const at = all.findIndex((each) => each.id === cause.event)
  const request = all[at]
  if (!request) throw new Error(`The event ${cause.event} is not in the history of the release ${id}.`)
  return { request, history: all.slice(0, at) }
}

export type Compilation = EventOf<'StatisticsCompiled'>['data']
export type Disclosure = EventOf<'DisclosureChecked'>['data']

/** An edition that is out: the figures it was made of, and its tables with the kinds of their hidden cells. */
export interface CheckedEdition {
  readonly number: number
  readonly compiled: Compilation
  readonly checked: Disclosure
}

/** The editions that are out, the oldest first. */
export function editionsOut(history: readonly ReleaseEvent[]): readonly CheckedEdition[] {
  return history.filter(isOfType('StatisticsReleased', 'StatisticsRevised')).flatMap(({ data: { number }, position }) => {
    const before = history.filter((each) => each.position < position)
    const compiled = before.filter(isOfType('StatisticsCompiled')).findLast(({ data }) => data.number === number)
    const checked = before.filter(isOfType('DisclosureChecked')).findLast(({ data }) => data.number === number)
    return compiled && checked ? [{ number, compiled: compiled.data, checked: checked.data }] : []
  })
}
