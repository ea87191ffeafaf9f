import { aggregates } from '@dutybook/domain'
import type { HandleCommand } from '@dutybook/event-store'
import { Module, type DynamicModule } from '@nestjs/common'
import { CqrsModule } from '@nestjs/cqrs'
import type { Logger } from 'pino'
import { GiveCommandHandler, handleCommandToken } from '../commands/give-command.js'
import type { PublishedEvidence } from '../evidence/published-evidence.js'
import type { Health } from '../health.js'
import { identityToken, type Identity } from '../identity/identity.js'
import { AskHandler, readToken } from '../reading/ask.js'
import type { Read } from '../reading/question.js'
import { aggregateController } from './aggregate.controller.js'
import { EvidenceController, evidenceToken } from './evidence.controller.js'
import { HealthController, healthToken } from './health.controller.js'
import { PagesController } from './pages.controller.js'
import { RecordsController } from './records.controller.js'
import { ReleasesController } from './releases.controller.js'
import { ResultsController } from './results.controller.js'
import { ViewsController } from './views.controller.js'

/** What the routes are over. */
export interface Served {
  readonly handle: HandleCommand
  readonly read: Read
  readonly health: Health
  readonly published: PublishedEvidence
  readonly identity: Identity
  readonly log: Logger
}

@Module({})
// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- Nest knows a module by its class; `apiModule` fills it
class ApiModule {}

/** The only wiring of Nest: everything behind the controllers comes made. */
export const apiModule = ({ handle, read, health, published, identity }: Served): DynamicModule => ({
  module: ApiModule,
  imports: [CqrsModule.forRoot()],
  controllers: [
    ...aggregates.map(aggregateController),
    ViewsController,
    ResultsController,
    ReleasesController,
    RecordsController,
    EvidenceController,
    PagesController,
    HealthController,
  ],
  providers: [
    { provide: handleCommandToken, useValue: handle },
    { provide: readToken, useValue: read },
    { provide: healthToken, useValue: health },
    { provide: evidenceToken, useValue: published },
    { provide: identityToken, useValue: identity },
    GiveCommandHandler,
    AskHandler,
  ],
})
