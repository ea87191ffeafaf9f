import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common'
import type { AtWork } from './at-work.js'
import { openWatchPort, type Watched, type WatchSettings } from './watch-port.js'

/** The work, and the port where it can be watched. */
export class Projector implements OnApplicationShutdown {
  constructor(
    readonly work: AtWork,
    private readonly watched: Watched | undefined,
  ) {}

  /** Where it can be watched. */
  get url(): string | undefined {
    return this.watched?.url
  }

  async onApplicationShutdown(): Promise<void> {
    this.watched?.stopping()
    await this.work.end()
    await this.watched?.close()
  }
}

@Module({})
// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- Nest knows a module by its class; `projectorModule` fills it
class ProjectorModule {}

export const projectorModule = (begin: () => AtWork | Promise<AtWork>, watch?: WatchSettings): DynamicModule => ({
  module: ProjectorModule,
  providers: [{ provide: Projector, useFactory: () => begun(begin, watch) }],
})

async function begun(begin: () => AtWork | Promise<AtWork>, watch: WatchSettings | undefined): Promise<Projector> {
  const work = await begin()
  try {
    return new Projector(work, watch && (await openWatchPort(work.vitals, watch)))
  } catch (error) {
    await work.end()
    throw error
  }
}
