import type { AnyDecider } from './decider.js'
import type { FollowUp } from './follow-up.js'
import type { Label } from './label.js'
import type { PolicyKey } from './law.js'
import type { AnyCommandCodec, AnyEventCodec, Message } from './message.js'
import type { Position } from './actor.js'
import type { AnyStreamKind, RecordedOf } from './recorded-of.js'
import type { RowFold } from './row-fold.js'
import type { ReadingDay, View } from './view.js'
import { asStored, viewOf } from './view-of.js'

/** One thing that a process manager does: for people, and for the page that is written from it. Its laws hold it to what it says. */
export interface Reaction {
  readonly triggers: readonly AnyEventCodec[]
  readonly decider: AnyDecider
  readonly command: AnyCommandCodec
  /** What the command leads to, by which the open row learns that it has been done. */
  readonly event: AnyEventCodec
  /** The legal day or moment, in words. */
  readonly when: Label
  // A list of unlike policies cannot name their values.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly policies: readonly PolicyKey<any>[]
  /** Whom it is for; empty where nobody has to do anything. */
  readonly tells: readonly Position[]
}

/**
 * A fold from events to open rows, each of which says what the system has still to do: nobody decides in it. A row goes when nothing is
 * left. Kept like every view; a runner gives the commands when their day has come.
 */
export interface ProcessManager<Row> extends View<Row> {
  readonly sources: readonly AnyStreamKind[]
  readonly reactions: readonly Reaction[]
  /** What is still to be done for this row, whenever it is due. Pure; the same row, law and key give the same answer. */
  readonly followUps: (row: Row, on: Omit<ReadingDay, 'day'>, key: string) => readonly FollowUp[]
}

// As for AnyDecider.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyProcessManager = ProcessManager<any>

export interface ProcessManagerDefinition<Row, Event extends Message> extends Omit<
  ProcessManager<Row>,
  'keys' | 'evolve' | 'shown' | 'show'
> {
  readonly keys: (event: RecordedOf<Event>, id: string) => readonly string[]
  readonly fold: RowFold<Row, Event>
  /** Nothing is left to do for this row, whatever day it is: it is removed. */
  readonly isOver: (row: Row) => boolean
}

export function processManager<Row, Event extends Message>(definition: ProcessManagerDefinition<Row, Event>): ProcessManager<Row> {
  const { reactions, followUps, isOver, ...rest } = definition
  const view = viewOf<Row, Event, Row>({ ...rest, ...asStored(rest.row) })
  const evolve: View<Row>['evolve'] = (row, event, key) => {
    const next = view.evolve(row, event, key)
    return next === undefined || isOver(next) ? undefined : next
  }
  return { ...view, evolve, sources: rest.sources, reactions, followUps }
}
