import { openEmbedded, type Embedded, type EmbeddedSettings } from '@dutybook/embedded'
import { hindranceText, type FollowUpReport, type Processes } from '@dutybook/event-store'
import { Inject, Injectable, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common'
import type { Logger } from 'pino'

const settingsToken = Symbol('ProjectorSettings')

export interface ProjectorSettings extends EmbeddedSettings {
  readonly log: Logger
}

/** Views and process managers at work on one store. */
@Injectable()
export class Projector implements OnApplicationShutdown {
  private readonly embedded: Embedded
  private readonly processes: Processes
  /** Rejects when the store under it is broken; settles when it has been told to end. */
  readonly done: Promise<unknown>

  constructor(@Inject(settingsToken) { log, ...settings }: ProjectorSettings) {
    this.embedded = openEmbedded(settings)
    const { handlerAt, clock, startProcesses, follower } = this.embedded
    this.processes = startProcesses(handlerAt(clock), { onFollowUp: (report) => logFollowUp(log, report) })
    this.done = Promise.all([follower.done, this.processes.done])
    this.done.catch((error: unknown) => log.error({ err: error }, 'views and process managers no longer follow the log'))
  }

  /** Settles when the views have all that is in the log and everything that is due has been given. */
  async settled(): Promise<void> {
    const { eventStore, follower } = this.embedded
    await this.processes.settled()
    await follower.caughtUp(await eventStore.head())
  }

  /** How many follow-ups are due and were not taken. */
  stuck(): number {
    return this.processes.progress().reduce((sum, { stuck }) => sum + stuck.length, 0)
  }

  onApplicationShutdown(): Promise<void> {
    return this.embedded.end()
  }
}

@Module({})
// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- Nest knows a module by its class; `projectorModule` fills it
class ProjectorModule {}

export const projectorModule = (settings: ProjectorSettings): DynamicModule => ({
  module: ProjectorModule,
  providers: [{ provide: settingsToken, useValue: settings }, Projector],
})

function logFollowUp(log: Logger, { why, ...report }: FollowUpReport): void {
  if (why) log.warn({ ...report, why: hindranceText(why) }, 'a follow-up is stuck')
  else log.info(report, 'a follow-up was given')
}
