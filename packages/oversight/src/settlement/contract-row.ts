import { called, LocalDate, list, optional, record, type TypeOf } from '@dutybook/modelling'
import { ContractRef, ProviderRef } from '@dutybook/domain'
import { maybeDay, maybeProvedBy, provedBy } from '../columns.js'

const Prolonged = record(
  'ProlongedContract',
  { et: 'Lepingu uus viimane päev', en: 'New last day of a contract' },
  { lastDay: called(LocalDate, 'Viimane päev', 'Last day'), on: called(LocalDate, 'Muudetud', 'Amended on') },
)

const fields = {
  contract: ContractRef,
  provider: ProviderRef,
  from: called(LocalDate, 'Esimene päev', 'First day'),
  to: called(LocalDate, 'Viimane päev lepingu algul', 'Last day as first agreed'),
  prolonged: list(Prolonged, { et: 'Hilisemad viimased päevad', en: 'Later last days' }, { max: 1000 }),
  signedOn: maybeDay('Sõlmitud', 'Signed on'),
  terminatedOn: maybeDay('Lõpetamise otsus', 'Termination decided on'),
  terminatedTo: maybeDay('Lõpetatud päevaks', 'Terminated to the day'),
  draftEvent: provedBy('koostamine', 'draft'),
  signatureEvent: maybeProvedBy('sõlmimine', 'signature'),
  changeEvent: maybeProvedBy('viimane muudatus või lõpetamine', 'last amendment or termination'),
}

export const ContractRow = record('ContractRow', { et: 'Haldusleping', en: 'Administrative contract' }, fields)
export type ContractRow = TypeOf<typeof ContractRow>

export const ShownContract = record(
  'ShownContract',
  { et: 'Haldusleping päeva seisuga', en: 'Administrative contract as of a day' },
  { ...fields, lastDay: optional(called(LocalDate, 'Viimane päev', 'Last day')) },
)
export type ShownContract = TypeOf<typeof ShownContract>
