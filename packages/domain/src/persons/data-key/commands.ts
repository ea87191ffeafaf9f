import { command, oneOf, type TypeOf } from '@dutybook/modelling'
import { erasureBasis, refusalToErase } from './events.js'

const deciders = ['headOfDepartment', 'directorGeneral', 'internalControl'] as const

export const RequestKeyDestruction = command(
  'RequestKeyDestruction',
  { et: 'Taotle andmete võtme hävitamist', en: 'Request the destruction of a data key' },
  ['serviceManager', 'headOfDivision', ...deciders],
  erasureBasis,
)
/** Given by another than who requested it, and not by the person whose data they are. */
export const ApproveKeyDestruction = command(
  'ApproveKeyDestruction',
  { et: 'Kinnita andmete võtme hävitamine', en: 'Approve the destruction of a data key' },
  deciders,
  {},
)
export const DeclineKeyDestruction = command(
  'DeclineKeyDestruction',
  { et: 'Jäta andmete võti alles', en: 'Decline the destruction of a data key' },
  deciders,
  refusalToErase,
)

export const DataKeyCommand = oneOf(
  'DataKeyCommand',
  { et: 'Isikuandmete võtme käsk', en: 'Command of a personal data key' },
  RequestKeyDestruction,
  ApproveKeyDestruction,
  DeclineKeyDestruction,
)
export type DataKeyCommand = TypeOf<typeof DataKeyCommand>
