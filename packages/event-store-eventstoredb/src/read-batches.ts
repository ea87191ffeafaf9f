import { bell } from '@dutybook/event-store'
import { Overdue } from './failure.js'
import { closedError } from './patience.js'

/** What the client gives for a call that is answered piece by piece: a readable stream of objects. */
export interface StreamOfObjects<Item> {
  on(event: 'readable' | 'end' | 'error', listener: (error?: unknown) => void): unknown
  read(): Item | null
  resume(): unknown
}

export interface StreamedCall<Item> {
  readonly stream: StreamOfObjects<Item>
  /** The client goes on receiving for a reader that has left, unless it is told. */
  readonly cancel: () => Promise<void>
}

export interface Limits {
  readonly signal: AbortSignal
  /** How long the server may be silent while somebody waits for it; none for a subscription, whose connection the client itself checks. */
  readonly silenceMilliseconds?: number
}

/**
 * What has arrived, as soon as something has. Leaving the loop ends the call. The stream is never destroyed: the client keeps each call until
 * its answer was read to the end, and would keep it for ever.
 */
export async function* inBatches<Item>({ stream, cancel }: StreamedCall<Item>, limits: Limits): AsyncIterable<readonly Item[]> {
  const { changed, end, forget } = watched(stream, limits.signal)
  try {
    for (let change = changed.next(); ; change = changed.next()) {
      const items = arrived(stream)
      const ended = end()
      if (items.length > 0) yield items
      else if (ended && 'error' in ended) throw ended.error
      else if (ended) return
      else await withoutSilence(change, limits.silenceMilliseconds)
    }
  } finally {
    forget()
    await cancel().catch(() => undefined)
    stream.resume()
  }
}

type End = { readonly error?: unknown }

function watched<Item>(stream: StreamOfObjects<Item>, signal: AbortSignal) {
  const changed = bell()
  let end: End | undefined
  const ended = (how: End) => {
    end ??= how
    changed.ring()
  }
  const abort = () => ended({ error: closedError() })
  stream.on('readable', changed.ring)
  stream.on('end', () => ended({}))
  stream.on('error', (error) => ended({ error }))
  signal.addEventListener('abort', abort, { once: true })
  if (signal.aborted) abort()
  return { changed, end: () => end, forget: () => signal.removeEventListener('abort', abort) }
}

function arrived<Item>(stream: StreamOfObjects<Item>): readonly Item[] {
  const items: Item[] = []
  for (let next = stream.read(); next !== null; next = stream.read()) items.push(next)
  return items
}

/** Counts only while somebody waits for the server, not while a slow reader works. */
async function withoutSilence(change: Promise<void>, milliseconds: number | undefined): Promise<void> {
  if (milliseconds === undefined) return change
  const silence = Promise.withResolvers<never>()
  const timer = setTimeout(() => silence.reject(new Overdue(`Nothing came for ${milliseconds} ms`)), milliseconds)
  try {
    await Promise.race([change, silence.promise])
  } finally {
    clearTimeout(timer)
  }
}
