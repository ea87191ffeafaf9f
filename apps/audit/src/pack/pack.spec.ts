import { proofFileFrom } from '@dutybook/evidence'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { changedByHand, evidenceFor } from '../testing/evidence.js'
import { run } from '../testing/machine.js'
import { rowsIn } from '../testing/program.js'
import { newPlace, playBeginning, storeWith } from '../testing/store.js'

const standalone = fileURLToPath(new URL('../../../../tools/verify-standalone.mjs', import.meta.url))
const place = newPlace()
const store = place.path('duties.sqlite')
const folder = place.path('pack')
beforeAll(async () => {
  await storeWith(store, (eventStore) => playBeginning(eventStore, 24))
  await evidenceFor(store, place.path('evidence'), place.path('keys'))
})
afterAll(() => place.remove())

const verdicts = async () => ({
  ours: (await run(['verify', '--full', '--pack', folder])).code,
  theirs: spawnSync(process.execPath, [standalone, folder]).status,
})

describe('a pack', () => {
  it('verifies offline, by us and by the program without our code, and shows its events', async () => {
    const ended = await run(['pack', '--store', store, '--out', folder, '--prove', '1,7'])
    expect(ended.code).toBe(0)
    expect(rowsIn(ended)).toMatchObject([{ directory: folder, proofs: 2, holds: true }])
    expect(await verdicts()).toEqual({ ours: 0, theirs: 0 })
    const [logged, packed] = [await run(['log', '--store', store]), await run(['log', '--pack', folder])]
    expect(packed.stdout).toBe(logged.stdout)
    expect((await run(['pack', '--store', store, '--out', folder])).code).toBe(2)
    expect((await run(['pack', '--store', store, '--out', place.path('p2'), '--prove', '9999'])).code).toBe(2)
  })

  it('with a changed or a missing file is broken for both', async () => {
    const path = join(folder, 'checkpoints/000/000/000')
    const bytes = readFileSync(path)
    writeFileSync(path, bytes.toString().replace('\n', ' \n'))
    expect(await verdicts()).toEqual({ ours: 3, theirs: 3 })
    rmSync(path)
    expect(await verdicts()).toEqual({ ours: 3, theirs: 3 })
    writeFileSync(path, bytes)
    expect(await verdicts()).toEqual({ ours: 0, theirs: 0 })
  })

  it('of nothing is refused', async () => {
    mkdirSync(place.path('empty'))
    expect((await run(['verify', '--pack', place.path('empty')])).code).toBe(4)
  })
})

describe('prove', () => {
  it.each([['store'], ['pack']])('writes a proof that leads from the event to the signed root, out of a %s', async (kind) => {
    const out = place.path(`${kind}.tlog-proof`)
    const from = [`--${kind}`, kind === 'store' ? store : folder]
    const ended = await run(['prove', '7', ...from, '--out', out])
    expect(ended.code).toBe(0)
    expect(rowsIn(ended)).toMatchObject([{ position: 7, holds: true, file: out }])
    expect(proofFileFrom(readFileSync(out, 'utf8'))).toMatchObject({ index: 6 })
    expect((await run(['prove', '7', ...from, '--out', out])).code).toBe(2)
  })

  it('proves nothing of an event that is not there, not signed yet, or changed', async () => {
    expect((await run(['prove', '9999', '--store', store])).code).toBe(2)
    const later = place.path('later/duties.sqlite')
    mkdirSync(place.path('later'))
    let head = 0
    await storeWith(later, async (eventStore) => {
      await playBeginning(eventStore, 40)
      head = await eventStore.head()
    })
    const asked = (position: number) => run(['prove', String(position), '--store', later, '--evidence', place.path('evidence')])
    const unsigned = await asked(head)
    expect({ code: unsigned.code, rows: rowsIn(unsigned) }).toMatchObject({ code: 5, rows: [{ holds: false }] })
    changedByHand(later, "update events set data = replace(data, '{', '{ ') where position = 3")
    const changed = await asked(3)
    expect({ code: changed.code, rows: rowsIn(changed) }).toMatchObject({ code: 3, rows: [{ holds: false }] })
  })
})
