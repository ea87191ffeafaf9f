import type { EventStore, Position } from '@dutybook/event-store'

/** What evidence reads of a log. Every event store is one. */
export type Log = Pick<EventStore, 'readAll' | 'subscribe' | 'head'>

/**
 * How positions of a log become places of leaves, which have no gaps. `dense`: the store gives positions from 1 without gaps in the
 * transaction of the append, and the leaf of position n is leaf n - 1. `ascending`: positions may have gaps; the order of the log decides,
 * and which position became which leaf is read from the leaves themselves.
 */
export type Positions = 'dense' | 'ascending'

/** Between positions of the log and indexes of leaves. */
export interface LeafIndex {
  /** Undefined for a position that is no event, or not in the tree yet. */
  readonly indexOf: (position: Position) => Promise<number | undefined>
  /** Undefined for an index that is not in the tree. */
  readonly positionOf: (index: number) => Promise<Position | undefined>
}
