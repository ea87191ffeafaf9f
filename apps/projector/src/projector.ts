import { openEmbedded, type Embedded, type EmbeddedSettings, type KeptEvidence } from '@dutybook/embedded'
import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common'

/** The service without anybody who asks it: what follows from the log and from the days. */
export class Projector implements OnApplicationShutdown {
  constructor(private readonly service: Embedded) {}

  /** Rejects when the store under it is broken; settles when it has been told to end. */
  get done(): Promise<void> {
    return this.service.done
  }

  get evidence(): KeptEvidence {
    return this.service.evidence
  }

  /** Settles when everything that is due has been given, and the views and the evidence have all that is in the log. */
  async settled(): Promise<void> {
    const { eventStore, follower, processes, evidence } = this.service
    await processes.settled()
    const head = await eventStore.head()
    await Promise.all([follower.caughtUp(head), evidence.signed(head)])
  }

  /** How many follow-ups are due and were not taken. */
  get stuck(): number {
    return this.service.processes.progress().reduce((sum, { stuck }) => sum + stuck.length, 0)
  }

  onApplicationShutdown(): Promise<void> {
    return this.service.end()
  }
}

@Module({})
// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- Nest knows a module by its class; `projectorModule` fills it
class ProjectorModule {}

export const projectorModule = (settings: EmbeddedSettings): DynamicModule => ({
  module: ProjectorModule,
  providers: [{ provide: Projector, useFactory: async () => new Projector(await openEmbedded({ ...settings, followUps: true })) }],
})
