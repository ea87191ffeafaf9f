import type { Files } from '../files/files.js'
import { localFiles } from '../files/local-files.js'
import { keepEvidence } from '../log/keep-evidence.js'
import { handTiming } from '../testing/hand-timing.js'
import { eventAt, logOf } from '../testing/log-of-events.js'
import { emptyDisk, memoryFiles } from '../testing/memory-files.js'
import { newPlace } from '../testing/place.js'
import { verifyPack, writePack } from './pack.js'

describe('a pack that is written while the log goes on', () => {
  const place = newPlace()
  afterAll(() => place.remove())

  it('is whole, with whichever question a further checkpoint is signed', async () => {
    const log = await logOf(300)
    const directories = { directory: place.path('e'), keyDirectory: place.path('k') }
    const keeper = await keepEvidence({ origin: 'a.example/d', log, ...directories, timing: handTiming() })
    const stop = new AbortController()
    const done = keeper.follow(stop.signal)
    await keeper.caughtUp(300)
    await keeper.sign()
    const keys = [keeper.keys.log, keeper.keys.clock]
    const kept = localFiles(place.path('e'))
    let [events, asked, whole] = [300, Infinity, 0]
    const goOn = async () => {
      await log.append('note-more', [eventAt(events)], { expected: 'any' })
      await keeper.caughtUp(++events)
      await keeper.sign()
    }
    for (let at = 1; at < asked; at += 3) {
      asked = 0
      const busy = async <Answer>(answer: () => Promise<Answer>): Promise<Answer> => {
        if (++asked === at) await goOn()
        return answer()
      }
      const from: Files = { ...kept, read: (path) => busy(() => kept.read(path)), list: (path) => busy(() => kept.list(path)) }
      const to = memoryFiles(emptyDisk()).files
      const size = events
      await writePack({ from, to, keys, proofsOf: [1, size] })
      const { findings, head, proofs } = await verifyPack(to, keys)
      expect({ at, findings, proofs }).toEqual({ at, findings: [], proofs: 2 })
      expect([size, size + 1]).toContain(head?.size)
      whole += 1
    }
    expect(whole).toBeGreaterThan(5)
    stop.abort()
    await done
    keeper.close()
  })

  it('of a log without a checkpoint is refused, and nothing is written', async () => {
    const disk = emptyDisk()
    const files = memoryFiles(emptyDisk()).files
    await expect(writePack({ from: files, to: memoryFiles(disk).files, keys: [] })).rejects.toMatchObject({ fault: 'checkpoint' })
    expect(disk.names.size).toBe(0)
  })
})
