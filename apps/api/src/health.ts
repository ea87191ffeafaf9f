import { StoreError, type EventStore, type Follower, type Processes, type ProcessProgress, type ViewProgress } from '@dutybook/event-store'
import type { EvidenceProgress, KeptEvidence } from '@dutybook/embedded'
import { EvidenceError } from '@dutybook/evidence'
import type { HealthAnswer } from './answers/health-answer.js'

/** What the health of the server is seen from. */
export interface Vitals {
  readonly eventStore: EventStore
  readonly follower: Follower
  readonly processes: Pick<Processes, 'progress'>
  readonly evidence: Pick<KeptEvidence, 'progress'>
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

/**
 * Ready: the store answers and no damage was met in it, no view is stuck or far behind, no process manager has stopped, evidence is kept, and
 * the server is not about to stop. A follow-up that waits for its next attempt is told, and does not make the server unready: it answers all the same.
 */
export const healthOf =
  ({ eventStore, follower, processes, evidence, stopping, damage, keysAreBehind }: Vitals): Health =>
  async (): Promise<HealthAnswer> => {
    if (stopping()) return { status: 'notReady', problem: 'stopping' }
    try {
      const head = await eventStore.head()
      const views = follower.progress().map((each) => viewHealth(each, head))
      const kept = evidenceHealth(await evidence.progress(), head)
      const { name, durability } = eventStore.capabilities
      const problem =
        (damage() && 'store damaged') ??
        (keysAreBehind() ? 'key not destroyed' : (problemIn(views) ?? stoppedIn(processes.progress()) ?? stoppedEvidence(kept)))
      const state = { status: problem ? ('notReady' as const) : ('ready' as const), ...(problem ? { problem } : {}) }
      return { ...state, store: { name, durability, head }, views, followUps: stuckIn(processes.progress()), evidence: kept }
    } catch (error) {
      if (error instanceof EvidenceError) return { status: 'notReady', problem: `evidence ${error.fault}` }
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

type EvidenceHealth = NonNullable<HealthAnswer['evidence']>

const evidenceHealth = ({ status, checkpoint }: EvidenceProgress, head: number): EvidenceHealth => ({
  ...{ status, checkpoint },
  behind: Math.max(0, head - checkpoint),
})

const stoppedEvidence = ({ status }: EvidenceHealth): string | undefined => (status === 'stopped' ? 'evidence stopped' : undefined)

/** What waits, by its process. */
const stuckIn = (processes: readonly ProcessProgress[]): NonNullable<HealthAnswer['followUps']> =>
  processes.filter(({ stuck }) => stuck.length > 0).map(({ process, stuck }) => ({ process, stuck: stuck.length }))

function stoppedIn(processes: readonly ProcessProgress[]): string | undefined {
  const stopped = processes.find(({ status }) => status === 'stopped')
  return stopped && `process ${stopped.process} stopped`
}

function problemIn(views: readonly ViewHealth[]): string | undefined {
  const stopped = views.find(({ status }) => status === 'stopped')
  if (stopped) return `view ${stopped.view} stopped`
  const late = views.find(({ status, behind }) => status === 'building' || (status === 'following' && behind > mostBehind))
  return late && `view ${late.view} is behind`
}
