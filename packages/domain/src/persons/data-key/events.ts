// Stored for ever. A change here is a new schema version with an upcaster and a golden file, never an edit.
import { called, choice, event, LocalDate, oneOf, PersonRef, type TypeOf } from '@dutybook/modelling'
import { cite } from '../../law/acts.js'
import { DocumentRef } from '../../vocabulary.js'

const options = { basis: [cite('IKÜM', '5 lg 1 p e'), cite('IKÜM', '17 lg 1')] }

const ErasureGround = choice(
  'ErasureGround',
  { et: 'Kustutamise alus', en: 'Ground of the erasure' },
  {
    retentionSchedule: { et: 'säilitustähtaeg on möödas', en: 'the retention period has ended' },
    request: { et: 'isiku taotlus', en: 'request of the person' },
  },
)

/** Why the data of a person are to be erased: the retention schedule or their request, by the document that says so. */
export const erasureBasis = { ground: ErasureGround, document: called(DocumentRef, 'Alusdokument', 'Document it rests on') }

const person = called(PersonRef, 'Kelle andmed', 'Whose data')
const requestedBy = called(PersonRef, 'Kes taotles', 'Requested by')

export const KeyDestructionRequested = event(
  'KeyDestructionRequested',
  { et: 'Andmete võtme hävitamist taotletud', en: 'Destruction of a data key requested' },
  { person, ...erasureBasis, requestedBy, requestedOn: called(LocalDate, 'Taotlemise päev', 'Requested on') },
  options,
)

export const refusalToErase = { document: called(DocumentRef, 'Otsus', 'Decision') }
export const KeyDestructionDeclined = event(
  'KeyDestructionDeclined',
  { et: 'Andmete võtit ei hävitata', en: 'Destruction of a data key declined' },
  refusalToErase,
  options,
)

/**
 * The key of the person's data is to be no more. Whoever keeps keys destroys it on this event, every time it meets it; so the log is the
 * fence that an old copy of the keys is held against.
 */
export const PersonalDataKeyDestroyed = event(
  'PersonalDataKeyDestroyed',
  { et: 'Isikuandmete võti hävitatud', en: 'Personal data key destroyed' },
  { person, ...erasureBasis, requestedBy, approvedBy: called(PersonRef, 'Kes kinnitas', 'Approved by') },
  options,
)

export const DataKeyEvent = oneOf(
  'DataKeyEvent',
  { et: 'Isikuandmete võtme sündmus', en: 'Event of a personal data key' },
  KeyDestructionRequested,
  KeyDestructionDeclined,
  PersonalDataKeyDestroyed,
)
export type DataKeyEvent = TypeOf<typeof DataKeyEvent>
