import type { AnyView } from '@dutybook/modelling'
import { bell } from './bell.js'
import { StoreError } from './event-store.js'
import type { Obstacle } from './fold-batch.js'
import type { Position } from './stored-event.js'

/**
 * How far a view is. `building`: a new version that readers do not get yet. `following`: the active one. `stopped`: it met an event
 * that it cannot take, and waits for a program that can. `retired`: a newer version has taken its place.
 */
export interface ViewProgress {
  readonly view: string
  readonly version: number
  readonly checkpoint: Position
  readonly status: 'building' | 'following' | 'stopped' | 'retired'
  /** This program writes its rows. Where several share a view store, one of them at a time does. */
  readonly leads: boolean
  /** The event at which it stopped. */
  readonly obstacle?: Obstacle
}

export interface ProgressBoard {
  readonly all: () => readonly ViewProgress[]
  readonly report: (view: AnyView, progress: Omit<ViewProgress, 'view' | 'version'>) => void
  /** No more reports will come: whoever waits is told. */
  readonly end: () => void
  /** All views, or those that are named. */
  readonly caughtUp: (position: Position, views?: readonly AnyView[]) => Promise<void>
}

export function progressBoard(views: readonly AnyView[], onProgress?: (progress: ViewProgress) => void): ProgressBoard {
  const { next, ring } = bell()
  const board = new Map(views.map((view) => [view, beginning(view)]))
  let ended = false
  return {
    all: () => [...board.values()],
    report: (view, progress) => {
      const entry = { ...beginning(view), ...progress }
      board.set(view, entry)
      onProgress?.(entry)
      ring()
    },
    end: () => {
      ended = true
      ring()
    },
    caughtUp: async (position, asked = views) => {
      const entries = () => [...board].flatMap(([view, entry]) => (asked.includes(view) ? [entry] : []))
      for (let change = next(); !hasCaughtUp(entries(), position); change = next()) {
        if (ended) throw new StoreError('closed', `The follower ended before position ${position}.`)
        await change
      }
    },
  }
}

const beginning = ({ name: view, version }: AnyView): ViewProgress => ({ view, version, checkpoint: 0, status: 'building', leads: false })

/** Throws when a view will not get there. */
function hasCaughtUp(board: readonly ViewProgress[], position: Position): boolean {
  const behind = board.filter((each) => each.status !== 'retired' && (each.status === 'building' || each.checkpoint < position))
  const stopped = behind.find((each) => each.obstacle)
  if (stopped) throw new StoreError('damaged', `The view ${stopped.view} stopped: ${stopped.obstacle?.why ?? ''}`)
  return behind.length === 0
}
