import { type LocalDate, type RecordOf, type PersonRef, type StateFold } from '@dutybook/modelling'
import { DataKeyEvent, type erasureBasis } from './events.js'

/** A request to destroy a key, by whom and when. */
export interface ErasureRequest extends RecordOf<typeof erasureBasis> {
  readonly person: PersonRef
  readonly requestedBy: PersonRef
  readonly requestedOn: LocalDate
}

export type DataKey =
  { readonly status: 'kept' } | { readonly status: 'destroyed' } | { readonly status: 'requested'; readonly request: ErasureRequest }

/** Whether a person's key is to be no more. Whatever keeps values of persons asks for it. */
export const dataKeyFold: StateFold<DataKey, DataKeyEvent> = {
  category: 'personalDataKey',
  event: DataKeyEvent,
  initialState: { status: 'kept' },
  evolve: (key, { type, data }) => {
    if (type === 'PersonalDataKeyDestroyed' || key.status === 'destroyed') return { status: 'destroyed' }
    return type === 'KeyDestructionRequested' ? { status: 'requested', request: data } : { status: 'kept' }
  },
}
