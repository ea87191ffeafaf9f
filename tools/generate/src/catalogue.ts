import { aggregates } from '@dutybook/domain'
import { expectation, kernelRefusals, type AnyDecider, type AnyView, type RefusalList } from '@dutybook/modelling'
import { oversightViews } from '@dutybook/oversight'
import { statisticsViews } from '@dutybook/statistics'
import { both, code, codes, generated, page, provisions, rule, table } from './markdown.js'

/** Every aggregate: what it can be told, by whom, what happens, and why it may refuse; and every view, with who may read it. */
export const catalogue = (): string =>
  page(
    generated('Catalogue of aggregates'),
    'What a field must be stands in the [dictionary](dictionary.md), who is meant by a position in the [matrix](matrix.md).',
    '## Refusals of every aggregate',
    refusals(kernelRefusals),
    ...aggregates.flatMap(aggregate),
    '## Views',
    'Their columns stand in the [dictionary](dictionary.md).',
    table(['view', 'version', 'duty', 'eesti keeles', 'in English', 'readers'], [...oversightViews, ...statisticsViews].map(view)),
  )

const aggregate = (decider: AnyDecider): readonly string[] => [
  `## ${decider.label.en} (${decider.label.et})`,
  `Duty ${decider.duty}. Category ${code(decider.category)}. Id: ${rule(expectation(decider.id.shape))}.`,
  '### Commands',
  table(
    ['command', 'eesti keeles', 'in English', 'given by', 'fields'],
    decider.command.members.map(({ type, label, by, data }) => [code(type), ...both(label), codes(by), codes(Object.keys(data.fields))]),
  ),
  '### Events',
  table(
    ['event', 'version', 'eesti keeles', 'in English', 'basis', 'access'],
    decider.event.members.map(({ type, schemaVersion, label, options }) => [
      code(type),
      String(schemaVersion),
      ...both(label),
      provisions(options.basis ?? []),
      options.restricted ? `restricted: ${provisions([options.restricted.ground])}, ${options.restricted.months} months` : 'public',
    ]),
  ),
  '### Refusals',
  refusals(decider.refusals),
]

const refusals = (list: RefusalList): string =>
  table(
    ['code', 'kind', 'eesti keeles', 'in English', 'basis'],
    Object.entries(list).map(([name, { kind, text, basis }]) => [code(name), kind, ...both(text), provisions(basis)]),
  )

const view = ({ name, version, duty, label, readers }: AnyView): readonly string[] => [
  code(name),
  String(version),
  duty,
  ...both(label),
  readers ? codes(readers) : 'everybody',
]
