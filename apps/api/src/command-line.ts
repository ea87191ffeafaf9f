import { serviceSettings } from '@dutybook/embedded/options'
import { readOptions, type Options } from './options.js'
import type { Running } from './start.js'

/** The whole program. Nest and the store are loaded only when there is something to serve, so that help is quick. */
export async function main(args: readonly string[]): Promise<void> {
  const asked = readOptions(args)
  if ('exit' in asked) process.exitCode = asked.exit
  else await serve(asked.run)
}

async function serve(options: Options): Promise<void> {
  const [{ start }, { jsonLog }, { startFault }] = await Promise.all([import('./start.js'), import('./log.js'), import('./start-fault.js')])
  const log = jsonLog()
  try {
    const running = await start({ ...settingsOf(options), log })
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void ended(running.stop, signal))
    process.stdout.write(greeting(running, options))
  } catch (error) {
    const fault = startFault(error, options)
    process.stderr.write(`${fault.text}\n`)
    process.exitCode = fault.exit
  }
}

/** The demo tells a year of the past as it was played; what its days ask for today comes when asked for. */
const givesFollowUps = ({ followUps, demo }: Options): boolean => followUps ?? !demo

const settingsOf = (options: Options) => {
  const { demo, port, host } = options
  return { ...serviceSettings(options), demo, port, host, followUps: givesFollowUps(options) }
}

async function ended(stop: () => Promise<void>, signal: NodeJS.Signals): Promise<void> {
  process.stdout.write(`${signal}: finishing what has come, then closing the store.\n`)
  await stop()
}

function greeting({ url, demoEvents, evidence }: Running, options: Options): string {
  const { data, durability } = options
  return [
    `Dutybook listens on ${url} (store: ${data}, durability: ${durability}).`,
    ...(demoEvents === undefined ? [] : [demoText(demoEvents)]),
    givesFollowUps(options) ? 'Follow-ups are given on their days.' : 'Follow-ups are not given: start with --follow-ups to give them.',
    evidenceText(evidence),
    'Identity: demo only. It believes the header X-Dutybook-Actor, so the server can be reached from this machine only.',
    '',
    `  where to look   ${url}/`,
    `  the register    ${url}/v1/views/oversight-register`,
    `  the verdict     ${url}/v1/verdicts/3.5`,
    `  API to try out  ${url}/docs`,
    '',
    'Ctrl-C stops it.',
    '',
  ].join('\n')
}

/** Whoever is to check the log needs the keys by another way than the log. */
const evidenceText = ({ origin, keys }: Running['evidence']): string =>
  [`Evidence of the log ${origin} is kept. Its verifier keys, to be given out by another way:`, `  ${keys.log}`, `  ${keys.clock}`].join(
    '\n',
  )

const demoText = (events: number): string =>
  events > 0
    ? `The invented year was played: ${events} events, and its refused attempts beside them.`
    : 'The invented year was in the store already; nothing was added.'
