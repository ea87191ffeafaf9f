import { DisclosureRule, RevisionCause, type PublicTable } from '@dutybook/domain'
import { ZerosShown } from '@dutybook/domain'
import type { Label } from '@dutybook/modelling'
import type { Publication } from '../publication.js'
import { changesBetween } from './changes.js'
import { plain, tableOf } from './markdown.js'

const both = ({ et, en }: Label): string => plain(`${et} / ${en}`)

const suppression = `Väike arv on peidetud, et kedagi ei saaks ära tunda; koos sellega on peidetud nii vähe teisi lahtreid kui vaja, et peidetud arvu ei saaks
kokkuvõtetest arvutada. Peidetud lahtris seisab \`suppressed\` ja kumb põhjus see on, ei öelda. \`safeZero\` on null, mis ei ütle kellegi kohta midagi: muud arvu ei
saa olla või ei kuulu väärtuse alla keegi.

A small count is hidden so that nobody can be recognised, and with it as few other cells as it takes that no hidden count can be computed from totals. A
hidden cell says \`suppressed\`, and not for which of the two reasons. \`safeZero\` is a zero that tells nothing of anybody: no other count is possible, or
nobody belongs to the category.`

function ruleLines({ rule }: Publication): string {
  const { threshold, zerosShown, dominancePercent, dimensions, percentBase } = DisclosureRule.fields
  const rows: [Label, string | number][] = [
    [threshold.label, rule.threshold],
    [zerosShown.label, both(ZerosShown.options[rule.zerosShown])],
    [dominancePercent.label, rule.dominancePercent],
    [dimensions.label, rule.dimensions],
    [percentBase.label, rule.percentBase],
  ]
  return rows.map(([label, value]) => `- ${both(label)}: ${value}`).join('\n')
}

function tableText({ table, label, population, methodVersion, method, breaksSeries, dimensions }: PublicTable): string {
  const broken = breaksSeries === 'break' ? '\n\n**Aegrea katkestus / break in series**' : ''
  const codes = dimensions.map(
    (each) =>
      `### ${plain(each.name)}: ${both(each.label)}\n\n${tableOf(
        ['kood / code', 'eesti keeles', 'in English'],
        [...each.categories.map(({ code, label: name }) => [code, name.et, name.en]), ['total', 'kokku', 'total']],
      )}`,
  )
  const head = `## ${plain(table)}: ${both(label)}\n\nÜldkogum / population: \`${population}\`. Metoodika versioon / method version: ${methodVersion}.${broken}`
  return [head, plain(method.et), plain(method.en), ...codes].join('\n\n')
}

const editionLine = ({ number, on, position, contentHash, cause, reason }: Publication): readonly (string | number)[] => [
  ...[number, on, position, contentHash],
  cause === undefined ? '' : `${RevisionCause.options[cause].et} / ${RevisionCause.options[cause].en}: ${reason ?? ''}`,
]

function changesText(editions: readonly Publication[]): string {
  const [before, now] = editions.slice(-2)
  if (!before || !now) return ''
  const rows = changesBetween(before, now).map(({ table, cell, before: was, after }) => [table, cell, was, after])
  const title = `## Mis muutus väljaandest ${before.number} / what changed since edition ${before.number}`
  if (rows.length === 0) return `${title}\n\nAvaldatud lahtrites ei muutunud midagi. / No published cell changed.`
  return `${title}\n\n${tableOf(['tabel / table', 'lahter / cell', `${before.number}`, `${now.number}`], rows)}`
}

/**
 * The codebook of an edition in both languages, as Markdown. `editions` are those up to and with it: what comes later does not change
 * the page.
 */
export function codebookOf(editions: readonly Publication[]): string {
  const now = editions.at(-1)
  if (!now) return ''
  const history = tableOf(
    ['väljaanne / edition', 'avaldatud / released', 'koht logis / log position', 'räsi / SHA-256', 'põhjus / reason'],
    editions.map(editionLine),
  )
  const parts = [
    `# Koodiraamat / codebook: ${now.release}, ${now.number}`,
    `## Väljaanded / editions\n\n${history}`,
    changesText(editions),
    `## Avaldamise reegel / rule of disclosure\n\n${ruleLines(now)}\n\n${suppression}`,
    ...now.tables.map(tableText),
  ]
  return `${parts.filter((each) => each !== '').join('\n\n')}\n`
}
