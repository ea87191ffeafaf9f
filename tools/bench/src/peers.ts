import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { act } from './peer-act.js'
import { emmett } from './peer-emmett.js'
import type { LoadPeer, Peer } from './peer.js'
import { workspace } from './place.js'

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
