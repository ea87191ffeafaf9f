import { fieldsToAskBy } from '@dutybook/event-store'
import { count, optional, record, text, type AnyCodec, type AnyView, type Fields } from '@dutybook/modelling'
import { mostRows } from '../answers/answers.js'
import { rowsParameters } from './as-of-query.js'

/** How many rows a page has when nobody says. */
export const usualRows = 100

/** The parameters of every view, besides its columns. */
const everyView = {
  ...rowsParameters,
  limit: optional(count('RowLimit', { et: 'Ridu lehel', en: 'Rows on a page' }, { min: 1, max: mostRows })),
  after: optional(text('RowKey', { et: 'Viimase rea võti eelmisel lehel', en: 'Key of the last row on the page before' }, { max: 400 })),
}

/** The columns that a reader may ask by: those of the rows as they are shown. */
export const columnsToAskBy = ({ shown, ...view }: AnyView): readonly string[] => fieldsToAskBy({ ...view, shown, row: shown })

function columnsOf(view: AnyView): Fields {
  const { shape } = view.shown
  const fields: Fields = shape.kind === 'record' ? shape.fields : {}
  return Object.fromEntries(columnsToAskBy(view).map((name) => [name, optional(fields[name] as AnyCodec)]))
}

/** All parameters of a view. Throws when a column has the name of another parameter: a fault of the program, seen at its start. */
export function viewParameters(view: AnyView) {
  const columns = columnsOf(view)
  const twice = Object.keys(everyView).find((name) => Object.hasOwn(columns, name))
  if (twice) throw new Error(`The view ${view.name} has a column ${twice}, which is the name of a parameter of all views.`)
  return record(`${view.name}Query`, view.label, { ...columns, ...everyView })
}
