import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { run } from '../testing/machine.js'
import { newPlace, playBeginning, storeWith } from '../testing/store.js'
import { exportForms } from './options.js'
import { unguarded } from './forms/formula-guard.js'
import { reportedViews as views } from '../reading/reported-views.js'

const place = newPlace()
const store = place.path('duties.sqlite')
beforeAll(() => storeWith(store, (eventStore) => playBeginning(eventStore, 80)))
afterAll(() => place.remove())

interface Manifest {
  readonly rows: number
  readonly hashTotal: { readonly value: string; readonly of: readonly string[] }
  readonly files: readonly { readonly file: string; readonly sha256: string; readonly bytes: number }[]
  readonly totals: readonly { readonly column: string; readonly filled: number; readonly sum?: string }[]
  readonly [key: string]: unknown
}

let outs = 0
async function exported(form: string, ...args: readonly string[]) {
  const out = place.path(`out-${(outs += 1)}`)
  const ended = await run(['export', '--store', store, '--out', out, '--form', form, ...args])
  const name = args.includes('--view') ? args[args.indexOf('--view') + 1] : 'events'
  const file = `${out}/${name}.${form}`
  const manifest = existsSync(`${file}.manifest.json`) ? (JSON.parse(readFileSync(`${file}.manifest.json`, 'utf8')) as Manifest) : undefined
  return { ...ended, out, file, manifest: manifest! }
}

type Line = Readonly<Record<string, string | null>>
const text = (value: unknown): string | null => (value === null || value === undefined ? null : String(value))
const lineOf = (row: object): Line => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, text(value)]))

/** Every form, read by a reader that is not ours; each value as text, an absent one as null. */
const readers: Readonly<Record<string, (file: string) => Promise<readonly Line[]>>> = {
  csv: async (file) => {
    const rows = parse(readFileSync(file), {
      columns: true,
      cast: (value, { quoting }) => (quoting ? unguarded(value) : value === '' ? null : value),
    })
    return rows as Line[]
  },
  ndjson: async (file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => lineOf(JSON.parse(line) as object)),
  parquet: async (file) => (await parquetReadObjects({ file: await asyncBufferFromFile(file) })).map(lineOf),
  xlsx: async (file) => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(file)
    const [head, ...rows] = book.worksheets.flatMap((sheet) => sheet.getSheetValues().slice(1)) as unknown[][]
    return rows.map((row) => Object.fromEntries((head as string[]).slice(1).map((name, index) => [name, text(row[index + 1])])))
  },
}

/** The log by SQL, past all of our codecs. */
function byHand(sql: string): readonly Record<string, unknown>[] {
  const database = new DatabaseSync(store, { readOnly: true })
  try {
    return database.prepare(sql).all()
  } finally {
    database.close()
  }
}

describe.each(exportForms)('events as %s', (form) => {
  it('are read back by another reader as they stand in the store, with row count, hash total and digest of their own', async () => {
    const { code, file, manifest } = await exported(form)
    expect(code).toBe(0)
    const lines = await readers[form]!(file)
    const stored = byHand('select position, id, type, revision, schema_version from events order by position')
    expect(stored.length).toBeGreaterThan(60)
    expect(lines.map(({ position, id, type, revision, schema_version }) => ({ position, id, type, revision, schema_version }))).toEqual(
      stored.map(lineOf),
    )
    const { rows, hashTotal, files, totals } = manifest
    expect(rows).toBe(lines.length)
    const sum = lines.reduce((all, line) => all + hashTotal.of.reduce((one, name) => one + BigInt(line[name] ?? 0), 0n), 0n)
    expect(hashTotal.value).toBe(String(sum))
    expect(sum).toBeGreaterThan(0n)
    const positions = byHand('select sum(position) as sum, count(*) as filled from events')[0]
    expect(totals[0]).toEqual({ column: 'position', filled: positions!['filled'], sum: String(positions!['sum']) })
    for (const { column, filled } of totals) expect(lines.filter((line) => line[column] !== null)).toHaveLength(filled)
    const bytes = readFileSync(file)
    expect(files).toMatchObject([{ sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length }])
  })

  it('are the same bytes a second time', async () => {
    const [one, other] = [await exported(form), await exported(form)]
    expect(readFileSync(one.file).equals(readFileSync(other.file))).toBe(true)
    expect(one.manifest).toEqual(other.manifest)
  })

  it('of none are an empty file with its columns, and a manifest', async () => {
    const { code, file, manifest } = await exported(form, '--from', '2090-01-01')
    expect([code, manifest.rows, manifest.hashTotal.value, await readers[form]!(file)]).toEqual([0, 0, '0', []])
  })

  it('hold what an event says wherever its content is public', async () => {
    const lines = await readers[form]!((await exported(form)).file)
    const open = byHand("select position, data from events where json_extract(metadata, '$.access.class') = 'public' order by position")
    const shown = new Map(lines.map(({ position, data }) => [position, data]))
    for (const { position, data } of open) {
      if (!String(data).includes('ciphertext')) expect(shown.get(String(position))).toBe(data)
    }
  })
})

describe('a range', () => {
  it('is named by positions, by days, and as of a place in the log', async () => {
    const all = await readers['ndjson']!((await exported('ndjson')).file)
    const some = await exported('ndjson', '--from-position', '11', '--to-position', '20')
    expect(await readers['ndjson']!(some.file)).toEqual(all.slice(10, 20))
    expect(some.manifest['range']).toMatchObject({ firstPosition: 11, lastPosition: 20 })
    const day = all[30]!['occurred_on']!
    const onDay = await exported('ndjson', '--from', day, '--to', day)
    expect(await readers['ndjson']!(onDay.file)).toEqual(all.filter((line) => line['occurred_on'] === day))
    expect(await readers['ndjson']!((await exported('ndjson', '--as-of', '7')).file)).toEqual(all.slice(0, 7))
  })
})

describe('restricted content', () => {
  it('is left out and counted, or stands there with the purpose in the manifest', async () => {
    const restricted = byHand(
      "select position, data from events where json_extract(metadata, '$.access.class') = 'restricted' order by position",
    )
    expect(restricted.length).toBeGreaterThan(0)
    const without = await exported('ndjson')
    const dataOf = async (file: string) => new Map((await readers['ndjson']!(file)).map(({ position, data }) => [position, data]))
    const closed = await dataOf(without.file)
    for (const { position } of restricted) expect(closed.get(String(position))).toBeNull()
    expect(without.manifest).toMatchObject({ restricted: { included: false }, range: { withheld: restricted.length } })
    const within = await exported('ndjson', '--restricted', '--purpose', 'audit 12/2026')
    const open = await dataOf(within.file)
    for (const { position } of restricted) expect(open.get(String(position))).not.toBeNull()
    expect(within.manifest).toMatchObject({ restricted: { included: true, purpose: 'audit 12/2026' }, range: { withheld: 0 } })
    expect(readFileSync(within.file, 'utf8')).not.toContain('ciphertext')
  })

  it('is not had without a purpose', async () => {
    for (const args of [['--restricted'], ['--purpose', 'x'], ['--restricted', '--purpose', ' ']]) {
      expect(await exported('csv', ...args)).toMatchObject({ code: 2, manifest: undefined })
    }
    const closed = views.find(({ readers: only }) => only !== undefined)!
    expect(await exported('csv', '--view', closed.name)).toMatchObject({ code: 2, stderr: expect.stringContaining('--restricted') })
    expect((await exported('csv', '--view', closed.name, '--restricted', '--purpose', 'audit')).code).toBe(0)
  })
})

describe('a view', () => {
  it.each(views.map(({ name }) => name))('%s is exported as every form', async (view) => {
    const forms = await Promise.all(
      ['csv', 'parquet'].map(async (form) => {
        const { code, file, manifest } = await exported(form, '--view', view, '--restricted', '--purpose', 'audit')
        expect(code).toBe(0)
        const lines = await readers[form]!(file)
        expect(lines).toHaveLength(manifest.rows)
        return lines
      }),
    )
    expect(forms[0]).toEqual(forms[1])
  })

  it('that is not there ends with 2 and the list; one of a range as well', async () => {
    expect(await exported('csv', '--view', 'nothing')).toMatchObject({ code: 2, stderr: expect.stringContaining('oversightRegister') })
    expect(await exported('csv', '--view', 'oversightRegister', '--from', '2025-01-01')).toMatchObject({ code: 2 })
  })
})

describe('files', () => {
  it('for Excel in Estonian begin with a BOM and are divided by semicolons', async () => {
    const { file } = await exported('csv', '--bom', '--delimiter', ';')
    expect(readFileSync(file, 'utf8').slice(0, 21)).toBe('\u{feff}"position";"stream";')
  })

  it('are never written over', async () => {
    const { out, file } = await exported('csv')
    const before = readFileSync(file)
    expect(await run(['export', '--store', store, '--out', out])).toMatchObject({ code: 2, stderr: expect.stringContaining('already') })
    expect(readFileSync(file)).toEqual(before)
  })

  it('of a damaged store show the event that cannot be read, and a view is not exported at all', async () => {
    const damaged = place.path('damaged.sqlite')
    await storeWith(damaged, (eventStore) => playBeginning(eventStore, 10))
    const database = new DatabaseSync(damaged)
    for (const { name } of database.prepare("select name from sqlite_schema where type = 'trigger'").all())
      database.exec(`drop trigger "${String(name)}"`)
    database.exec("update events set data = '[]' where position = 5")
    database.close()
    const events = await exported('csv', '--store', damaged)
    expect(events.code).toBe(3)
    const lines = await readers['csv']!(events.file)
    expect(lines[4]).toMatchObject({ position: '5', data: null, unreadable: expect.stringContaining('cannot be read') })
    expect(events.manifest['range']).toMatchObject({ unreadable: 1 })
    const view = await exported('csv', '--store', damaged, '--view', 'whoCouldAct', '--restricted', '--purpose', 'audit')
    expect([view.code, existsSync(view.file)]).toEqual([3, false])
  })
})
