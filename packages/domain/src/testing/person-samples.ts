import type { Plain } from '@dutybook/modelling/testing'
import type { ContactCardCommand } from '../persons/contact-card/commands.js'
import { contactCard } from '../persons/contact-card/decider.js'
import { personalDataKey } from '../persons/data-key/decider.js'
import { people } from './people.js'
import { sample } from './sample.js'

const { manager, adviser, headOfDivision, departmentHead, controller } = people

/** A sealed value of the right form under no key: rules see no other, and no reader opens it. */
export const sealedFor = (subject: string) =>
  ({ sealed: 'v1', subject, nonce: 'A'.repeat(16), ciphertext: 'A'.repeat(22), commitment: 'A'.repeat(43) }) as const

type DataOf<Type extends ContactCardCommand['type']> = Plain<Extract<ContactCardCommand, { type: Type }>['data']>

const whole = (person: string) => ({ name: sealedFor(person), email: sealedFor(person), phone: sealedFor(person) })

export const officialContact: DataOf<'RecordOfficialContact'> = { position: 'adviser', ...whole('person-adviser1') }
export const partnerContact: DataOf<'RecordPartnerContact'> = { provider: 'prov-varjupaik1', ...whole('person-partner1') }

export const adviserContact = sample(contactCard, 'person-adviser1', [
  ['2025-01-10', manager, { type: 'RecordOfficialContact', data: officialContact }],
  ['2025-02-03', adviser, { type: 'CorrectContact', data: { corrects: 1, ...whole('person-adviser1') } }],
])

export const partnerContactEnded = sample(contactCard, 'person-partner1', [
  ['2025-01-13', adviser, { type: 'RecordPartnerContact', data: partnerContact }],
  ['2025-05-30', headOfDivision, { type: 'EndContact', data: {} }],
])

export const partnerErased = sample(personalDataKey, 'person-partner1', [
  ['2025-06-02', manager, { type: 'RequestKeyDestruction', data: { ground: 'request', document: '1.2-7/25/40' } }],
  ['2025-06-09', departmentHead, { type: 'ApproveKeyDestruction', data: {} }],
])

export const erasureDeclined = sample(personalDataKey, 'person-partner2', [
  ['2025-06-02', manager, { type: 'RequestKeyDestruction', data: { ground: 'retentionSchedule', document: '1.2-7/25/41' } }],
  ['2025-06-10', controller, { type: 'DeclineKeyDestruction', data: { document: '1.2-7/25/42' } }],
])
