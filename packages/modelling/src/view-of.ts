import type { Codec } from './codec.js'
import type { Message } from './message.js'
import { instanceIn, type AnyStreamKind, type RecordedOf } from './recorded-of.js'
import type { RecordedEvent } from './recorded.js'
import { rowAfter, typesReadBy, type RowFold } from './row-fold.js'
import type { View } from './view.js'

/** What a view says about itself when its rows come from the streams of known kinds. */
export interface ViewDefinition<Row, Event extends Message, Shown> extends Omit<
  View<Row, Shown>,
  'keys' | 'evolve' | 'categories' | 'types'
> {
  readonly sources: readonly AnyStreamKind[]
  /** The rows that an event of the fold touches; `id` is the instance that the event belongs to. */
  readonly keys: (event: RecordedOf<Event>, id: string) => readonly string[]
  readonly fold: RowFold<Row, Event>
}

/** The view: events of other streams and of types that the fold does not name have no rows. */
export function viewOf<Row, Event extends Message, Shown>(definition: ViewDefinition<Row, Event, Shown>): View<Row, Shown> {
  const { sources, keys, fold, ...rest } = definition
  const types = typesReadBy(fold)
  return {
    ...rest,
    types,
    categories: [...new Set(sources.map(({ category }) => category))],
    keys: (event) => {
      const id = types.has(event.type) ? instanceOf(sources, event) : undefined
      // A store has checked the data of every event by its codec before a view sees it.
      return id === undefined ? [] : [...new Set(keys(event as RecordedOf<Event>, id))]
    },
    evolve: (row, event, key) => rowAfter(fold, row, event, key),
  }
}

function instanceOf(sources: readonly AnyStreamKind[], event: RecordedEvent): string | undefined {
  for (const each of sources) {
    const id = instanceIn(each, event)
    if (id !== undefined) return id
  }
  return undefined
}

/** For a view whose rows say the same on every day. */
export const asStored = <Row>(row: Codec<Row>): Pick<View<Row>, 'row' | 'shown' | 'show'> => ({ row, shown: row, show: (each) => each })
