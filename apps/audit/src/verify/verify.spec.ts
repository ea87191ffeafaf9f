import { checkpointPath, pathOf } from '@dutybook/evidence'
import { copyFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { changedByHand, evidenceFor } from '../testing/evidence.js'
import { run } from '../testing/machine.js'
import { audit, rowsIn, type Ended } from '../testing/program.js'
import { newPlace, playBeginning, storeWith } from '../testing/store.js'

const place = newPlace()
const store = place.path('duties.sqlite')
const evidence = place.path('evidence')
let head = 0
beforeAll(async () => {
  await storeWith(store, async (eventStore) => {
    await playBeginning(eventStore, 24)
    head = await eventStore.head()
  })
  await evidenceFor(store, evidence, place.path('keys'))
})
afterAll(() => place.remove())

const findingsIn = (ended: Ended) => rowsIn(ended).filter(({ row }) => row === 'finding')
const claimsIn = (ended: Ended) =>
  Object.fromEntries(rowsIn(ended).flatMap(({ row, claim, result }) => (row === 'claim' ? [[claim, result]] : [])))

let copies = 0
/** A copy of the store and its evidence, changed by hand. */
function changed(change: (at: { readonly file: string; readonly evidence: string }) => void): string {
  const file = place.path(`copy-${(copies += 1)}/duties.sqlite`)
  cpSync(evidence, join(dirname(file), 'evidence'), { recursive: true })
  copyFileSync(store, file)
  change({ file, evidence: join(dirname(file), 'evidence') })
  return file
}

const bySql =
  (...statements: readonly string[]) =>
  (): string =>
    changed(({ file }) => changedByHand(file, ...statements))

const byBytes = (path: string, change: (bytes: Buffer) => Buffer) => (): string =>
  changed(({ evidence: directory }) => writeFileSync(join(directory, path), change(readFileSync(join(directory, path)))))

const withBit = (at: number) => (bytes: Buffer) => {
  const copy = Buffer.from(bytes)
  copy.writeUInt8(copy.readUInt8(at) ^ 1, at)
  return copy
}

describe('verify', () => {
  it('finds nothing where nothing is wrong, and says what that proves and what it cannot', async () => {
    for (const mode of ['--quick', '--sample=50%', '--full']) {
      const ended = await run(['verify', mode, '--store', store])
      expect({ mode, code: ended.code, findings: findingsIn(ended) }).toEqual({ mode, code: 0, findings: [] })
      expect(claimsIn(ended)).toMatchObject({
        ...{ signed: 'holds', events: 'holds', store: 'holds', tree: mode === '--full' ? 'holds' : 'notChecked', keys: 'notChecked' },
        ...{ completeness: 'cannotBeProven', truth: 'cannotBeProven', afterCheckpoint: 'cannotBeProven', oneLog: 'cannotBeProven' },
      })
    }
    const trusted = await run(['verify', '--store', store, '--keys', join(evidence, 'keys'), '--lang', 'et'])
    expect(claimsIn(trusted)).toMatchObject({ keys: 'holds' })
  })

  const tile = () => pathOf({ level: 0, index: 0, width: head })
  const bundle = () => pathOf({ level: 'entries', index: 0, width: head })
  it.each([
    ['altered', 5, bySql("update events set data = replace(data, '{', '{ ') where position = 5")],
    ['altered', 7, bySql("update events set metadata = '{}' where position = 7")],
    ['altered', 9, bySql("update events set type = 'Never' where position = 9")],
    ['missing', 11, bySql('delete from events where position = 11')],
    ['missing', 30, bySql('delete from events where position >= 30')],
    [
      'altered',
      13,
      bySql(
        'update events set position = -1 where position = 13',
        'update events set position = 13 where position = 14',
        'update events set position = 14 where position = -1',
      ),
    ],
    ['brokenRevision', expect.any(Number), bySql('update events set revision = revision + 50 where position = 30')],
    ['tile', 3, () => byBytes(tile(), withBit(2 * 32 + 4))()],
    ['tile', undefined, () => changed(({ evidence: directory }) => rmSync(join(directory, tile())))],
    ['altered', 1, () => byBytes(bundle(), withBit(40))()],
    ['missing', expect.any(Number), () => byBytes(bundle(), (bytes) => bytes.subarray(0, bytes.length - 10))()],
    ['altered', 1, () => byBytes(bundle(), (bytes) => Buffer.concat([bytes.subarray(0, 2), Buffer.alloc(40, 0xff), bytes.subarray(42)]))()],
    ['signature', undefined, byBytes(checkpointPath(0), withBit('agency.example/duties\n'.length))],
    ['checkpoint', undefined, byBytes('checkpoint', withBit(2))],
    ['checkpoint', undefined, () => changed(({ evidence: directory }) => rmSync(join(directory, checkpointPath(0))))],
  ] as const)('names %s at %s', async (kind, position, change) => {
    const ended = await run(['verify', '--full', '--store', change()])
    const named = findingsIn(ended).filter((each) => each['kind'] === kind)
    expect(ended.code).toBe(3)
    expect(named.map((each) => each['position'])).toContainEqual(position)
    if (kind === 'altered' || kind === 'brokenRevision')
      expect(named.some((each) => each['stream'] !== undefined || position === 1)).toBe(true)
  })

  it('shows a whole tree and another key to be no evidence of this log', async () => {
    const other = place.path('other')
    await evidenceFor(store, other, place.path('other-keys'))
    const ended = await run(['verify', '--store', store, '--keys', join(other, 'keys')])
    expect(ended.code).toBe(3)
    expect(findingsIn(ended)[0]).toMatchObject({ kind: 'signature' })
    expect((await run(['verify', '--store', store, '--evidence', place.path('nowhere')])).code).toBe(4)
  })

  it('holds a checkpoint of an earlier visit against the log', async () => {
    const kept = place.path('kept.txt')
    expect(await run(['checkpoint', 'save', '--store', store, '--out', kept])).toMatchObject({ code: 0 })
    const ended = await run(['verify', '--quick', '--store', store, '--since', kept])
    expect({ code: ended.code, claims: claimsIn(ended) }).toMatchObject({ code: 0, claims: { since: 'holds' } })
    const shorter = place.path('shorter/duties.sqlite')
    await storeWith(place.path('short.sqlite'), (eventStore) => playBeginning(eventStore, 10))
    cpSync(place.path('short.sqlite'), shorter)
    await evidenceFor(shorter, join(dirname(shorter), 'evidence'), place.path('keys'))
    const lost = await run(['verify', '--store', shorter, '--since', kept])
    expect({ code: lost.code, claims: claimsIn(lost) }).toMatchObject({ code: 3, claims: { since: 'fails', events: 'holds' } })
    writeFileSync(place.path('none.txt'), 'hello\n')
    expect((await run(['verify', '--store', store, '--since', place.path('none.txt')])).code).toBe(2)
  })

  it('goes on where Ctrl-C ended it, in the same log only', async () => {
    const file = place.path('resume.json')
    writeFileSync(
      file,
      JSON.stringify({
        format: 'dutybook-audit verify 2',
        source: `store ${store}`,
        origin: 'agency.example/duties',
        next: 0,
        nextInBundles: 0,
        findings: [],
      }),
    )
    const ended = await run(['verify', '--store', store, '--resume', file], { interrupt: (now) => now() })
    expect(ended.code).toBe(5)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ next: 0, findings: [] })
    expect((await run(['verify', '--store', store, '--resume', file])).code).toBe(0)
    expect((await run(['verify', '--store', bySql()(), '--resume', file])).code).toBe(2)
    expect((await run(['verify', '--quick', '--store', store, '--resume', file])).code).toBe(2)
  })

  it('works as a program, and leaves the store as it was', async () => {
    const before = readFileSync(store)
    const ended = await audit('verify', '--full', '--store', store)
    expect({ code: ended.code, stderr: ended.stderr }).toEqual({ code: 0, stderr: '' })
    expect(readFileSync(store).equals(before)).toBe(true)
  })
})
