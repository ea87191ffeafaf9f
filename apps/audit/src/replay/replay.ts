import { canonicalJson, compareKeys, rowsAsOf, type KeyedRow, type ViewStore } from '@dutybook/event-store'
import type { AnyView, Instant } from '@dutybook/modelling'
import { createHash } from 'node:crypto'
import { Interrupted, type Audit } from '../audit.js'
import type { Run } from '../command.js'
import type { Column } from '../output/results.js'
import { definitions } from '../reading/entries.js'
import { reportedViews, viewNamed } from '../reading/reported-views.js'
import type { ReadEvent, Source } from '../source/source.js'

interface ReplayRow {
  readonly view: string
  /** The position that both stand for. */
  readonly position: number
  readonly storedRows: number
  readonly replayedRows: number
  /** SHA-256 over the keys and rows in the order of the keys. */
  readonly storedDigest: string
  readonly replayedDigest: string
  readonly same: boolean
  /** The first key whose row differs, is missing, or is too much. */
  readonly firstDifference?: string
}

const columns: readonly Column<ReplayRow>[] = [
  { label: { et: 'Vaade', en: 'View' }, of: ({ view }) => view },
  { label: { et: 'Koht', en: 'Position' }, of: ({ position }) => position },
  { label: { et: 'Hoitud ridu', en: 'Stored rows' }, of: ({ storedRows }) => storedRows },
  { label: { et: 'Arvutatud ridu', en: 'Replayed rows' }, of: ({ replayedRows }) => replayedRows },
  { label: { et: 'Hoitud räsi', en: 'Stored digest' }, of: ({ storedDigest }) => storedDigest.slice(0, 16) },
  { label: { et: 'Arvutatud räsi', en: 'Replayed digest' }, of: ({ replayedDigest }) => replayedDigest.slice(0, 16) },
  { label: { et: 'Sama', en: 'Same' }, of: ({ same }) => same },
  { label: { et: 'Esimene erinevus', en: 'First difference' }, of: ({ firstDifference }) => firstDifference },
]

export const run: Run<object> = async (audit) => {
  const [name] = audit.args
  const wanted = name === undefined ? reportedViews : [viewNamed(name)]
  const give = audit.results(columns)
  let areSame = true
  for (const view of wanted) {
    const row = await replayed(audit, view, storeOf(audit.source))
    if (!row) continue
    await give(row)
    areSame &&= row.same
  }
  return areSame ? 'clean' : 'broken'
}

function storeOf({ viewStore }: Source): ViewStore {
  if (!viewStore) throw new Error('This source has no views.')
  return viewStore
}

/** Undefined for a view that the store does not keep in this version. */
async function replayed(audit: Audit, view: AnyView, viewStore: ViewStore): Promise<ReplayRow | undefined> {
  if (!(await viewStore.state(view))) {
    audit.warn({
      et: `Hoidlas ei ole vaadet ${view.name} selle programmi versioonis; server või projector teeb selle, kui ta hoidlal töötab.`,
      en: `The store has no view ${view.name} of this program's version; a server or projector makes it when it runs on the store.`,
    })
    audit.met('incomplete')
    return undefined
  }
  const stored = await viewStore.rows(view)
  audit.progress.expect(stored.checkpoint)
  const { rowsOf } = await rowsAsOf(stepping(audit), [view], { recorded: stored.checkpoint as number & Instant })
  const rows = [...(rowsOf(view) as ReadonlyMap<string, unknown>)].map(([key, row]) => ({ key, row: asStored(row) }))
  return compared(view, stored, { rows: [...rows].sort((a, b) => compareKeys(a.key, b.key)) })
}

/** A row as it is after a store has kept it. */
const asStored = (row: unknown): unknown => JSON.parse(JSON.stringify(row)) as unknown

/** The log, that tells of each event and stops when it is told to. */
const stepping = ({ source, progress, signal }: Audit): Parameters<typeof rowsAsOf>[0] => ({
  definitions,
  eventStore: {
    readAll: async function* (options): AsyncIterable<ReadEvent> {
      for await (const each of source.log.readAll(options)) {
        if (signal.aborted) throw new Interrupted()
        progress.step()
        yield each
      }
    },
  },
})

interface Rows {
  readonly rows: readonly KeyedRow[]
}

function compared(view: AnyView, stored: Rows & { readonly checkpoint: number }, again: Rows): ReplayRow {
  const [storedDigest, replayedDigest] = [digestOf(stored), digestOf(again)]
  const same = storedDigest === replayedDigest
  return {
    ...{ view: view.name, position: stored.checkpoint, storedRows: stored.rows.length, replayedRows: again.rows.length },
    ...{ storedDigest, replayedDigest, same },
    ...(same ? {} : { firstDifference: firstDifference(stored, again) ?? '' }),
  }
}

const textOf = ({ key, row }: KeyedRow): string => `${JSON.stringify(key)}:${canonicalJson(row)}\n`

function digestOf({ rows }: Rows): string {
  const digest = createHash('sha256')
  for (const each of rows) digest.update(textOf(each))
  return digest.digest('hex')
}

function firstDifference({ rows: stored }: Rows, { rows: again }: Rows): string | undefined {
  const at = stored.findIndex((each, index) => !again[index] || textOf(each) !== textOf(again[index]))
  const [one, other] = at < 0 ? [undefined, again[stored.length]] : [stored[at], again[at]]
  return [one, other].flatMap((each) => (each ? [each.key] : [])).sort(compareKeys)[0]
}
