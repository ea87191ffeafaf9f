import type { Finding } from '@dutybook/evidence'
import type { Audit } from '../audit.js'
import type { Column } from '../output/results.js'
import type { Claim } from './claims.js'

const findingColumns: readonly Column<Finding>[] = [
  { label: { et: 'Leid', en: 'Finding' }, of: ({ kind }) => kind },
  { label: { et: 'Koht', en: 'Position' }, of: ({ position }) => position },
  { label: { et: 'Voog', en: 'Stream' }, of: ({ stream }) => stream },
  { label: { et: 'Fail', en: 'File' }, of: ({ path }) => path },
  { label: { et: 'Mis on valesti', en: 'What is wrong' }, of: ({ detail }) => detail },
]

/** Each fault with its position and stream, where it has them. */
export async function giveFindings({ results }: Pick<Audit, 'results'>, findings: readonly Finding[]): Promise<void> {
  const give = results(findingColumns.map(ofFinding))
  for (const each of findings) await give({ row: 'finding', ...each })
}

interface FindingRow extends Finding {
  readonly row: 'finding'
}
const ofFinding = ({ label, of }: Column<Finding>): Column<FindingRow> => ({ label, of })

interface ClaimRow extends Omit<Claim, 'text'> {
  readonly row: 'claim'
  readonly text: string
}

export const marks = {
  holds: { et: 'kehtib', en: 'holds' },
  fails: { et: 'ei kehti', en: 'fails' },
  notChecked: { et: 'kontrollimata', en: 'not checked' },
  cannotBeProven: { et: 'ei saa tõendada', en: 'cannot be proven' },
} as const

/** What was checked and with what result, then what cannot be proven. */
export async function giveClaims({ results, language }: Pick<Audit, 'results' | 'language'>, claims: readonly Claim[]): Promise<void> {
  const columns: readonly Column<ClaimRow>[] = [
    { label: { et: 'Väide', en: 'Claim' }, of: ({ text }) => text },
    { label: { et: 'Tulemus', en: 'Result' }, of: ({ result }) => marks[result][language] },
  ]
  const give = results(columns)
  for (const each of claims) await give({ row: 'claim', ...each, text: each.text[language] })
}
