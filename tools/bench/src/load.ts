import { Agent, request } from 'node:http'
import { setTimeout } from 'node:timers/promises'

/** One request to a server; fails when it is not answered with what is hoped for. */
export interface Sent {
  readonly path: string
  readonly method: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

export interface Answered {
  readonly status: number
  readonly text: string
}

/** Requests over connections that stay open. */
export function client(url: string): { readonly send: (sent: Sent) => Promise<Answered>; readonly close: () => void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const send = ({ path, method, headers = {}, body }: Sent): Promise<Answered> =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? '' : JSON.stringify(body)
      const type = text === '' ? {} : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }
      const asked = request(url + path, { method, agent, headers: { ...type, ...headers } }, (response) => {
        let answer = ''
        response.setEncoding('utf8').on('data', (part: string) => (answer += part))
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text: answer }))
      })
      asked.on('error', reject).end(text)
    })
  return { send, close: () => agent.destroy() }
}

export interface LoadResult {
  /** Milliseconds from the moment that a request was due, so that waiting for its turn counts too. */
  readonly latencies: readonly number[]
  readonly errors: number
}

/** Sends at a steady rate whatever the answers do, for so many requests. `send` answers whether all went well. */
export async function steadily(perSecond: number, count: number, send: (number: number) => Promise<boolean>): Promise<LoadResult> {
  const latencies: number[] = []
  const underWay: Promise<void>[] = []
  let errors = 0
  const begun = performance.now()
  for (let number = 0; number < count; number += 1) {
    const due = begun + (number * 1000) / perSecond
    for (let early = due - performance.now(); early > 0; early = due - performance.now()) await setTimeout(early)
    const sent = send(number).catch(() => false)
    underWay.push(sent.then((well) => (latencies.push(performance.now() - due), void (well || (errors += 1)))))
  }
  await Promise.all(underWay)
  return { latencies, errors }
}
