import { concerns, step, type AnyView, type RecordedEvent } from '@dutybook/modelling'
import type { ViewChanges } from './view-store.js'

/** Where a view could not go on, and why. */
export interface Obstacle {
  readonly position: number
  readonly stream: string
  readonly why: string
}

/** What a batch of events does to the rows of a view, up to the event, if any, on which the view itself fails. */
export interface FoldedBatch extends Pick<ViewChanges, 'upserts' | 'deletes'> {
  readonly events: readonly RecordedEvent[]
  readonly obstacle?: Obstacle
}

/** The rows that these events may change. Stops before an event on which the view fails; folding then finds out why. */
export function keysOf(view: AnyView, events: readonly RecordedEvent[]): readonly string[] {
  const keys = new Set<string>()
  try {
    for (const event of events) if (concerns(view, event)) for (const key of view.keys(event)) keys.add(key)
  } catch {
    return [...keys]
  }
  return [...keys]
}

/** `before` holds the stored rows of the keys that the batch touches. */
export function foldBatch(view: AnyView, before: ReadonlyMap<string, unknown>, events: readonly RecordedEvent[]): FoldedBatch {
  const rows = new Map(before)
  for (const [index, event] of events.entries()) {
    if (!concerns(view, event)) continue
    try {
      step(view, rows, event)
    } catch (error) {
      const why = `${view.name} fails on ${event.type}: ${error instanceof Error ? error.message : String(error)}`
      return { ...foldBatch(view, before, events.slice(0, index)), obstacle: { position: event.position, stream: event.stream, why } }
    }
  }
  return {
    events,
    upserts: new Map([...rows].filter(([key, row]) => row !== before.get(key))),
    deletes: [...before.keys()].filter((key) => !rows.has(key)),
  }
}
