import { aggregates } from '@dutybook/domain'
import type { AnyDecider, Position } from '@dutybook/modelling'
import { code, generated, page, table } from './markdown.js'
import { positionLabels } from './positions.js'

const positions = Object.keys(positionLabels) as Position[]

/** Which position may give which command, held or stood in for. Finer rules (mandate, own case) are refusals of the aggregate. */
export const matrix = (): string =>
  page(
    generated('Who may give which command'),
    'A mark means that the kernel lets the command through; the aggregate may still refuse it, see the [catalogue](catalogue.md).',
    ...aggregates.flatMap(ofAggregate),
    '## Positions',
    table(
      ['position', 'eesti keeles', 'in English'],
      positions.map((each) => [code(each), positionLabels[each]?.et ?? '', positionLabels[each]?.en ?? '']),
    ),
  )

function ofAggregate({ label, command }: AnyDecider): readonly string[] {
  const used = positions.filter((each) => command.members.some(({ by }) => by.includes(each)))
  const rows = command.members.map(({ type, by }) => [code(type), ...used.map((each) => (by.includes(each) ? '●' : ''))])
  return [`## ${label.en}`, table(['command', ...used], rows)]
}
