import { estonianCalendar as calendar, estonianLaw as law } from '@dutybook/domain'
import { compareKeys, StoreError, undecodableText } from '@dutybook/event-store'
import { isLeft } from '@dutybook/fp'
import { columnsOf, step, type AnyView, type LocalDate, type ReadingDay } from '@dutybook/modelling'
import { mapPersonal } from '@dutybook/modelling/personal-reading'
import { UsageFault, type Audit } from '../audit.js'
import { wholeLog } from '../reading/entries.js'
import { viewNamed } from '../reading/reported-views.js'
import { sealedMark } from '../reading/shown-event.js'
import type { ExportOptions } from './options.js'
import type { Cells, ExportTable } from './table.js'

/** The rows of a view as its readers see them, folded from the events as of what was asked for, in the order of their keys. */
export function viewTable(audit: Audit<ExportOptions>, name: string): ExportTable {
  const view = viewNamed(name)
  mustBeWhole(audit.options)
  mustBeAllowed(view, audit.options)
  const { columns, toColumns } = columnsOf<object>(view.shown)
  const facts = { view: view.name, viewVersion: view.version, lastPosition: 0, readOn: undefined as string | undefined }
  async function* rows(): AsyncIterable<Cells> {
    const folded = await foldedRows(audit, view)
    const on: ReadingDay = { day: audit.options.asOfOccurred ?? folded.recordedOn, law, calendar }
    Object.assign(facts, { lastPosition: folded.position, readOn: on.day })
    for (const [, row] of [...folded.rows].sort(([one], [other]) => compareKeys(one, other))) {
      yield toColumns(mapPersonal(view.shown, view.show(row, on) as object, sealedMark))
    }
  }
  return { name: view.name, label: view.label, row: view.shown, columns, rows: rows(), facts: () => facts }
}

function mustBeWhole({ fromPosition, toPosition, from, to }: ExportOptions): void {
  if ([fromPosition, toPosition, from, to].every((each) => each === undefined)) return
  throw new UsageFault({
    et: 'Vaate read tulevad logi algusest: anna --as-of või --as-of-occurred.',
    en: 'The rows of a view come from the beginning of the log: give --as-of or --as-of-occurred.',
  })
}

/** Rows about single persons are not for everybody; whoever exports them says why. */
function mustBeAllowed({ name, readers }: AnyView, { restricted }: ExportOptions): void {
  if (!readers || restricted) return
  throw new UsageFault({
    et: `Vaate ${name} read ei ole kõigile: anna --restricted ja --purpose.`,
    en: `The rows of ${name} are not for everybody: give --restricted and --purpose.`,
  })
}

interface FoldedRows {
  readonly rows: ReadonlyMap<string, unknown>
  readonly position: number
  /** The day (UTC) on which the last event was recorded: without another day, rows are read as on it. */
  readonly recordedOn: LocalDate
}

/** Rows without an event that cannot be read would not be what was: it rejects as damaged. */
async function foldedRows(audit: Audit<ExportOptions>, view: AnyView): Promise<FoldedRows> {
  const rows = new Map<string, unknown>()
  let [position, recordedOn] = [0, '1970-01-01' as LocalDate]
  for await (const entry of wholeLog(audit)) {
    if (isLeft(entry)) throw new StoreError('damaged', undecodableText(entry.left))
    position = entry.right.position
    recordedOn = entry.right.metadata.recordedAt.slice(0, 10) as LocalDate
    step(view, rows, entry.right)
  }
  return { rows, position, recordedOn }
}
