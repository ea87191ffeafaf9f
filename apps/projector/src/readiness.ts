import { StoreError } from '@dutybook/event-store'
import { read, type Reading, type Vitals } from './vitals.js'

export interface Readiness extends Partial<Omit<Reading, 'followUps'>> {
  readonly status: 'ready' | 'notReady'
  /** The first thing that is wrong. */
  readonly problem?: string
  /** How many wait, by their process. */
  readonly followUps?: readonly { readonly process: string; readonly stuck: number }[]
}

/**
 * Ready: the store answers, no event is a dead letter, and no view or process is further behind than so many events. Follow-ups that wait are told and
 * do not make it unready.
 */
export async function readinessOf(vitals: Vitals, maxLag: number): Promise<Readiness> {
  try {
    const { followUps, ...reading } = await read(vitals)
    const problem = problemIn(reading, maxLag)
    const stuck = followUps.map(({ process, stuck: all }) => ({ process, stuck: all.length })).filter((each) => each.stuck > 0)
    return { status: problem ? 'notReady' : 'ready', ...(problem ? { problem } : {}), ...reading, followUps: stuck }
  } catch (error) {
    return { status: 'notReady', problem: error instanceof StoreError ? `store ${error.fault}` : 'not readable' }
  }
}

function problemIn({ views, deadLetters, evidence }: Omit<Reading, 'followUps'>, maxLag: number): string | undefined {
  const [letter] = deadLetters
  if (letter) return `dead letter at position ${letter.position}`
  const late = views.find(({ behind }) => behind > maxLag)
  if (late) return `view ${late.view} is behind`
  return evidence?.status === 'stopped' ? 'evidence stopped' : undefined
}
