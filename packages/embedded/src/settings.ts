import type { RootsOfTrust } from '@dutybook/domain'
import type { HandleCommand } from '@dutybook/event-store'
import type { Instant } from '@dutybook/modelling'

/** Where the service keeps what it records. */
export interface Place {
  /** The directory of the store; made when it is not there. */
  readonly data: string
  /** The directory of the keys of personal data; inside `data` when absent. */
  readonly keys?: string
  readonly durability: 'full' | 'relaxed'
  /** The directory of the evidence of the log; inside `data` when absent. */
  readonly evidence?: string
  /** The directory of the keys that sign the log; inside `data` when absent. */
  readonly signingKeys?: string
  /** The name of the log in its evidence, for ever. */
  readonly logName?: string
  /** In seconds: how long an event may wait for its first checkpoint. */
  readonly checkpointEvery?: number
}

/** Where the service says what it does by itself, and what goes wrong beside the answers that it gives. A logger of pino is one. */
export interface ServiceLog {
  readonly info: (facts: object, text: string) => void
  readonly warn: (facts: object, text: string) => void
  readonly error: (facts: object, text: string) => void
}

export interface QuietSettings extends Place {
  /** Whose word appoints everybody else. Without them no appointment is asked for: an actor acts as they say. */
  readonly roots?: RootsOfTrust
}

export interface EmbeddedSettings extends QuietSettings {
  readonly log: ServiceLog
  readonly clock?: () => Instant
  /** Gives what is due on its day. Releases that people ask for are compiled also without. Off when absent. */
  readonly followUps?: boolean
  /** What a program puts around each command, also around those that the service gives itself. */
  readonly around?: (handle: HandleCommand) => HandleCommand
}

export const systemClock = (): Instant => new Date().toISOString() as Instant
