import { serviceSettings } from '@dutybook/embedded/options'
import { StoreError } from '@dutybook/event-store'
import { EvidenceError } from '@dutybook/evidence'
import { KeyStoreError } from '@dutybook/privacy'
import { NestFactory } from '@nestjs/core'
import { once } from 'node:events'
import { destination, pino } from 'pino'
import { readOptions, type Options } from './options.js'
import { Projector, projectorModule } from './projector.js'

/** The whole program: JSON lines on standard error, words for people on standard output. Sets the exit code. */
export async function main(args: readonly string[]): Promise<void> {
  const asked = readOptions(args)
  if ('exit' in asked) process.exitCode = asked.exit
  else await run(asked.run)
}

async function run(options: Options): Promise<void> {
  const log = pino({ base: null }, destination({ fd: 2, sync: true }))
  try {
    const context = await NestFactory.createApplicationContext(projectorModule({ ...serviceSettings(options), log }), {
      logger: false,
      abortOnError: false,
    })
    const projector = context.get(Projector)
    const ended = options.once ? undefined : signalled()
    await projector.settled()
    process.stdout.write(`${said(options, projector)}\n`)
    if (ended) await Promise.race([ended, projector.done])
    await context.close()
  } catch (error) {
    process.stderr.write(`error: ${faultText(error)}\n`)
    process.exitCode = 1
  }
}

/** A listener for signals does not keep a process alive, and a quiet log needs no timer; so the waiting itself does. */
async function signalled(): Promise<void> {
  const alive = setInterval(() => undefined, aDay)
  await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')])
  clearInterval(alive)
}

/** In milliseconds. */
const aDay = 86_400_000

const said = ({ data, once: isOnce }: Options, { evidence: { origin, keys }, stuck }: Projector): string =>
  [
    `${isOnce ? 'Done' : 'Following the log'} (store: ${data}); follow-ups that are stuck: ${stuck}.`,
    `Evidence of the log ${origin} is kept; verifier keys: ${keys.log} ${keys.clock}`,
  ].join('\n')

function faultText(error: unknown): string {
  if (error instanceof KeyStoreError || error instanceof EvidenceError) return error.message
  if (!(error instanceof StoreError)) return error instanceof Error ? (error.stack ?? error.message) : String(error)
  const advice = ' Stop the server that holds this store, or wait for the other projector.'
  return error.fault === 'locked' ? `${error.message}${advice}` : error.message
}
