import { StoreError, type EventStore, type Follower, type ViewProgress } from '@dutybook/event-store'
import type { HealthAnswer } from './answers/health-answer.js'

/** What the health of the server is seen from. */
export interface Vitals {
  readonly eventStore: EventStore
  readonly follower: Follower
  /** Set as soon as the server begins to stop. */
  readonly stopping: () => boolean
  /** The damage that has been met in the store since the start. */
  readonly damage: () => StoreError | undefined
  /** A key that is to be no more is not destroyed yet. */
  readonly keysAreBehind: () => boolean
}

/** In events: a view further behind makes the server not ready. */
export const mostBehind = 1000

export type Health = () => Promise<HealthAnswer>

/** Ready: the store answers and no damage was met in it, no view is stuck or far behind, and the server is not about to stop. */
export const healthOf =
  ({ eventStore, follower, stopping, damage, keysAreBehind }: Vitals): Health =>
  async (): Promise<HealthAnswer> => {
    if (stopping()) return { status: 'notReady', problem: 'stopping' }
    try {
      const head = await eventStore.head()
      const views = follower.progress().map((each) => viewHealth(each, head))
      const { name, durability } = eventStore.capabilities
      const problem = (damage() && 'store damaged') ?? (keysAreBehind() ? 'key not destroyed' : problemIn(views))
      return { status: problem ? 'notReady' : 'ready', ...(problem ? { problem } : {}), store: { name, durability, head }, views }
    } catch (error) {
      return { status: 'notReady', problem: error instanceof StoreError ? `store ${error.fault}` : 'store unreachable' }
    }
  }

type ViewHealth = NonNullable<HealthAnswer['views']>[number]

const viewHealth = ({ view, status, checkpoint, obstacle }: ViewProgress, head: number): ViewHealth => ({
  view,
  status,
  checkpoint,
  behind: Math.max(0, head - checkpoint),
  ...(obstacle ? { stoppedAt: obstacle.position } : {}),
})

function problemIn(views: readonly ViewHealth[]): string | undefined {
  const stopped = views.find(({ status }) => status === 'stopped')
  if (stopped) return `view ${stopped.view} stopped`
  const late = views.find(({ status, behind }) => status === 'building' || (status === 'following' && behind > mostBehind))
  return late && `view ${late.view} is behind`
}
