import { acts, policies, type AnyPolicy } from '@dutybook/domain'
import type { Money, PolicyValue, SourceMark } from '@dutybook/modelling'
import { code, generated, page, provisions, table } from './markdown.js'

const marks: Readonly<Record<SourceMark, string>> = {
  F: 'found in a source',
  K: 'generally known, not checked against a source',
  P: 'our own modelling decision, for the agency to set',
}

/** Every dated value of the law and of the agency: which held from when, by which section, and how sure we are. */
export const lawPage = (): string =>
  page(
    generated('Dated law'),
    'Each value holds from its day until the next version of the same policy. The first version also answers for all days before it.',
    table(
      ['mark', 'meaning'],
      Object.entries(marks).map(([mark, meaning]) => [`[${mark}]`, meaning]),
    ),
    table(['policy', 'eesti keeles', 'in English', 'from', 'value', 'basis', 'mark'], policies.flatMap(rowsOf)),
    '## Acts',
    table(
      ['act', 'eesti keeles', 'in English'],
      Object.entries(acts).map(([act, { et, en }]) => [act, et, en]),
    ),
  )

const rowsOf = ({ key, label, versions }: AnyPolicy): readonly (readonly string[])[] =>
  versions.map(({ value, from, basis, mark }: PolicyValue<unknown>) => [
    code(key),
    label.et,
    label.en,
    from,
    valueText(value),
    provisions(basis),
    `[${mark}]`,
  ])

/** A term, a sum or a record of such values, in words. */
function valueText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  const { unit, days, months, currency, ...rest } = value as Readonly<Record<string, unknown>>
  if (unit === 'calendarDays') return counted(days, 'calendar day')
  if (unit === 'workingDays') return counted(days, 'working day')
  if (unit === 'months') return counted(months, 'month')
  if (currency === 'EUR') return `${(value as Money).cents / 100} euros`
  return Object.entries(rest)
    .map(([name, each]) => `${name}: ${valueText(each)}`)
    .join(', ')
}

const counted = (n: unknown, thing: string): string => `${String(n)} ${thing}${n === 1 ? '' : 's'}`
