import { openQuietly, views, type Quiet } from '@dutybook/embedded'
import { toldOf } from '@dutybook/embedded/testing'
import { people, playable, samples } from '@dutybook/domain/testing'
import { eventDefinitions, rowsAsOf, type ViewStore } from '@dutybook/event-store'
import { openSqliteViews } from '@dutybook/event-store-sqlite'
import { aggregates } from '@dutybook/domain'
import type { Instant } from '@dutybook/modelling'
import fc from 'fast-check'
import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, watch } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'

const sources = new URL('../../../tools/workspace/run-sources.mjs', import.meta.url).href
const program = fileURLToPath(new URL('main.ts', import.meta.url))

/** `DUTYBOOK_KILLS=100` for a whole run, `DUTYBOOK_SEED` for the same one again. */
const kills = Number(process.env['DUTYBOOK_KILLS'] ?? 10)
const seed = Number(process.env['DUTYBOOK_SEED'] ?? Math.trunc(Math.random() * 2 ** 31))

let place: string
let log: Quiet
let file: string
let viewStore: ViewStore
let running: Projector[]
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'dutybook-hand-over-'))
  mkdirSync(join(place, 'views'))
  file = join(place, 'views', 'views.sqlite')
  log = openQuietly({ data: place, durability: 'relaxed' })
  viewStore = openSqliteViews({ file, durability: 'relaxed' })
  running = []
})
afterEach(async () => {
  for (const { child } of running) child.kill('SIGKILL')
  await Promise.all([...running.map(({ closed }) => closed), viewStore.close(), log.close()])
  rmSync(place, { recursive: true, force: true })
})

interface Projector {
  readonly child: ChildProcessByStdio<null, Readable, null>
  readonly closed: Promise<unknown[]>
  /** The next line that it says; undefined when it has ended. */
  readonly line: () => Promise<string | undefined>
}

function started(...args: readonly string[]): Projector {
  const all = ['--import', sources, program, '--data', place, '--views', file, '--durability', 'relaxed', ...args]
  const child = spawn(process.execPath, all, { env: { ...process.env, NODE_OPTIONS: '' }, stdio: ['ignore', 'pipe', 'inherit'] })
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const projector = {
    child,
    closed: once(child, 'close'),
    line: async () => ((await lines.next()) as IteratorResult<string, undefined>).value,
  }
  running.push(projector)
  return projector
}

/** A service on suspicion, by all that people did in it. */
async function record(name: string): Promise<void> {
  for (const { decider, id, on, by, command } of playable(samples.episodeLapsed, samples.lapsedHelp)) {
    if (by === people.system || command.type === 'EndService') continue
    const input = { command: toldOf(name, command), actor: by, occurredOn: on }
    const answer = await log.handlerAt(() => `${on}T09:00:00.000Z` as Instant)(decider, toldOf(name, id), input)
    expect(answer._tag).toBe('Right')
  }
}

/** Settles as soon as this holds; it is looked at whenever the file of the views is written. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  const views = watch(join(place, 'views'))
  try {
    for (let change = once(views, 'change'); !(await holds()); change = once(views, 'change')) await change
  } finally {
    views.close()
  }
}

/** How far all views are, one added to the other. */
async function reached(): Promise<number> {
  const states = await Promise.all(views.map((view) => viewStore.state(view)))
  return states.reduce((sum, state) => sum + (state?.checkpoint ?? 0), 0)
}

async function mustBeAsRebuilt(): Promise<void> {
  const { rowsOf } = await rowsAsOf({ eventStore: log.eventStore, definitions: eventDefinitions(aggregates) }, views)
  for (const view of views) {
    const { rows } = await viewStore.rows(view)
    expect([view.name, new Map(rows.map(({ key, row }) => [key, row]))]).toEqual([view.name, new Map(rowsOf<unknown, unknown>(view))])
  }
}

/** How often the lead of the view that changed hands most was taken. */
function mostTurns(): number {
  const database = new DatabaseSync(file, { readOnly: true })
  const found = database.prepare('select max(lease_token) as turns from views').get()
  database.close()
  return Number(found?.['turns'])
}

const untilAllHave = async (position: number) => until(async () => (await reached()) >= position * views.length)

describe('Two projectors on one file of views', () => {
  const name = `one of them killed at random ${kills} times, come to the rows of a rebuild (DUTYBOOK_SEED=${seed})`
  const kill = fc.record({ who: fc.nat({ max: 1 }), part: fc.nat({ max: 99 }) })
  it(
    name,
    async () => {
      const pair = [started('--lease', '1'), started('--lease', '1')]
      for (const [n, { who, part }] of fc.sample(kill, { seed, numRuns: kills }).entries()) {
        await record(`kill${String(n).padStart(4, '0')}`)
        const [now, all] = [await reached(), (await log.eventStore.head()) * views.length]
        await until(async () => (await reached()) >= now + Math.ceil(((all - now) * (part + 1)) / 100))
        pair[who]?.child.kill('SIGKILL')
        expect((await pair[who]?.closed)?.[1]).toBe('SIGKILL')
        pair[who] = started('--lease', '1')
      }
      await untilAllHave(await log.eventStore.head())
      await mustBeAsRebuilt()
      expect(mostTurns()).toBeGreaterThan(kills / 5)
    },
    (kills + 6) * 20_000,
  )

  it('change hands at once when the leader is told to end, however long its lease is', async () => {
    await record('term0001')
    const first = started('--lease', '3600')
    expect(await first.line()).toContain(`views led here: ${views.length} of ${views.length}`)
    const second = started('--lease', '3600', '--metrics-port', '0')
    const url = /http:\S+(?=\/metrics)/u.exec((await second.line()) ?? '')?.[0] ?? ''
    expect(await second.line()).toContain('views led here: 0 of')
    expect(await (await fetch(`${url}/metrics`)).text()).toContain('dutybook_view_leads{view="oversightRegister"} 0')
    first.child.kill('SIGTERM')
    expect(await first.closed).toEqual([0, null])
    const leads = async () => ((await (await fetch(`${url}/readyz`)).json()) as { views: readonly { leads: boolean }[] }).views
    await until(async () => (await leads()).every((each) => each.leads))
    await record('term0002')
    await untilAllHave(await log.eventStore.head())
    await mustBeAsRebuilt()
  }, 60_000)

  it('tell of an event that cannot be read, by position, stream and reason, and stay to be watched', async () => {
    await record('dead0001')
    const strange = { id: 'f0000000-0000-8000-8000-000000000000', type: 'NotKnownHere', schemaVersion: 1, data: '{}', metadata: '{}' }
    await log.eventStore.append('strange-1', [strange], { expected: 'any' })
    const position = await log.eventStore.head()
    await record('dead0002')
    const projector = started('--metrics-port', '0')
    const url = /http:\S+(?=\/metrics)/u.exec((await projector.line()) ?? '')?.[0] ?? ''
    expect(await projector.line()).toContain('Following the log')
    const ready = await fetch(`${url}/readyz`)
    const { deadLetters } = (await ready.json()) as { deadLetters: readonly object[] }
    expect([ready.status, deadLetters]).toEqual([
      503,
      [{ position, stream: 'strange-1', why: expect.stringContaining('NotKnownHere'), views: expect.any(Array) }],
    ])
    const metrics = await (await fetch(`${url}/metrics`)).text()
    for (const line of ['dutybook_dead_letters 1', 'dutybook_view_stopped{view="oversightRegister"} 1']) expect(metrics).toContain(line)
    expect((await fetch(`${url}/livez`)).status).toBe(200)
    expect(await reached()).toBe((position - 1) * views.length)
  }, 60_000)
})
