import { generateKeyPairSync } from 'node:crypto'
import { localFiles } from '../files/local-files.js'
import { checkpointText } from '../note/checkpoint.js'
import { noteText, openNote } from '../note/note.js'
import { signerWith } from '../note/signing-key.js'
import { signatureType, verifierFrom } from '../note/verifier-key.js'
import { entries } from '../testing/entries.js'
import { afterPowerCut, emptyDisk, memoryFiles, PowerCut, type Disk, type Fault } from '../testing/memory-files.js'
import { newPlace } from '../testing/place.js'
import { rfcTree } from '../testing/rfc-tree.js'
import { addCheckpointFrom, addCheckpointText } from './add-checkpoint.js'
import { httpWitness } from './http-witness.js'
import { runWitness } from './run-witness.js'
import { folderOf, mostContradictions, witnessStore } from './witness-store.js'
import { watchingWitness } from './witness.js'

const origin = 'agency.example/duties'
const keyFor = (name: string, type: 1 | 4 = signatureType.ed25519) => signerWith(generateKeyPairSync('ed25519').privateKey, name, type)
const log = keyFor(origin)
const signer = keyFor('witness.example/1', signatureType.cosignature)
const honest = rfcTree(entries(100))
const forked = rfcTree(entries(100).with(3, Buffer.from('another')))

const noteOf = (size: number, tree = honest, by = log, of = origin) => {
  const text = checkpointText({ origin: of, size, root: tree.root(size) })
  return noteText({ text, signatures: [by.sign(text, 0)] })
}
const proofOf = (oldSize: number, size: number, tree = honest) => (oldSize === 0 || oldSize === size ? [] : tree.proof(oldSize, size))
const request = (oldSize: number, size: number, tree = honest) =>
  addCheckpointText({ oldSize, proof: proofOf(oldSize, size, tree), note: noteOf(size, tree) })

const watching = (disk: Disk, fault?: Fault) =>
  watchingWitness({ signer, logs: [log.verifier], store: witnessStore(memoryFiles(disk, fault).files), now: () => 1_700_000_000 })
const contradictions = (disk: Disk) => [...disk.names.keys()].filter((each) => each.includes('/contradictions/'))

describe('a witness', () => {
  it('cosigns a log that grows, with the time, and again when it is asked again', async () => {
    const witness = watching(emptyDisk())
    for (const [oldSize, size] of [
      [0, 0],
      [0, 5],
      [5, 5],
      [5, 6],
      [6, 64],
      [64, 100],
    ] as const) {
      const { status, text } = await witness.addCheckpoint(request(oldSize, size))
      expect(status).toBe(200)
      const body = checkpointText({ origin, size, root: honest.root(size) })
      const opened = openNote(Buffer.from(`${body}\n${text}`), [signer.verifier])
      expect(opened).toMatchObject({ right: { confirmations: [{ time: 1_700_000_000 }] } })
    }
    expect(await witness.last(origin)).toContain('— witness.example/1 ')
    expect(await witness.last(origin)).toContain(`— ${origin} `)
  })

  it('answers as the format says to what it does not sign', async () => {
    const witness = watching(emptyDisk())
    await witness.addCheckpoint(request(0, 50))
    const asked = async (text: string) => (await witness.addCheckpoint(text)).status
    expect(await witness.addCheckpoint(request(0, 60))).toEqual({ status: 409, text: '50\n' })
    expect(await asked(request(40, 60))).toBe(409)
    expect(await asked(request(40, 40))).toBe(409)
    expect(await asked(addCheckpointText({ oldSize: 60, proof: [], note: noteOf(50) }))).toBe(400)
    expect(await asked(addCheckpointText({ oldSize: 50, proof: [], note: noteOf(60) }))).toBe(422)
    expect(await asked(addCheckpointText({ oldSize: 50, proof: [honest.root(3)], note: noteOf(50) }))).toBe(422)
    expect(await asked(request(50, 60, forked))).toBe(422)
    expect(await asked(request(50, 50, forked))).toBe(422)
    expect(await asked(addCheckpointText({ oldSize: 0, proof: [], note: noteOf(5, honest, keyFor(origin)) }))).toBe(403)
    expect(await asked(addCheckpointText({ oldSize: 0, proof: [], note: noteOf(5).replace('\n5\n', '\n6\n') }))).toBe(403)
    expect(await asked(addCheckpointText({ oldSize: 0, proof: [], note: noteOf(5, honest, keyFor('o'), 'o') }))).toBe(404)
    for (const text of ['', 'old 0', 'old x\n\n', 'old 00\n\nx', `old 0\nAAAA\n\n${noteOf(5)}`, `old 0\n\nno note`])
      expect(await asked(text)).toBe(400)
    expect(await asked(request(50, 60))).toBe(200)
  })

  it('refuses a proof from size 0 that is not empty, and an empty tree with another root', async () => {
    const witness = watching(emptyDisk())
    const text = checkpointText({ origin, size: 0, root: honest.root(1) })
    const emptyNote = noteText({ text, signatures: [log.sign(text, 0)] })
    expect((await witness.addCheckpoint(addCheckpointText({ oldSize: 0, proof: [honest.root(1)], note: noteOf(5) }))).status).toBe(422)
    expect((await witness.addCheckpoint(addCheckpointText({ oldSize: 0, proof: [], note: emptyNote }))).status).toBe(422)
  })

  it('keeps both heads of a fork, also when the request is stale, once each and not without bound', async () => {
    const disk = emptyDisk()
    const witness = watching(disk)
    await witness.addCheckpoint(request(0, 50))
    expect(contradictions(disk)).toEqual([])
    for (let turn = 0; turn < 2; turn += 1) await witness.addCheckpoint(request(50, 50, forked))
    await witness.addCheckpoint(request(40, 50, forked))
    expect(contradictions(disk)).toHaveLength(2)
    const kept = disk.names.get(contradictions(disk)[0]!)!.toString('utf8')
    expect([kept.includes(noteOf(50)), kept.includes(noteOf(50, forked))]).toEqual([true, true])
    expect(kept).toContain(honest.root(50).toString('base64'))
    for (let size = 51; size <= 100; size += 1) {
      await witness.addCheckpoint(request(50, size, forked))
      await witness.addCheckpoint(addCheckpointText({ oldSize: 50, proof: [], note: noteOf(size) }))
      await witness.addCheckpoint(addCheckpointText({ oldSize: 50, proof: [honest.root(1)], note: noteOf(size) }))
    }
    expect(contradictions(disk)).toHaveLength(mostContradictions)
  })

  it('signs only one of two heads that come at the same moment', async () => {
    const witness = watching(emptyDisk())
    const answers = await Promise.all([request(0, 50), request(0, 50, forked), request(0, 60)].map(witness.addCheckpoint))
    expect(answers.map(({ status }) => status)).toEqual([200, 409, 409])
  })

  it('never signs a fork however a power cut or a failing disk falls between its check and its answer', async () => {
    const files = memoryFiles(emptyDisk())
    const counted = watchingWitness({ signer, logs: [log.verifier], store: witnessStore(files.files), now: () => 1 })
    await counted.addCheckpoint(request(0, 50))
    expect(files.operations()).toBeGreaterThanOrEqual(4)
    for (const kind of ['powerCut', 'refusal'] as const) {
      for (let at = 1; at <= files.operations(); at += 1) {
        for (const keeps of [true, false]) {
          const disk = emptyDisk()
          const answer = await watching(disk, { at, kind })
            .addCheckpoint(request(0, 50))
            .catch((error: unknown) => error)
          const left = kind === 'powerCut' ? afterPowerCut(disk, () => keeps) : disk
          const fork = await watching(left).addCheckpoint(request(50, 50, forked))
          const isSigned = !(answer instanceof PowerCut || answer instanceof Error)
          // Not signed before: the other head may be the first one. Signed: it must not.
          if (isSigned) expect(fork.status).toBe(422)
          expect([200, 409, 422]).toContain((await watching(left).addCheckpoint(request(0, 50))).status)
        }
      }
    }
  })

  it('signs nothing when what it remembers is damaged', async () => {
    const disk = emptyDisk()
    await watching(disk).addCheckpoint(request(0, 50))
    disk.names.set(`${folderOf(origin)}/checkpoint`, Buffer.from('x'))
    await expect(watching(disk).addCheckpoint(request(50, 60))).rejects.toThrow('damaged')
  })

  it('reads every request that can be written', () => {
    const asked = { oldSize: 5, proof: proofOf(5, 60), note: noteOf(60) }
    expect(addCheckpointFrom(addCheckpointText(asked))).toEqual(asked)
    expect(addCheckpointFrom(addCheckpointText({ ...asked, proof: Array.from({ length: 64 }, () => honest.root(1)) }))).toBeUndefined()
  })
})

describe('a witness behind HTTP', () => {
  const place = newPlace()
  afterAll(() => place.remove())
  const start = () =>
    runWitness({
      name: 'witness.example/1',
      directory: place.path('seen'),
      keyDirectory: place.path('keys'),
      logs: [log.verifier.vkey],
      port: 0,
    })
  const prove = (size: number) => async (earlier: number) => proofOf(earlier, size)

  it('cosigns for a client that does not know how far it is, also after a restart of both', async () => {
    for (const size of [20, 60]) {
      const running = await start()
      const verifier = verifierFrom(running.vkey)!
      const client = httpWitness(running.url, verifier)
      for (const each of [size, size + 7]) {
        const [signature] = await client.cosign(noteOf(each), prove(each))
        expect(signature).toMatchObject({ name: 'witness.example/1', keyId: verifier.keyId })
      }
      const seen = await fetch(`${running.url}/${folderOf(origin)}/checkpoint`)
      expect([seen.status, (await seen.text()).startsWith(`${origin}\n${size + 7}\n`)]).toEqual([200, true])
      await expect(httpWitness(running.url, log.verifier).cosign(noteOf(size + 8), prove(size + 8))).rejects.toThrow(
        'no signature of its own',
      )
      await running.stop()
    }
  })

  it('tells the known size in its own content type, and refuses what is too long or nowhere', async () => {
    const running = await start()
    const post = (body: string) => fetch(`${running.url}/add-checkpoint`, { method: 'POST', body })
    const stale = await post(request(0, 5))
    expect([stale.status, stale.headers.get('content-type'), await stale.text()]).toEqual([409, 'text/x.tlog.size', '68\n'])
    expect((await post('x'.repeat(300_000))).status).toBe(413)
    expect((await fetch(`${running.url}/`)).status).toBe(404)
    expect((await fetch(`${running.url}/add-checkpoint`)).status).toBe(404)
    await expect(start()).rejects.toMatchObject({ fault: 'locked' })
    await running.stop()
    expect(await localFiles(place.path('seen')).list(folderOf(origin))).toEqual(['checkpoint'])
  })
})
