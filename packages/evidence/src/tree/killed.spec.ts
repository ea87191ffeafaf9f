import { spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { localFiles } from '../files/local-files.js'
import { entries, entryAt } from '../testing/entries.js'
import { newPlace } from '../testing/place.js'
import { rfcTree } from '../testing/rfc-tree.js'
import { openTree } from './tree-directory.js'

const origin = 'example.org/log'
const { root } = rfcTree(entries(300))
const program = fileURLToPath(new URL('../testing/processes/grow-until-killed.ts', import.meta.url))
const runSources = new URL('../../../../tools/workspace/run-sources.mjs', import.meta.url).href

describe('a process that keeps a tree and is killed', () => {
  const place = newPlace()
  afterAll(() => place.remove())

  const grow = (directory: string, killAt: number, stops: readonly number[]) => {
    const args = ['--import', runSources, program, directory, origin, String(killAt), ...stops.map(String)]
    const { stdout, signal, status } = spawnSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } })
    return { signal, status, answered: stdout.split('\n').filter(Boolean).map(Number) }
  }

  it('at any of its file operations has left a tree from which it goes on', async () => {
    expect(grow(place.path('begun'), 0, [250])).toMatchObject({ status: 0 })
    let killed = 0
    for (let killAt = 1; ; killAt += 1) {
      const directory = place.path(`at-${killAt}`)
      cpSync(place.path('begun'), directory, { recursive: true })
      const { signal, status, answered } = grow(directory, killAt, [257])
      const tree = await openTree(localFiles(directory), origin)
      expect([250, 257]).toContain(tree.size())
      expect(tree.size()).toBeGreaterThanOrEqual(answered.at(-1) ?? 250)
      expect(tree.head().root).toEqual(root(tree.size()))
      while (tree.size() < 300) tree.append(entryAt(tree.size()))
      await tree.write()
      expect((await openTree(localFiles(directory), origin)).head()).toEqual({ size: 300, root: root(300) })
      if (signal === null) {
        expect(status).toBe(0)
        break
      }
      expect(signal).toBe('SIGKILL')
      killed += 1
    }
    expect(killed).toBeGreaterThan(15)
  })
})
