import { Controller, Get, Inject, Res } from '@nestjs/common'
import type { Response } from 'express'
import type { Health } from '../health.js'

export const healthToken = Symbol('Health')

/** For whoever watches the process. */
@Controller()
export class HealthController {
  constructor(@Inject(healthToken) private readonly health: Health) {}

  @Get('livez')
  live(@Res() response: Response): void {
    response.set('Cache-Control', 'no-store').json({ status: 'live' })
  }

  @Get('readyz')
  async ready(@Res() response: Response): Promise<void> {
    const answer = await this.health()
    response
      .status(answer.status === 'ready' ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json(answer)
  }
}
