import { processManagers } from '@dutybook/domain'
import type { AnyProcessManager } from '@dutybook/modelling'
import { code, codes, generated, page, table } from './markdown.js'
import { positionName } from './positions.js'

/** What the system does by itself: on which event, on which legal day, what comes of it, by which dated value, and for whom. */
export const followUpsPage = (): string =>
  page(
    generated('Follow-ups'),
    'What the system does by itself, as a command of its own, on the legal day, once. None of it decides for a person. ' +
      'Mida süsteem ise õigel päeval ja ühe korra teeb; inimese eest ei otsusta ta midagi.',
    table(['duty', 'trigger', 'legal day', 'millal', 'command', 'event', 'policy', 'for'], processManagers.flatMap(rowsOf)),
  )

const rowsOf = ({ duty, reactions }: AnyProcessManager): readonly (readonly string[])[] =>
  reactions.map(({ triggers, when, command, event, policies, tells }) => [
    duty,
    codes(triggers.map(({ type }) => type)),
    when.en,
    when.et,
    code(command.type),
    code(event.type),
    codes(policies.map(({ key }) => key)),
    tells.map(positionName).join(', '),
  ])
