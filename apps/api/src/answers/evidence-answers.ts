import { called, id, list, record } from '@dutybook/modelling'
import { LogPosition } from './shown-event.js'

const Hash = id('HashInBase64', { et: 'Räsi', en: 'Hash' }, '^[A-Za-z0-9+/]{43}=$', `${'A'.repeat(43)}=`)

/** That the log of the later size begins with the log of the earlier one: RFC 9162, 2.1.4. */
export const ConsistencyAnswer = record(
  'ConsistencyAnswer',
  { et: 'Et hilisem logi jätkab varasemat', en: 'That the later log continues the earlier one' },
  {
    from: called(LogPosition, 'Varasem suurus', 'Earlier size'),
    to: called(LogPosition, 'Hilisem suurus', 'Later size'),
    hashes: list(Hash, { et: 'Räsid', en: 'Hashes' }, { max: 128 }),
  },
)
