import { openEmbedded, openViewsBeside, systemClock, type EmbeddedSettings, type ViewsBesideSettings } from '@dutybook/embedded'
import type { Vitals } from './vitals.js'

/** What the projector does, whichever of its works it was asked for. */
export interface AtWork {
  readonly vitals: Vitals
  /** Rejects when it can go on no more; settles when it has been told to end. */
  readonly done: Promise<void>
  /** Settles when everything that is due has been given, and the views and the evidence have all that is in the log. */
  readonly settled: () => Promise<void>
  /** How it stands, for people. */
  readonly told: () => readonly string[]
  readonly end: () => Promise<void>
}

/** The service without anybody who asks it: what follows from the log and from the days. */
export async function serviceAtWork(settings: EmbeddedSettings): Promise<AtWork> {
  const { eventStore, follower, processes, evidence, done, end } = await openEmbedded({ ...settings, followUps: true })
  const { origin, keys } = evidence
  const stuck = () => processes.progress().reduce((sum, each) => sum + each.stuck.length, 0)
  const settled = async () => {
    await processes.settled()
    const head = await eventStore.head()
    await Promise.all([follower.caughtUp(head), evidence.signed(head)])
  }
  const told = () => [
    `(store: ${settings.data}); follow-ups that are stuck: ${stuck()}.`,
    `Evidence of the log ${origin} is kept; verifier keys: ${keys.log} ${keys.clock}`,
  ]
  return { vitals: { eventStore, follower, processes, evidence, clock: systemClock }, done, settled, told, end }
}

/** The views alone, beside the program that writes the store. */
export function viewsAtWork(settings: ViewsBesideSettings): AtWork {
  const { eventStore, follower, end } = openViewsBeside(settings)
  const settled = async () => follower.caughtUp(await eventStore.head())
  const led = () => follower.progress().filter(({ leads }) => leads).length
  const told = () => [`(store: ${settings.data}, views: ${settings.file}); views led here: ${led()} of ${follower.progress().length}.`]
  return { vitals: { eventStore, follower, clock: systemClock }, done: follower.done, settled, told, end }
}
