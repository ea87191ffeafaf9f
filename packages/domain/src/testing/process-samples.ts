import type { RecordedEvent } from '@dutybook/modelling'
import { inLogOrder } from '@dutybook/modelling/testing'
import { processManagers } from '../process-managers.js'

const followedUp = new Set(processManagers.flatMap(({ reactions }) => reactions.map(({ event }) => event.type)))

/** A log as people made it, without what process managers lead to: for them to add it. */
export const withoutFollowUps = (log: readonly RecordedEvent[]): readonly RecordedEvent[] =>
  inLogOrder(log.filter(({ type }) => !followedUp.has(type)))
