import { demoRoots } from '@dutybook/demo-year'
import type { KeptEvidence } from '@dutybook/embedded'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import type { Logger } from 'pino'
import { compose, type Composition, type Settings } from './composition.js'
import { playDemoIn } from './demo.js'
import { loopbackAddress } from './http/loopback.js'
import { httpServer } from './http/server.js'
import { demoIdentity } from './identity/demo-identity.js'
import type { Identity } from './identity/identity.js'
import { stopping } from './stopping.js'

export interface StartSettings extends Settings {
  readonly demo: boolean
  readonly port: number
  readonly host: string
  readonly identity?: Identity
}

/** A server that answers. */
export interface Running {
  readonly url: string
  readonly demoEvents: number | undefined
  readonly evidence: Pick<KeptEvidence, 'origin' | 'keys'>
  /** Takes no more requests, answers those that have come, and closes the store. */
  readonly stop: () => Promise<void>
}

/** A host that the identity cannot be trusted on. */
export class HostRefused extends Error {}

/** Plays the demo into an empty store when asked to, opens the store, brings the views up to date, and listens. */
export async function start({ demo, port, host, identity = demoIdentity, ...settings }: StartSettings): Promise<Running> {
  const address = identity.trustedOn === 'loopback' ? loopbackAddress(host) : host
  if (address === undefined)
    throw new HostRefused(`${host} can be reached from other machines, but the ${identity.name} identity believes anybody.`)
  const demoEvents = demo ? await playDemoIn(settings) : undefined
  const composition = await compose(demo ? { ...settings, roots: demoRoots } : settings)
  try {
    await broughtUp(composition, demo ? longestForDemo : longestPreparation)
    const { url, stop } = await listening(composition, { identity, log: settings.log, port, address })
    return { url, demoEvents, evidence: composition.evidence, stop }
  } catch (error) {
    await composition.stop()
    throw error
  }
}

/** In milliseconds: how long the start waits for the views. A server that is not there yet says so in `/readyz`. */
const longestPreparation = 5_000
/** Whoever starts the demo comes to look, so the views are waited for. */
const longestForDemo = 120_000

/** Views that take long, or cannot go on, do not keep the server from taking commands. */
async function broughtUp({ eventStore, follower }: Composition, longest: number): Promise<void> {
  const waiting = new AbortController()
  const enough = setTimeout(longest, undefined, { signal: waiting.signal, ref: false })
  await Promise.race([follower.caughtUp(await eventStore.head()), enough]).catch(() => undefined)
  waiting.abort()
}

interface Listening {
  readonly identity: Identity
  readonly log: Logger
  readonly port: number
  readonly address: string
}

async function listening(composition: Composition, { identity, log, port, address }: Listening): Promise<Pick<Running, 'url' | 'stop'>> {
  const app = await httpServer({ ...composition, identity, log })
  // Not by Nest, which would log a port in use before anybody can say it better.
  const server = app.getHttpServer().listen(port, address)
  await once(server, 'listening')
  const bound = server.address() as AddressInfo
  const name = bound.family === 'IPv6' ? `[${bound.address}]` : bound.address
  return { url: `http://${name}:${bound.port}`, stop: stopping(app, composition) }
}
