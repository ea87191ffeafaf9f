import { command, oneOf, type TypeOf } from '@dutybook/modelling'
import { contact, correction } from './events.js'

const worker = ['adviser', 'serviceManager', 'headOfDivision'] as const

export const RecordHotlineContact = command(
  'RecordHotlineContact',
  { et: 'Pane kirja pöördumine', en: 'Record a contact' },
  worker,
  contact,
)
export const CorrectHotlineContact = command(
  'CorrectHotlineContact',
  { et: 'Paranda pöördumise kirjet', en: 'Correct a contact' },
  worker,
  correction,
)

export const ContactCommand = oneOf(
  'ContactCommand',
  { et: 'Nõuandetelefoni käsk', en: 'Command of a hotline contact' },
  RecordHotlineContact,
  CorrectHotlineContact,
)
export type ContactCommand = TypeOf<typeof ContactCommand>
