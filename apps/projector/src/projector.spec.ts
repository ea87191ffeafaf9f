import { openEmbedded, openQuietly, views } from '@dutybook/embedded'
import { addedByProgram, keyIn, partner, playUnfinishedPast, unfinished } from '@dutybook/embedded/testing'
import { rowsAsOf } from '@dutybook/event-store'
import { keysFile, localFiles, readEvidence } from '@dutybook/evidence'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const sources = new URL('../../../tools/workspace/run-sources.mjs', import.meta.url).href
const program = fileURLToPath(new URL('main.ts', import.meta.url))
const place = () => mkdtempSync(join(tmpdir(), 'dutybook-projector-'))
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

let seed: string
beforeAll(async () => {
  seed = place()
  await playUnfinishedPast(seed)
})
afterAll(() => rmSync(seed, { recursive: true, force: true }))

let data: string
beforeEach(() => {
  data = place()
  cpSync(seed, data, { recursive: true })
  // The mode of a directory is not copied with it.
  chmodSync(join(data, 'keys'), 0o700)
})
afterEach(() => rmSync(data, { recursive: true, force: true }))

const started = (...args: readonly string[]) =>
  spawn(process.execPath, ['--import', sources, program, '--data', data, '--durability', 'relaxed', ...args], {
    env: { ...process.env, NODE_OPTIONS: '' },
  })
type Program = ReturnType<typeof started>

async function ended(child: Program): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> {
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, ...said }
}

async function systemActs(): Promise<readonly string[]> {
  const { eventStore, close } = openQuietly({ data, durability: 'relaxed' })
  const acts = await addedByProgram(eventStore)
  await close()
  return acts
}

/** Ends the program as a power cut would, as soon as it has told of so many follow-ups; false when it was done before. */
async function killedAfter(followUps: number): Promise<boolean> {
  const child = started('--once')
  const closed = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>
  let lines = 0
  child.stderr.on('data', (chunk: Buffer) => {
    lines += chunk.toString().split('\n').length - 1
    if (lines >= followUps) child.kill('SIGKILL')
  })
  child.stdout.resume()
  const [, signal] = await closed
  return signal === 'SIGKILL'
}

/** Whether every view stands as if it had been built anew. */
async function mustBeAsRebuilt(): Promise<void> {
  const { eventStore, viewStore, definitions, follower, end } = await openEmbedded({ data, durability: 'relaxed', log: silent })
  await follower.caughtUp(await eventStore.head())
  const { rowsOf } = await rowsAsOf({ eventStore, definitions }, views)
  for (const view of views) {
    const { rows } = await viewStore.rows(view)
    expect([view.name, new Map(rows.map(({ key, row }) => [key, row]))]).toEqual([view.name, new Map(rowsOf<unknown, unknown>(view))])
  }
  await end()
}

describe('The projector', () => {
  it('gives what became due while nothing ran, on its legal days, compiles, erases, and says each as a line of JSON', async () => {
    const { code, out, err } = await ended(started('--once'))
    expect([code, out]).toEqual([0, expect.stringContaining(`Done (store: ${data}); follow-ups that are stuck: 0.\n`)])
    expect(
      err
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as object),
    ).toHaveLength(unfinished.length)
    expect([await systemActs(), keyIn(data, partner)]).toEqual([unfinished, 'Destroyed'])
    const [{ eventStore, close }, files] = [openQuietly({ data, durability: 'relaxed' }), localFiles(join(data, 'evidence'))]
    const proof = await readEvidence(files).proofOf(await eventStore.head())
    await close()
    expect([out.includes((await files.read(keysFile))!.toString().split('\n')[0]!), proof]).toEqual([
      true,
      expect.stringContaining('tlog-proof'),
    ])
    expect((await ended(started('--once'))).err).toBe('')
  })

  it('killed again and again in the midst of its work loses no follow-up and gives none twice', async () => {
    const acts: string[] = []
    let kills = 0
    while (await killedAfter(1 + (kills % 3))) {
      kills += 1
      const known = await systemActs()
      expect(known.length).toBeGreaterThan(acts.length)
      acts.splice(0, acts.length, ...known)
    }
    expect(kills).toBeGreaterThan(8)
    expect((await ended(started('--once'))).code).toBe(0)
    expect([await systemActs(), keyIn(data, partner)]).toEqual([unfinished, 'Destroyed'])
    await mustBeAsRebuilt()
  })

  it('ends by itself at SIGTERM, with all that is under way', async () => {
    const child = started()
    const end = ended(child)
    await once(child.stdout, 'data')
    child.kill('SIGTERM')
    expect((await end).code).toBe(0)
    expect(await systemActs()).toEqual(unfinished)
  })

  it('says that a store is served by another process, and helps', async () => {
    const held = openQuietly({ data, durability: 'relaxed' })
    const { code, err } = await ended(started('--once'))
    await held.close()
    expect([code, err]).toEqual([1, expect.stringContaining('Stop the server that holds this store')])
    expect(await ended(started('--help'))).toMatchObject({ code: 0, out: expect.stringContaining('--once') })
    expect((await ended(started('--no-such'))).code).toBe(2)
  })
})
