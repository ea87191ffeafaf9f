import { called, choice, list, LocalDate, optional, PersonRef, record, type TypeOf } from '@dutybook/modelling'
import { OrderNumber } from '../../vocabulary.js'
import { daysOf } from './days.js'
import { appointment, substitution } from './events.js'
import type { Post } from './state.js'
import { AppointmentId, StaffPosition, SubstitutionId } from './values.js'

const VersionStatus = choice(
  'VersionStatus',
  { et: 'Ametijuhendi seis', en: 'Status of the description' },
  {
    confirmed: { et: 'kinnitatud', en: 'confirmed' },
    inForce: { et: 'jõus', en: 'in force' },
    superseded: { et: 'asendatud', en: 'superseded' },
  },
)

const VersionSummary = record(
  'VersionSummary',
  { et: 'Ametijuhendi versioon', en: 'Version of the description' },
  {
    order: called(OrderNumber, 'Käskkiri', 'Order'),
    status: VersionStatus,
    effectiveFrom: called(LocalDate, 'Jõustub', 'Enters into force on'),
  },
)

const { from } = appointment
const lastDay = optional(called(LocalDate, 'Viimane päev', 'Last day'))

const HoldingSummary = record(
  'HoldingSummary',
  { et: 'Ametikoha täitja', en: 'Holder of the post' },
  { appointment: AppointmentId, person: PersonRef, from, lastDay },
)

const StandInSummary = record(
  'StandInSummary',
  { et: 'Asendaja', en: 'Substitute' },
  { substitution: SubstitutionId, substitute: substitution.substitute, duties: substitution.duties, from, lastDay },
)

/** What is on record of a post; which of it holds today is for a view to say. */
export const PostSummary = record(
  'PostSummary',
  { et: 'Ametikoht', en: 'Post' },
  {
    position: optional(StaffPosition),
    descriptions: list(VersionSummary, { et: 'Ametijuhendid', en: 'Descriptions' }, { max: 10_000 }),
    holders: list(HoldingSummary, { et: 'Täitjad', en: 'Holders' }, { max: 10_000 }),
    substitutes: list(StandInSummary, { et: 'Asendajad', en: 'Substitutes' }, { max: 10_000 }),
  },
)

const ending = (to: LocalDate | undefined) => (to === undefined ? {} : { lastDay: to })

export function postSummary({ versions, holdings, standIns }: Post): TypeOf<typeof PostSummary> {
  const position = versions[0]?.confirmed.position
  return {
    ...(position === undefined ? {} : { position }),
    descriptions: versions.map(({ confirmed: { order, effectiveFrom }, inForce }, index) => {
      const superseded = versions[index + 1]?.inForce ?? false
      return { order, effectiveFrom, status: superseded ? 'superseded' : inForce ? 'inForce' : 'confirmed' }
    }),
    holders: holdings.map((each) => {
      const { appointment: id, person, from: since } = each.asked
      return { appointment: id, person, from: since, ...ending(daysOf(each).to) }
    }),
    substitutes: standIns.map((each) => {
      const { substitution: id, substitute, duties, from: since } = each.asked
      return { substitution: id, substitute, duties, from: since, ...ending(daysOf(each).to) }
    }),
  }
}
