import type { AnyView } from '@dutybook/modelling'
import { bell } from './bell.js'
import { progressBoard, type ViewProgress } from './follow-progress.js'
import { followView, type FollowedLog } from './follow-view.js'
import { leadView, type Leadership } from './lead-view.js'
import { batchReader } from './read-batch.js'
import type { ReadableLog } from './recorded-events.js'
import type { Position } from './stored-event.js'
import { together } from './together.js'
import type { ViewStore } from './view-store.js'

export interface FollowOptions extends ReadableLog {
  readonly viewStore: ViewStore
  readonly views: readonly AnyView[]
  /** Ends the follower after the batches under way. */
  readonly signal: AbortSignal
  /** Events per transaction on each view, 2,000 when absent: more is hardly quicker, and a command may have to wait for one to be saved. */
  readonly batchSize?: number
  /** Called at each step of each view, also when one stops at an event that it cannot take. */
  readonly onProgress?: (progress: ViewProgress) => void
  /** Where several programs share the view store: by which lease this one leads. Absent: it writes at once, and is held to the checkpoints. */
  readonly leadership?: Leadership
}

export interface Follower {
  readonly progress: () => readonly ViewProgress[]
  /**
   * Settles when all views, or those that are named, include the log up to this position and readers get them. Rejects when one has
   * stopped before it (`damaged`), or when the follower ends (`closed`).
   */
  readonly caughtUp: (position: Position, views?: readonly AnyView[]) => Promise<void>
  /** Settles when the follower has ended by its signal; rejects when a store under it is broken. */
  readonly done: Promise<void>
}

/**
 * Keeps views up to date with the log: what is there, then what comes. Each view goes on from its own checkpoint, which is saved
 * together with its rows, so that every event has its effect exactly once, whatever breaks between two steps and however many
 * followers run. One view that cannot go on does not hold up the others.
 */
export function follow(options: FollowOptions): Follower {
  const { views, viewStore, leadership, batchSize = 2000 } = options
  const board = progressBoard(views, options.onProgress)
  const broken = new AbortController()
  const signal = AbortSignal.any([options.signal, broken.signal])
  const run = async () => {
    const news = await newsOf(options, signal)
    const log: FollowedLog = { batchAfter: batchReader(options, batchSize), newsAfter: news.after }
    const followed = views.map((view) => ({ view, viewStore, log, board, signal }))
    const following = followed.map((each) => (leadership ? leadView(each, leadership) : followView(each)))
    await together([news.listening, ...following], (error) => broken.abort(error))
  }
  return { progress: board.all, caughtUp: board.caughtUp, done: run().finally(board.end) }
}

interface News {
  readonly after: (position: Position, until: AbortSignal) => Promise<void>
  readonly listening: Promise<void>
}

/** Tells all views of a follower, by one subscription, that there is something new. */
async function newsOf({ eventStore }: ReadableLog, signal: AbortSignal): Promise<News> {
  const { next, ring } = bell()
  let seen = await eventStore.head()
  const listen = async () => {
    for await (const { position } of eventStore.subscribe(seen, signal)) {
      seen = position
      ring()
    }
  }
  const after = async (position: Position, until: AbortSignal) => {
    const wake = () => ring()
    until.addEventListener('abort', wake)
    for (let change = next(); seen <= position && !until.aborted; change = next()) await change
    until.removeEventListener('abort', wake)
  }
  return { after, listening: listen() }
}
