import { demoPeople } from '@dutybook/demo-year'
import { aggregates } from '@dutybook/domain'
import { positions, type Label, type Language, type Position } from '@dutybook/modelling'
import { verdicts } from '@dutybook/oversight'
import { countTables, readersOfCounts } from '@dutybook/statistics'
import { offeredViews } from '../catalogue.js'
import { stepOf } from '../http/route.js'
import { html, type Html } from './html.js'

interface Entry {
  readonly href: string
  readonly label: Label
  /** The positions that it is for; absent where it is for everybody. */
  readonly readers?: readonly Position[]
}

interface Section {
  readonly label: Label
  readonly entries: readonly Entry[]
}

const verdictEntries = verdicts.map(({ result, label }): Entry => ({ href: `/v1/verdicts/${result}`, label }))
const forReaders = (readers: readonly Position[] | undefined): Pick<Entry, 'readers'> => (readers ? { readers } : {})
const viewEntries = offeredViews.map(({ step, view: { label, readers } }): Entry => ({
  href: `/v1/views/${step}`,
  label,
  ...forReaders(readers),
}))
const tableEntries = countTables.map((table): Entry => ({
  href: `/v1/statistics/${stepOf(table.name)}`,
  label: table.label,
  ...forReaders(readersOfCounts(table)),
}))

const documents: readonly Entry[] = [
  { href: '/v1/charter', label: { et: 'Ametijuhend', en: 'Job description' } },
  { href: '/v1/law', label: { et: 'Kehtiv õigus päeva seisuga', en: 'Law as it held on a day' } },
  { href: '/v1/evidence/checkpoint', label: { et: 'Logi viimane allkirjastatud seis', en: 'The last signed head of the log' } },
  { href: '/docs', label: { et: 'API kirjeldus, mida saab proovida', en: 'API description to try out' } },
  { href: '/openapi.json', label: { et: 'API kirjeldus (OpenAPI)', en: 'API description (OpenAPI)' } },
  { href: '/problems', label: { et: 'Veakoodid', en: 'Problem codes' } },
  { href: '/readyz', label: { et: 'Serveri seis', en: 'How the server is' } },
]

/** Where to look first. */
export const index: { readonly sections: readonly Section[]; readonly commands: readonly Entry[]; readonly actors: typeof demoPeople } = {
  sections: [
    { label: { et: 'Kas oodatavad tulemused on tagatud', en: 'Whether the expected results hold' }, entries: verdictEntries },
    { label: { et: 'Registrid', en: 'Registers' }, entries: viewEntries },
    { label: { et: 'Statistika', en: 'Statistics' }, entries: tableEntries },
    { label: { et: 'Alusdokumendid', en: 'Documents' }, entries: documents },
  ],
  commands: aggregates.map(({ category, label }): Entry => ({ href: `/v1/${stepOf(category)}/{id}`, label })),
  actors: demoPeople,
}

const words = {
  title: { et: 'Kust vaadata', en: 'Where to look' },
  commands: { et: 'Käsud: POST { type, data } aadressile', en: 'Commands: POST { type, data } to' },
  actors: { et: 'Näidisisikud päises X-Dutybook-Actor', en: 'Demo actors, in the header X-Dutybook-Actor' },
} as const satisfies Readonly<Record<string, Label>>

/** All addresses, folded away under the wall. */
export function indexSections(language: Language): Html {
  const named = (readers: Entry['readers']): string => (readers ? ` (${readers.map((each) => positions[each][language]).join(', ')})` : '')
  const linked = ({ href, label, readers }: Entry): Html => html`<li><a href="${href}">${label[language]}</a>${named(readers)}</li>`
  const commands = index.commands.map(({ href, label }) => html`<li><code>${href}</code> ${label[language]}</li>`)
  const actors = index.actors.map(({ name, person, label }) => html`<li><code>${name}</code> ${label[language]} (${person})</li>`)
  return html`<h2>${words.title[language]}</h2>
    ${index.sections.map(({ label, entries }) => folded(label[language], entries.map(linked)))}
    ${folded(words.commands[language], commands)} ${folded(words.actors[language], actors)}`
}

const folded = (title: string, lines: readonly Html[]): Html =>
  html`<details>
    <summary>${title}</summary>
    <ul>
      ${lines}
    </ul>
  </details>`
