import { called, choice, flag, LineNumber, list, LocalDate, optional, PersonRef, record, without, type TypeOf } from '@dutybook/modelling'
import { appointmentFields, PostId, StaffPosition, VersionApplied, WordedDuty } from '@dutybook/domain'
import { maybeDay, maybeProvedBy, provedBy } from './columns.js'

const fields = {
  person: PersonRef,
  position: called(StaffPosition, 'Tegutseb kui', 'May act as'),
  how: choice(
    'ActingGround',
    { et: 'Millisel alusel', en: 'On which ground' },
    {
      own: { et: 'ametikoha täitja', en: 'holder of the post' },
      substitute: { et: 'asendaja', en: 'substitute' },
    },
  ),
  post: PostId,
  ownPost: optional(called(PostId, 'Asendaja ametikoht', 'Post of the substitute')),
  scope: optional(list(LineNumber, { et: 'Hõlmatud kohustused', en: 'Duties covered' }, { max: 40 })),
  from: called(LocalDate, 'Alates', 'From'),
  to: maybeDay('Viimane päev', 'Last day'),
  ground: optional(called(appointmentFields.order, 'Nimetamise käskkiri', 'Order of the appointment')),
  versions: list(VersionApplied, { et: 'Kohaldatavad ametijuhendid', en: 'Descriptions that apply' }, { max: 2000 }),
  startEvent: provedBy('nimetamine või asendamise algus', 'appointment or start of the substitution'),
  endEvent: maybeProvedBy('vabanemine või asendamise lõpp', 'vacancy or end of the substitution'),
}

/** Somebody's right to act as a position: by one appointment, or by one substitution. */
export const ActingRow = record('ActingRow', { et: 'Õigus ametikohal tegutseda', en: 'Right to act as a position' }, fields)
export type ActingRow = TypeOf<typeof ActingRow>

/** The right as a reader sees it on a day: whether it holds, and under which order and wordings. */
export const ShownActing = record(
  'ShownActing',
  { et: 'Õigus ametikohal tegutseda päeva seisuga', en: 'Right to act as a position as of a day' },
  {
    ...without(fields, 'versions'),
    active: flag('Active', { et: 'Kehtib', en: 'Holds' }),
    orderInForce: optional(
      called(VersionApplied.fields.order, 'Kohaldatava ametijuhendi käskkiri', 'Order of the description that applies'),
    ),
    wordings: list(WordedDuty, { et: 'Kohustused ja nende sõnastus', en: 'Duties and their wording' }, { max: 40 }),
  },
)
export type ShownActing = TypeOf<typeof ShownActing>
