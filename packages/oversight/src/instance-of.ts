import { instanceIn, type AnyStreamKind, type RecordedEvent } from '@dutybook/modelling'

/** The id of the instance that an event of the view's own kinds of stream belongs to. */
export const instanceOf = (kind: AnyStreamKind, event: RecordedEvent): string => instanceIn(kind, event) ?? ''
