import { recordedLog, samples } from '@dutybook/domain/testing'
import { openSqlite } from '@dutybook/event-store-sqlite'
import { project, snakeCase } from '@dutybook/modelling'
import { statisticsViews } from '@dutybook/statistics'
import { readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { temporaryDirectory } from './testing/temporary.js'

const page = readFileSync(new URL('../../../docs/analyse.md', import.meta.url), 'utf8')
const questions = [...page.matchAll(/^### ([^\n]+)\n\n```sql\n([^`]+)```\n\n```text\n([^`]+)```/gmu)].map(
  ([, question = '', query = '', printed = '']) => ({ question, query, printed }),
)

const place = temporaryDirectory()
const file = `${place.path}/store.db`
let database: DatabaseSync

beforeAll(async () => {
  const log = recordedLog(...Object.values(samples))
  const { viewStore, close } = openSqlite({ file })
  for (const view of statisticsViews) {
    await viewStore.prepare(view)
    await viewStore.save(view, { previous: 0, checkpoint: log.length, upserts: project(view, log), deletes: [] })
  }
  await close()
  database = new DatabaseSync(file, { readOnly: true })
})
afterAll(() => {
  database.close()
  place.remove()
})

/** As `sqlite3 -header` prints it. */
function printed(query: string): string {
  const statement = database.prepare(query)
  const columns = statement.columns().map(({ name }) => name)
  const rows = statement.all().map((row) => columns.map((column) => String(row[column] ?? '')))
  return [columns, ...rows].map((cells) => `${cells.join('|')}\n`).join('')
}

describe('the queries of docs/analyse.md, on the file of a store', () => {
  it('are ten', () => expect(questions).toHaveLength(10))

  it.each(questions)('$question', ({ query, printed: told }) => expect(printed(query)).toBe(told))

  it('ask tables whose columns are all explained in both languages', () => {
    const explained = database.prepare("select view, count(*) as n from view_columns where label_et <> '' and label_en <> '' group by view")
    const columns = database.prepare('select count(*) as n from pragma_table_info(?)')
    const counted = Object.fromEntries(explained.all().map(({ view, n }) => [view, Number(n)]))
    for (const { name } of statisticsViews) expect([name, counted[name]]).toEqual([name, Number(columns.get(snakeCase(name))?.['n']) - 1])
  })
})
