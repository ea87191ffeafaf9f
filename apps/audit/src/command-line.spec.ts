import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { commands } from './commands.js'
import { run } from './testing/machine.js'
import { audit, rowsIn } from './testing/program.js'
import { newPlace, playBeginning, storeWith } from './testing/store.js'

const place = newPlace()
const store = place.path('duties.sqlite')
beforeAll(() => storeWith(store, (eventStore) => playBeginning(eventStore, 60)))
afterAll(() => place.remove())

describe('the program in a process of its own', () => {
  it('tells the log of a store as one JSON object a line when it is piped, and nothing else', async () => {
    const before = readFileSync(store)
    const ended = await audit('log', '--store', store)
    expect([ended.code, ended.stderr]).toEqual([0, ''])
    const positions = rowsIn(ended).map(({ position }) => position)
    expect(positions).toEqual(positions.map((_, index) => index + 1))
    expect(positions.length).toBeGreaterThan(60)
    expect(readFileSync(store).equals(before)).toBe(true)
  })

  it('loads no store and no domain for its help', async () => {
    const { code, stdout } = await audit('--help')
    expect(code).toBe(0)
    for (const { name } of commands) expect(stdout).toContain(`  ${name} `)
  })
})

describe('wrong usage ends with 2 and one message', () => {
  it.each([
    [['--prot']],
    [['lgo']],
    [['log']],
    [['log', '--store', 'a', '--pack', 'b']],
    [['log', '--store', 'a', '--from', '2025-02-30']],
    [['log', '--store', 'a', '--as-of', 'yesterday']],
    [['log', '--store', 'a', '--output', 'xml']],
    [['log', '--server', 'ftp://a']],
    [['show', '--store', 'a']],
    [['explain', 'NO_SUCH_CODE']],
  ])('%j', async (args) => {
    for (const [language, word] of [
      ['en', 'error'],
      ['et', 'viga'],
    ] as const) {
      const { code, stdout, stderr } = await run([...args, '--lang', language])
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toMatch(new RegExp(`^${word}: .+\n(?:\\(.+\\)\n)?$`, 'u'))
    }
  })
})

describe('a source that cannot be read', () => {
  const codeOf = async (file: string) => (await run(['log', '--store', file])).code
  it('ends with 4 when it is not there or no store, 3 when it is damaged, 6 when it is of a later version', async () => {
    const copy = place.path('copy.sqlite')
    expect(await codeOf(place.path('none.sqlite'))).toBe(4)
    writeFileSync(copy, 'This is a letter. '.repeat(100))
    expect(await codeOf(copy)).toBe(4)
    copyFileSync(store, copy)
    truncateSync(copy, 5000)
    expect(await codeOf(copy)).toBe(3)
    copyFileSync(store, copy)
    const later = new DatabaseSync(copy)
    later.exec('pragma user_version = 99')
    later.close()
    expect(await codeOf(copy)).toBe(6)
    expect((await run(['log', '--pack', place.path('nowhere')])).code).toBe(4)
  })
})

it('an interrupted run ends with 5 and says so', async () => {
  const { code, stderr } = await run(['log', '--store', store], { interrupt: (now) => now() })
  expect([code, stderr]).toEqual([5, expect.stringContaining('Interrupted')])
})

it('on a terminal there are tables, and progress that goes away', async () => {
  const { code, stdout, stderr } = await run(['log', '--store', store], { terminal: true, env: { LANG: 'et_EE.UTF-8', NO_COLOR: '1' } })
  expect(code).toBe(0)
  expect(stdout).toContain('│ Kirja pandud')
  // eslint-disable-next-line no-control-regex -- that there is none is what is tried
  expect(stdout).not.toMatch(/\u001b/u)
  expect(stderr).toMatch(/^\r64 \/ \d+ · \d+ sündmust\/s · \d+ s jäänud/u)
})
