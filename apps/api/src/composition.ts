import { openEmbedded, type Embedded, type EmbeddedSettings } from '@dutybook/embedded'
import type { Logger } from 'pino'
import { damageWatch } from './damage.js'
import { publishedEvidence, type PublishedEvidence } from './evidence/published-evidence.js'
import { healthOf, type Health } from './health.js'
import { reader, type Read } from './reading/question.js'
import { running } from './running.js'

export interface Settings extends Omit<EmbeddedSettings, 'around'> {
  readonly log: Logger
}

/** The service with what stands between it and the controllers. */
export interface Composition extends Omit<Embedded, 'end'> {
  readonly read: Read
  readonly health: Health
  /** Evidence as it is given out. */
  readonly published: PublishedEvidence
  /** Says no to readiness; then, when all commands that run are answered, ends the service and closes the store. */
  readonly beginStop: () => void
  readonly stop: () => Promise<void>
}

/** Rejects as `openEmbedded` does. */
export async function compose(settings: Settings): Promise<Composition> {
  const { watched, found } = damageWatch()
  const { tracked, finished } = running()
  const { end, ...service } = await openEmbedded({ ...settings, around: (handle) => tracked(watched(handle)) })
  let isStopping = false
  const read = watched(reader(service))
  const health = healthOf({ ...service, damage: found, stopping: () => isStopping })
  const stop = async () => {
    await finished()
    await end()
  }
  return {
    ...service,
    read,
    health,
    published: publishedEvidence(service.evidence, service.eventStore),
    beginStop: () => void (isStopping = true),
    stop,
  }
}
