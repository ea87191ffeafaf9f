import { commands, optionsOf, outcomes, type AnyAuditCommand, type CommandOption } from '@dutybook/audit'
import { both, code, codes, generated, page, table } from './markdown.js'

/** The commands of the auditor, from the table that the program itself is made of. */
export const auditPage = (): string =>
  page(
    generated('Commands of the auditor'),
    'Every command takes `--help`. How to read the answers, and what they can and cannot show: [audit](../audit/reading-the-history.md).',
    '## Exit codes',
    table(
      ['code', 'eesti keeles', 'in English'],
      Object.values(outcomes).map(({ exit, label }) => [String(exit), ...both(label)]),
    ),
    ...commands.map(section),
  )

function section(command: AnyAuditCommand): string {
  const { name, summary, args = [], sources } = command
  const usage = ['dutybook-audit', name, ...args.map((each) => each.name)].join(' ')
  const reads = sources.length === 0 ? 'It reads no log.' : `It reads: ${codes(sources.map((each) => `--${each}`))}.`
  const rows = [...args.map(({ name: flags, label }) => ({ flags, label })), ...optionsOf(command)].map(rowOf)
  return page(`## ${name}`, `${summary.et}`, `${summary.en} ${reads}`, code(usage), table(['', 'eesti keeles', 'in English'], rows))
}

const rowOf = ({ flags, label, choices, default: value }: Pick<CommandOption, 'flags' | 'label' | 'choices' | 'default'>) => [
  code(flags),
  label.et,
  [label.en, ...(choices ? [codes(choices)] : []), ...(value === undefined ? [] : [`default ${code(String(value))}`])].join('; '),
]
