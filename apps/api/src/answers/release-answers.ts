import { EditionNumber, ReleaseId, StatisticsReleased, StatisticsRevised } from '@dutybook/domain'
import { called, list, optional, record, text } from '@dutybook/modelling'
import { Link } from './answers.js'

const files = list(called(Link, 'Fail', 'File'), { et: 'Failid', en: 'Files' }, { max: 100 })
const { on, contentHash, cause, reason } = StatisticsRevised.data.fields
const why = { cause: optional(cause), reason: optional(reason) }

const ListedEdition = record(
  'ListedEdition',
  { et: 'Avaldatud väljaanne', en: 'Edition that is out' },
  { release: ReleaseId, number: EditionNumber, on, contentHash, ...why, href: called(Link, 'Aadress', 'Address') },
)

/** Every edition that is out, by release and number. */
export const ReleasesAnswer = record(
  'ReleasesAnswer',
  { et: 'Avaldatud statistika', en: 'Released statistics' },
  { editions: list(ListedEdition, { et: 'Väljaanded', en: 'Editions' }, { max: 100_000 }) },
)

/** An edition with its tables, as it came out. */
export const EditionAnswer = record(
  'EditionAnswer',
  { et: 'Statistika väljaanne', en: 'Edition of statistics' },
  { release: ReleaseId, ...StatisticsReleased.data.fields, ...why, files, changes: optional(called(Link, 'Mis muutus', 'What changed')) },
)

const word = (et: string, en: string) => text('CellText', { et, en }, { max: 200 })

const CellChange = record(
  'CellChange',
  { et: 'Muutunud lahter', en: 'Changed cell' },
  { table: word('Tabel', 'Table'), cell: word('Lahter', 'Cell'), before: word('Enne', 'Before'), after: word('Nüüd', 'Now') },
)

/** What readers see otherwise than in the edition before. */
export const ChangesAnswer = record(
  'ChangesAnswer',
  { et: 'Mis muutus', en: 'What changed' },
  {
    release: ReleaseId,
    from: EditionNumber,
    to: EditionNumber,
    ...why,
    cells: list(CellChange, { et: 'Lahtrid', en: 'Cells' }, { max: 100_000 }),
  },
)
