import type { NestExpressApplication } from '@nestjs/platform-express'
import type { Composition } from './composition.js'

/** In milliseconds: how long requests that have come may take while the server stops. */
const longestFarewell = 10_000
const betweenLooks = 50

/** The way of a server out: not ready, no new connections, what has come is answered, then the views and the store. Done once. */
export function stopping(app: NestExpressApplication, composition: Composition): () => Promise<void> {
  let stopped: Promise<void> | undefined
  const stop = async () => {
    composition.beginStop()
    const server = app.getHttpServer()
    // A connection that is kept open would outlast its last answer.
    server.prependListener('request', (_request, response) => response.setHeader('Connection', 'close'))
    const idle = setInterval(() => server.closeIdleConnections(), betweenLooks)
    const late = setTimeout(() => server.closeAllConnections(), longestFarewell)
    await app.close()
    clearInterval(idle)
    clearTimeout(late)
    await composition.stop()
  }
  return () => (stopped ??= stop())
}
