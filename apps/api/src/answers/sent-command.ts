import {
  called,
  LocalDate,
  Metadata,
  oneOf,
  optional,
  record,
  type AnyCommandCodec,
  type AnyDecider,
  type AnyMessageCodec,
} from '@dutybook/modelling'
import { plainForm } from '@dutybook/modelling/personal-reading'

/** What may stand beside `type` and `data` in the body of a command. */
const besides = { occurredOn: optional(called(LocalDate, 'Toimumise päev', 'Occurred on')), reason: Metadata.fields.reason }

function sent(command: AnyCommandCodec): AnyMessageCodec {
  const { type, label, data, fields } = plainForm(command) as AnyCommandCodec & { readonly fields: AnyMessageCodec['data']['fields'] }
  return Object.assign(record(`Sent${type}`, label, { ...fields, ...besides }), { type, data })
}

/** The body of a command to an aggregate. */
export const sentCommandOf = ({ command: { name, label, members } }: AnyDecider) => oneOf(`Sent${name}`, label, ...members.map(sent))
