import { localFiles, writePack } from '@dutybook/evidence'
import { openSqlite } from '@dutybook/event-store-sqlite'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { evidenceFor } from './testing/evidence.js'
import { run } from './testing/machine.js'
import { audit, programArgs } from './testing/program.js'
import { newPlace, playBeginning, storeWith } from './testing/store.js'

const place = newPlace()
const store = place.path('duties.sqlite')
const [evidence, pack] = [place.path('evidence'), place.path('pack')]
beforeAll(async () => {
  await storeWith(store, (eventStore) => playBeginning(eventStore, 700))
  await evidenceFor(store, evidence, place.path('keys'))
  mkdirSync(pack)
  const keys = readFileSync(join(evidence, 'keys'), 'utf8').trim().split('\n')
  await writePack({ from: localFiles(evidence), to: localFiles(pack), keys, proofsOf: [17] })
})
afterAll(() => place.remove())

let copies = 0
function copied(damage: (file: string) => void): string {
  const file = place.path(`copy-${(copies += 1)}/duties.sqlite`)
  mkdirSync(dirname(file))
  cpSync(evidence, join(dirname(file), 'evidence'), { recursive: true })
  copyFileSync(store, file)
  damage(file)
  return file
}

/** What is there, without the two files through which SQLite lets readers and the writer know of each other. */
const contentsOf = (directory: string) =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((each) => statSync(join(directory, each)).isFile() && !/-(?:shm|wal)$/u.test(each))
    .map((each) => [each, readFileSync(join(directory, each)).toString('base64')])

describe('a store that is none or is damaged is named in one message, by its exit code, and nothing is written', () => {
  const length = () => statSync(store).size
  it.each([
    ['is cut in the middle', 3, (file: string) => truncateSync(file, Math.floor(length() / 8192) * 4096)],
    ['is cut in its first page', 3, (file: string) => truncateSync(file, 50)],
    ['is empty', 3, (file: string) => truncateSync(file, 0)],
    ['is a letter', 4, (file: string) => writeFileSync(file, 'This is a letter. '.repeat(1000))],
    [
      'is the database of another program',
      4,
      (file: string) => {
        rmSync(file)
        const other = new DatabaseSync(file)
        other.exec('create table recipes (name text)')
        other.close()
      },
    ],
    ['is a directory', 4, (file: string) => (rmSync(file), mkdirSync(file))],
    ['is not there', 4, (file: string) => rmSync(file)],
  ] as const)('when it %s', async (_, code, damage) => {
    const file = copied(damage)
    const before = contentsOf(dirname(file))
    for (const command of ['verify', 'log']) {
      const ended = await run([command, '--store', file])
      expect({ command, code: ended.code, stderr: ended.stderr }).toEqual({
        command,
        code,
        stderr: expect.stringMatching(/^error: [^\n]+\n$/u),
      })
      expect(ended.stderr).toContain('duties.sqlite')
    }
    expect(contentsOf(dirname(file))).toEqual(before)
  })
})

describe('a pack', () => {
  it('without any one of its files is told to be broken, and without its keys not to be readable', async () => {
    const files = readdirSync(pack, { recursive: true, encoding: 'utf8' }).filter((each) => statSync(join(pack, each)).isFile())
    const codes = new Map<string, number | null>()
    for (const path of files.filter((each) => each !== 'README.txt' && !each.startsWith('proofs'))) {
      const bytes = readFileSync(join(pack, path))
      rmSync(join(pack, path))
      const { code, stderr, stdout } = await run(['verify', '--pack', pack])
      codes.set(path, code)
      expect({ path, told: stderr !== '' || stdout.includes('"finding"') }).toEqual({ path, told: true })
      writeFileSync(join(pack, path), bytes)
    }
    const expected = [...codes.keys()].map((path) => [path, path === 'keys' || path === 'checkpoint' ? 4 : 3])
    expect([...codes]).toEqual(expected)
    expect((await run(['verify', '--pack', pack])).code).toBe(0)
  })

  it('is held against no keys but those that are given, and these must be keys', async () => {
    const wrong = place.path('wrong-keys')
    writeFileSync(
      wrong,
      readFileSync(join(evidence, 'keys'), 'utf8').replace(/[A-Za-z](?=\n)/u, (sign) => (sign === 'A' ? 'B' : 'A')),
    )
    expect(await run(['verify', '--pack', pack, '--keys', wrong])).toMatchObject({ code: 4, stderr: expect.stringContaining('keys') })
    expect((await run(['verify', '--pack', pack, '--keys', place.path('none')])).code).toBe(2)
  })
})

describe('in a process of its own', () => {
  it('two verifications at once, beside a program that writes the store, do not disturb each other', async () => {
    const file = copied(() => undefined)
    const { eventStore, close } = openSqlite({ file, durability: 'relaxed' })
    const both = await Promise.all([audit('verify', '--store', file), audit('verify', '--store', file)])
    expect(both.map(({ code, stderr }) => ({ code, stderr }))).toEqual([0, 0].map((code) => ({ code, stderr: '' })))
    expect(await eventStore.head()).toBeGreaterThan(700)
    await close()
  })

  it('Ctrl-C ends it with 5 and a word, and every line that it gave is whole', async () => {
    const { program, args, options } = programArgs('log', '--store', store)
    const child = spawn(program, args, options)
    const said: string[] = []
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()))
    // Nobody reads on, so the program waits in the middle of its answer.
    await once(child.stdout, 'readable')
    child.kill('SIGINT')
    await once(child.stderr, 'data')
    const lines: string[] = []
    child.stdout.on('data', (chunk: Buffer) => lines.push(chunk.toString()))
    const [code] = (await once(child, 'close')) as [number]
    const rows = lines.join('').split('\n').filter(Boolean)
    expect({ code, said: said.join('') }).toEqual({ code: 5, said: expect.stringContaining('Interrupted') })
    expect(rows.length).toBeLessThan(700)
    for (const each of rows) expect(JSON.parse(each)).toHaveProperty('position')
  })

  it('a full disk behind its answer, or for its files, is told and leaves no part of a file', async () => {
    const { program, args, options } = programArgs('log', '--store', store)
    const full = spawn(program, args, { ...options, stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'] })
    expect((await once(full, 'close'))[0]).toBe(5)
    const out = place.path('no-room')
    const asked = programArgs('export', '--store', store, '--form', 'ndjson', '--out', out)
    const words = [asked.program, ...asked.args].map((each) => `'${each}'`).join(' ')
    // The shell takes the SIGXFSZ away, so that the program sees a write that fails, as on a full disk.
    const child = spawn('bash', ['-c', `trap '' XFSZ; ulimit -f 8; exec ${words}`], asked.options)
    const said: string[] = []
    child.stderr?.on('data', (chunk: Buffer) => said.push(chunk.toString()))
    const [code] = (await once(child, 'close')) as [number]
    expect({ code, said: said.join('') }).toEqual({
      code: 4,
      said: expect.stringMatching(/^error: [^\n]*events\.ndjson[^\n]*EFBIG[^\n]*\n$/u),
    })
    expect(existsSync(join(out, 'events.ndjson'))).toBe(false)
  })
})
