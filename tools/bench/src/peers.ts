import type { StoredEvent } from '@dutybook/event-store'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { act } from './peer-act.js'
import { emmett } from './peer-emmett.js'
import { workspace } from './place.js'
import type { Durability } from './raw-store.js'

/** Another library with its SQLite store, used as its documentation says. */
export interface Peer {
  readonly name: string
  /** Which of our modes it can be put into from outside. */
  readonly durabilities: readonly Durability[]
  /** Whether writers of one process may append at once; where they may not, the second fails because the file is locked. */
  readonly takesWritersAtOnce: boolean
  readonly open: (directory: string, durability: Durability) => Promise<PeerStore>
}

export interface PeerStore {
  /** Appends events to their stream, which has to be at the revision before the first of them. */
  readonly append: (events: readonly StoredEvent[]) => Promise<void>
  /** Loads the stream, decides on an assessment of risk by its state, appends the event. */
  readonly assess: (stream: string, score: number) => Promise<void>
  /** Hands out every event with its JSON parsed. Returns how many. */
  readonly readAll: (count: number) => Promise<number>
  readonly close: () => Promise<void>
}

/** Loads a package of the folder of peers. */
export type LoadPeer = <Package>(name: string) => Promise<Package>

const folder = join(workspace, 'tools/bench/peers')

/** Installs the peers in their folder when they are not there. */
export function peers(): readonly Peer[] {
  if (!existsSync(join(folder, 'node_modules'))) install()
  return [emmett(load), act(load)]
}

function install(): void {
  process.stderr.write('Installing what is compared with in tools/bench/peers; a native module is compiled, which takes minutes.\n')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: ['ignore', 2, 2] })
  if (status !== 0) throw new Error('The peers could not be installed. --no-peers measures without them.')
}

const load: LoadPeer = async (name) => {
  // The libraries write what they do to standard output, unless they are told not to before they are loaded.
  process.env['LOG_LEVEL'] = 'error'
  const path = createRequire(join(folder, 'package.json')).resolve(name)
  return (await import(pathToFileURL(path).href)) as never
}
