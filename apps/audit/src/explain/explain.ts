import { UsageFault } from '../audit.js'
import type { Run } from '../command.js'
import type { Column } from '../output/results.js'
import { basisText } from '../reading/basis-text.js'
import { allMeanings, meaningsOf, type Meaning } from './meanings.js'

interface ExplainedRow {
  readonly code: string
  readonly kind: Meaning['kind']
  readonly text: string
  readonly basis: Meaning['basis']
  readonly by: string
}

const columns: readonly Column<ExplainedRow>[] = [
  { label: { et: 'Kood', en: 'Code' }, of: ({ code }) => code },
  { label: { et: 'Liik', en: 'Kind' }, of: ({ kind }) => kind },
  { label: { et: 'Tähendus', en: 'Meaning' }, of: ({ text }) => text },
  { label: { et: 'Alus', en: 'Basis' }, of: ({ basis }) => basisText(basis) },
  { label: { et: 'Kes otsustab', en: 'Decided by' }, of: ({ by }) => by },
]

export const run: Run<object> = async ({ args: [code], language, results }) => {
  const meanings = code === undefined ? allMeanings() : meaningsOf(code)
  if (meanings.length === 0) throw new UsageFault({ et: `Koodi „${code}” ei ole.`, en: `There is no code “${code}”.` })
  const give = results(columns)
  for (const { text, by, ...each } of meanings) await give({ ...each, text: text[language], by: by[language] })
  return 'clean'
}
