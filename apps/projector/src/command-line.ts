import { serviceSettings } from '@dutybook/embedded/options'
import { StoreError } from '@dutybook/event-store'
import { EvidenceError } from '@dutybook/evidence'
import { KeyStoreError } from '@dutybook/privacy'
import { NestFactory } from '@nestjs/core'
import { once } from 'node:events'
import { destination, pino, type Logger } from 'pino'
import { serviceAtWork, viewsAtWork, type AtWork } from './at-work.js'
import { readOptions, type Options } from './options.js'
import { Projector, projectorModule } from './projector.js'
import type { WatchSettings } from './watch-port.js'

/** The whole program: JSON lines on standard error, words for people on standard output. Sets the exit code. */
export async function main(args: readonly string[]): Promise<void> {
  const asked = readOptions(args)
  if ('exit' in asked) process.exitCode = asked.exit
  else await run(asked.run)
}

async function run(options: Options): Promise<void> {
  const log = pino({ base: null }, destination({ fd: 2, sync: true }))
  try {
    const module = projectorModule(() => workOf(options, log), watchOf(options))
    const context = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false })
    try {
      await work(options, context.get(Projector), log)
    } finally {
      await context.close()
    }
  } catch (error) {
    process.stderr.write(`error: ${faultText(error)}\n`)
    process.exitCode = 1
  }
}

async function work({ once: isOnce }: Options, { work: { done, settled, told }, url }: Projector, log: Logger): Promise<void> {
  if (url !== undefined) process.stdout.write(`Watched at ${url}/metrics and ${url}/readyz\n`)
  if (isOnce) {
    await settled()
    return say('Done', told())
  }
  const ended = toldToEnd(done)
  const beginning = await Promise.race([settled().then(() => 'settled', waitsBefore(log)), ended])
  if (beginning) say('Following the log', told())
  await ended
}

const say = (how: string, lines: readonly string[]): void => void process.stdout.write(`${how} ${lines.join('\n')}\n`)

/** What stops at an event that it cannot take holds up nothing else, and is there to be seen. */
const waitsBefore =
  (log: Logger) =>
  (error: unknown): 'waits' => {
    if (!(error instanceof StoreError) || error.fault !== 'damaged') throw error
    log.error({ err: error }, 'something waits before an event that it cannot take')
    return 'waits'
  }

function workOf(options: Options, log: Logger): AtWork | Promise<AtWork> {
  const { views, data, durability, lease } = options
  if (views === undefined) return serviceAtWork({ ...serviceSettings(options), log })
  return viewsAtWork({ data, durability, file: views, lease, log })
}

const watchOf = ({ metricsPort, maxLag }: Options): WatchSettings | undefined =>
  metricsPort === undefined ? undefined : { port: metricsPort, maxLag }

/** A listener for signals does not keep a process alive, and a quiet log needs no timer; so the waiting itself does. */
async function toldToEnd(done: Promise<void>): Promise<void> {
  const alive = setInterval(() => undefined, aDay)
  try {
    await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT'), done])
  } finally {
    clearInterval(alive)
  }
}

/** In milliseconds. */
const aDay = 86_400_000

function faultText(error: unknown): string {
  if (error instanceof KeyStoreError || error instanceof EvidenceError) return error.message
  if (!(error instanceof StoreError)) return error instanceof Error ? (error.stack ?? error.message) : String(error)
  const advice = ' Stop the server that holds this store, or wait for the other projector.'
  return error.fault === 'locked' ? `${error.message}${advice}` : error.message
}
