import { spawnSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { localFiles } from '../files/local-files.js'
import { checkpointText } from '../note/checkpoint.js'
import { noteText } from '../note/note.js'
import { signerWith } from '../note/signing-key.js'
import { signatureType } from '../note/verifier-key.js'
import { entries } from '../testing/entries.js'
import { newPlace } from '../testing/place.js'
import { rfcTree } from '../testing/rfc-tree.js'
import { addCheckpointText } from './add-checkpoint.js'
import { folderOf } from './witness-store.js'

const origin = 'agency.example/duties'
const log = signerWith(generateKeyPairSync('ed25519').privateKey, origin, signatureType.ed25519)
const program = fileURLToPath(new URL('../testing/processes/witness-until-killed.ts', import.meta.url))
const runSources = new URL('../../../../tools/workspace/run-sources.mjs', import.meta.url).href

const [honest, forked] = [rfcTree(entries(50)), rfcTree(entries(50).with(3, Buffer.from('another')))]
const request = (oldSize: number, tree: typeof honest): string => {
  const text = checkpointText({ origin, size: 50, root: tree.root(50) })
  return addCheckpointText({ oldSize, proof: [], note: noteText({ text, signatures: [log.sign(text, 0)] }) })
}

describe('a witness that is killed between its check and its answer', () => {
  const place = newPlace()
  afterAll(() => place.remove())

  /** One question to a process of its own. The status is undefined when it was killed before it could answer. */
  const ask = (directory: string, input: string, killAt = 0) => {
    const args = ['--import', runSources, program, directory, log.verifier.vkey, String(killAt)]
    const { stdout, signal } = spawnSync(process.execPath, args, { encoding: 'utf8', input, env: { ...process.env, NODE_OPTIONS: '' } })
    return { signal, status: stdout === '' ? undefined : Number(stdout) }
  }
  const started = (name: string): string => {
    const directory = place.path(name)
    if (name !== 'begun') cpSync(place.path('begun'), directory, { recursive: true })
    return directory
  }

  it('never signs both heads of a fork, whichever of its file operations was the last one', () => {
    let killed = 0
    for (let killAt = 1; ; killAt += 1) {
      const directory = place.path(`at-${killAt}`)
      const first = ask(directory, request(0, honest), killAt)
      const fork = ask(directory, request(0, forked))
      // What was answered was on the disk before; what was not answered may have been, and then the other head is refused as well.
      if (first.status === 200) expect(fork.status).toBe(409)
      expect([200, 409]).toContain(fork.status)
      const signed = fork.status === 200 ? forked : honest
      const refused = fork.status === 200 ? honest : forked
      expect([ask(directory, request(50, refused)).status, ask(directory, request(50, signed)).status]).toEqual([422, 200])
      if (first.signal === null) break
      expect(first).toEqual({ signal: 'SIGKILL', status: undefined })
      killed += 1
    }
    expect(killed).toBeGreaterThanOrEqual(4)
  })

  it('keeps the evidence of the fork when it is asked again, whole and once', async () => {
    expect(ask(started('begun'), request(0, honest)).status).toBe(200)
    let killed = 0
    for (let killAt = 1; ; killAt += 1) {
      const directory = started(`fork-${killAt}`)
      const first = ask(directory, request(50, forked), killAt)
      expect(ask(directory, request(50, forked)).status).toBe(422)
      const files = localFiles(join(directory, 'seen'))
      const folder = `${folderOf(origin)}/contradictions`
      const kept = (await files.list(folder)).filter((each) => !each.endsWith('.tmp'))
      expect(kept).toHaveLength(1)
      const text = (await files.read(`${folder}/${kept[0]}`))?.toString('utf8') ?? ''
      for (const tree of [honest, forked]) expect(text).toContain(tree.root(50).toString('base64'))
      if (first.signal === null) break
      killed += 1
    }
    expect(killed).toBeGreaterThanOrEqual(4)
  })
})
