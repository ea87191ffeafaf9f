// Stored for ever. A change here is a new schema version with an upcaster and a golden file, never an edit.
import { called, event, LineNumber, list, LocalDate, oneOf, optional, PersonRef, record, text, type TypeOf } from '@dutybook/modelling'
import { cite } from '../../law/acts.js'
import { OrderNumber } from '../../vocabulary.js'
import { QualificationFileId, Requirement } from '../qualification/values.js'
import { AppointmentId, PostId, PostRequirements, StaffKind, StaffPosition, SubstitutionId, WordedDuty } from './values.js'

const order = called(OrderNumber, 'Käskkirja number', 'Number of the order')
const duties = list(WordedDuty, { et: 'Kohustused ja nende sõnastus', en: 'Duties and their wording' }, { min: 1, max: 40 })
const positionsOf = (et: string, en: string) => list(StaffPosition, { et, en }, { max: 11 })

/** A version of the description of a post, as the director general's order confirms it. Names of units and titles are those of its day. */
export const description = {
  order,
  effectiveFrom: called(LocalDate, 'Jõustub', 'Enters into force on'),
  retroactiveFrom: optional(called(LocalDate, 'Kohaldatakse tagasiulatuvalt alates', 'Applies retroactively from')),
  supersedes: optional(called(OrderNumber, 'Tunnistab kehtetuks käskkirja', 'Supersedes the order')),
  position: called(StaffPosition, 'Ametikoht', 'Position'),
  title: text('PostTitle', { et: 'Ametinimetus (1.1)', en: 'Title (1.1)' }, { max: 200 }),
  unit: text('StructuralUnit', { et: 'Struktuuriüksus (1.2)', en: 'Structural unit (1.2)' }, { max: 200 }),
  superior: optional(called(StaffPosition, 'Vahetu juht (1.3)', 'Immediate superior (1.3)')),
  substitutes: positionsOf('Kes asendab (1.4)', 'Who substitutes this post (1.4)'),
  substitutesFor: positionsOf('Keda asendab (1.5)', 'Whom this post substitutes (1.5)'),
  duties,
  requirements: PostRequirements,
}

/** A version of the description as far as it says what somebody may do and under which wording. */
export const VersionApplied = record(
  'VersionApplied',
  { et: 'Kohaldatav ametijuhend', en: 'Description that applies' },
  { order, from: called(LocalDate, 'Alates', 'From'), duties },
)
export type VersionApplied = TypeOf<typeof VersionApplied>

const under = list(VersionApplied, { et: 'Ametijuhend, varasem enne', en: 'Description, the earliest version first' }, { min: 1, max: 100 })

export const PositionDescriptionConfirmed = event(
  'PositionDescriptionConfirmed',
  { et: 'Ametijuhend kinnitatud', en: 'Position description confirmed' },
  {
    ...description,
    appointments: list(AppointmentId, { et: 'Keda tuleb teavitada: täitjad', en: 'Whom it concerns: holders' }),
    substitutions: list(SubstitutionId, { et: 'Keda tuleb teavitada: asendajad', en: 'Whom it concerns: substitutes' }),
  },
  { basis: [cite('ATS', '52 lg 1 p 2')] },
)

export const PositionDescriptionEnteredIntoForce = event(
  'PositionDescriptionEnteredIntoForce',
  { et: 'Ametijuhend jõustus', en: 'Position description entered into force' },
  { order, from: called(LocalDate, 'Kohaldatakse alates', 'Applies from') },
)

export const PositionDescriptionSuperseded = event(
  'PositionDescriptionSuperseded',
  { et: 'Ametijuhend asendatud uuega', en: 'Position description superseded' },
  {
    order,
    by: called(OrderNumber, 'Uus käskkiri', 'New order'),
    lastDay: called(LocalDate, 'Kohaldatakse viimast päeva', 'Last day of application'),
  },
)

const from = called(LocalDate, 'Alates', 'From')
const to = optional(called(LocalDate, 'Kuni, kui tähtajaline', 'Until, where there is a term'))
const lastDay = called(LocalDate, 'Viimane päev', 'Last day')

export const appointment = {
  appointment: AppointmentId,
  person: PersonRef,
  staffKind: StaffKind,
  order,
  from,
  to,
  qualificationFile: optional(called(QualificationFileId, 'Kvalifikatsioonitoimik', 'Qualification file')),
}

export const PositionFilled = event(
  'PositionFilled',
  { et: 'Ametikoht täidetud', en: 'Position filled' },
  {
    ...appointment,
    position: StaffPosition,
    under,
    exceptions: list(Requirement, { et: 'Erandiga täidetud nõuded', en: 'Requirements met by an exception' }, { max: 20 }),
  },
  { basis: [cite('AJ', '7')] },
)

export const vacating = { appointment: AppointmentId, lastDay, order }

export const PositionVacated = event(
  'PositionVacated',
  { et: 'Ametikoht vabanes', en: 'Position vacated' },
  { ...vacating, person: PersonRef, position: StaffPosition },
)

export const substitution = {
  substitution: SubstitutionId,
  substitute: called(PersonRef, 'Asendaja', 'Substitute'),
  ownPost: called(PostId, 'Asendaja ametikoht', 'Post of the substitute'),
  duties: list(LineNumber, { et: 'Hõlmatud kohustused', en: 'Duties covered' }, { min: 1, max: 40 }),
  from,
  to,
}

export const SubstitutionStarted = event(
  'SubstitutionStarted',
  { et: 'Asendamine määratud', en: 'Substitution started' },
  {
    ...substitution,
    position: StaffPosition,
    ownPosition: called(StaffPosition, 'Asendaja ametikoht', 'Position of the substitute'),
    under,
  },
  { basis: [cite('AJ', '1.4–1.5')] },
)

export const substitutionEnd = { substitution: SubstitutionId, lastDay }

export const SubstitutionEnded = event(
  'SubstitutionEnded',
  { et: 'Asendamine lõpetatud', en: 'Substitution ended' },
  { ...substitutionEnd, substitute: substitution.substitute, position: StaffPosition },
)

export const PostEvent = oneOf(
  'PostEvent',
  { et: 'Ametikoha sündmus', en: 'Event of a post' },
  PositionDescriptionConfirmed,
  PositionDescriptionEnteredIntoForce,
  PositionDescriptionSuperseded,
  PositionFilled,
  PositionVacated,
  SubstitutionStarted,
  SubstitutionEnded,
)
export type PostEvent = TypeOf<typeof PostEvent>
