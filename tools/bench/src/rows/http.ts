import { newCommandId } from '@dutybook/event-store'
import { child } from '../child.js'
import type { Measured } from '../line.js'
import { client, steadily, type LoadResult, type Sent } from '../load.js'
import { inPlace, workspace } from '../place.js'
import type { Row } from '../row.js'
import { median, quantile } from '../turns.js'
import { said } from './append.js'

/** Commands a second. */
const rate = 500
const seconds = 30
/** So many providers take turns in being assessed. */
const providers = 1000

const api = `${workspace}apps/api/dist/main.js`
const bare = new URL('../bare-server.js', import.meta.url).pathname.replace('/src/', '/dist/')

const headers = { 'X-Dutybook-Actor': 'manager' }
const providerOf = (number: number): string => `prov-bench${number % providers}`

const registration = (number: number): Sent => ({
  ...{ path: `/v1/oversight-subject/${providerOf(number)}`, method: 'POST', headers: { ...headers, 'Idempotency-Key': newCommandId() } },
  body: {
    ...{ type: 'RegisterOversightSubject', occurredOn: '2026-01-05' },
    data: { elements: [{ element: 'E5', mode: 'contract' }], negotiators: [] },
  },
})

const assessment = (number: number): Sent => ({
  ...registration(number),
  body: {
    ...{ type: 'AssessRisk', occurredOn: '2026-01-06' },
    data: { riskClass: 'medium', score: number % 100, evidence: `5.1-3/${number + 1}` },
  },
})

/** Every so many-th command is followed by a reader who asks for a view that includes it. */
const everyForReader = 25

interface Loaded extends LoadResult {
  /** Milliseconds from the answer to a command until a view with its event was read. */
  readonly lags: readonly number[]
}

async function loaded(args: readonly string[], commands: number, hasViews: boolean): Promise<Loaded> {
  const server = child(args)
  const [, url = ''] = await server.printed(/listens on (http:\S+)/u)
  const { send, close } = client(url.replace(/[.]$/u, ''))
  const lags: number[] = []
  const post = async (number: number): Promise<boolean> => {
    const { status, text } = await send(assessment(number))
    if (hasViews && number % everyForReader === 0) void lagOf(send, text).then((lag) => lags.push(lag))
    return status === 201
  }
  if (hasViews) for (let number = 0; number < Math.min(providers, commands); number += 1) await send(registration(number))
  const result = await steadily(rate, commands, post)
  await send({ path: '/livez', method: 'GET' }).catch(() => undefined)
  close()
  await server.stop()
  return { ...result, lags }
}

async function lagOf(send: ReturnType<typeof client>['send'], text: string): Promise<number> {
  const begun = performance.now()
  const { position } = JSON.parse(text) as { readonly position: number }
  await send({ path: `/v1/views/oversight-subjects?limit=1&minPosition=${position}`, method: 'GET', headers })
  return performance.now() - begun
}

const baselineName = 'node:http and node:sqlite, one insert in a transaction'

export const http: Row = {
  name: 'http',
  run: async ({ rounds, events, progress }) => {
    const commands = events ?? rate * seconds
    const [ours, least]: readonly Loaded[][] = [[], []]
    for (let round = 1; round <= rounds; round += 1) {
      await inPlace(async (directory) => {
        progress(`${baselineName}, ${rate} a second, round ${round} of ${rounds}`)
        least?.push(await loaded([bare, `${directory}/bare.sqlite`], commands, false))
        progress(`ours, ${rate} a second, round ${round} of ${rounds}`)
        ours?.push(await loaded([api, '--port', '0', '--data', directory], commands, true))
      })
    }
    return measured(ours ?? [], least ?? [], commands)
  },
}

/** The median of the rounds, of each share. */
function measured(ours: readonly Loaded[], least: readonly Loaded[], events: number): readonly Measured[] {
  const rest = { durability: said.full, events }
  const over = (all: readonly Loaded[], of: (one: Loaded) => number): number => median(all.map(of))
  const share = (name: string, part: number): Measured => {
    const of = ({ latencies }: Loaded) => quantile(latencies, part)
    return { name, unit: 'ms', ours: over(ours, of), baseline: over(least, of), baselineName, ...rest }
  }
  const lag = (name: string, part: number): Measured => ({
    name,
    unit: 'ms',
    ours: over(ours, ({ lags }) => quantile(lags, part)),
    ...rest,
  })
  const errors = (all: readonly Loaded[]) => Math.max(...all.map((each) => each.errors))
  return [
    ...[share('http-p50', 0.5), share('http-p99', 0.99), share('http-p99.9', 0.999)],
    { name: 'http-errors', unit: 'errors', ours: errors(ours), baseline: errors(least), baselineName, ...rest },
    ...[lag('http-lag-p50', 0.5), lag('http-lag-p99', 0.99)],
  ]
}
