import type { PublicTable } from '@dutybook/domain'
import type { Language } from '@dutybook/modelling'
import type { Publication } from '../publication.js'
import { placedCells, suppressed, total } from './cells.js'

type Dimension = PublicTable['dimensions'][number]

const totalLabel = { et: 'kokku', en: 'total' }
const statusNotes = {
  et: 'suppressed: peidetud, et kedagi ei saaks ära tunda. safeZero: 0, mis ei ütle kellegi kohta midagi.',
  en: 'suppressed: hidden so that nobody can be recognised. safeZero: 0 that tells nothing of anybody.',
}

const dimensionOf = (language: Language, { label, categories }: Dimension) => ({
  label: label[language],
  category: {
    index: [...categories.map(({ code }) => code as string), total],
    label: { ...Object.fromEntries(categories.map(({ code, label: name }) => [code, name[language]])), [total]: totalLabel[language] },
  },
})

/** A table as a JSON-stat 2.0 dataset, with labels in one language. A hidden count has the value `null` and the status `suppressed`. */
export function jsonStatOf(publication: Publication, table: PublicTable, language: Language): object {
  const { release, number, on, position, rule, contentHash } = publication
  const cells = placedCells(table)
  return {
    version: '2.0',
    class: 'dataset',
    label: table.label[language],
    source: { et: 'Sotsiaalkindlustusamet', en: 'Social Insurance Board' }[language],
    updated: on,
    id: table.dimensions.map(({ name }) => name),
    size: table.dimensions.map(({ categories }) => categories.length + 1),
    dimension: Object.fromEntries(table.dimensions.map((each) => [each.name, dimensionOf(language, each)])),
    value: cells.map(({ value }) => (value === suppressed ? null : value)),
    status: cells.map(({ status }) => status),
    note: [table.method[language], statusNotes[language]],
    extension: {
      ...{ release, edition: number, table: table.table, population: table.population },
      ...{ methodVersion: table.methodVersion, breakInSeries: table.breaksSeries, position, rule, contentHash },
    },
  }
}
