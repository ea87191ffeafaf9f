import { viewOf, without, type LocalDate, type Patch, type RecordedOf, type RowFold, type Rows } from '@dutybook/modelling'
import { post, type PostEvent, type VersionApplied } from '@dutybook/domain'
import { ActingRow, ShownActing } from './acting-row.js'

type EventOf<Type extends PostEvent['type']> = Extract<RecordedOf<PostEvent>, { readonly type: Type }>

const postOf = (key: string) => key.slice(0, key.indexOf('/')) as ActingRow['post']

/** The rows that an event of a post touches: `post-…/a1` for an appointment, `post-…/s1` for a substitution. */
function rowsOf({ type, data }: RecordedOf<PostEvent>): readonly string[] {
  switch (type) {
    case 'PositionFilled':
    case 'PositionVacated':
      return [data.appointment]
    case 'SubstitutionStarted':
    case 'SubstitutionEnded':
      return [data.substitution]
    case 'PositionDescriptionConfirmed':
      return [...data.appointments, ...data.substitutions]
    case 'PositionDescriptionEnteredIntoForce':
    case 'PositionDescriptionSuperseded':
      return []
  }
}

const ended = (_: ActingRow, { id, data }: EventOf<'PositionVacated' | 'SubstitutionEnded'>): Patch<ActingRow> => ({
  to: data.lastDay,
  endEvent: id,
})

const acting: RowFold<ActingRow, PostEvent> = {
  opens: {
    PositionFilled: ({ id, data: { person, position, from, to, order, under } }, key) => ({
      ...{ person, position, how: 'own', post: postOf(key), from, ground: order, versions: under, startEvent: id },
      ...(to === undefined ? {} : { to }),
    }),
    SubstitutionStarted: ({ id, data: { substitute, position, ownPost, duties, from, to, under } }, key) => ({
      ...{
        person: substitute,
        position,
        how: 'substitute',
        post: postOf(key),
        ownPost,
        scope: duties,
        from,
        versions: under,
        startEvent: id,
      },
      ...(to === undefined ? {} : { to }),
    }),
  },
  changes: {
    PositionVacated: ended,
    SubstitutionEnded: ended,
    PositionDescriptionConfirmed: ({ versions }, { data: { order, effectiveFrom, retroactiveFrom = effectiveFrom, duties } }) => ({
      versions: [...versions.filter((each) => each.order !== order), { order, from: retroactiveFrom, duties }].slice(-2000),
    }),
  },
}

export const isActive = ({ from, to }: ActingRow, day: LocalDate): boolean => from <= day && (to === undefined || day <= to)

function shown(row: ActingRow, day: LocalDate): ShownActing {
  const version: VersionApplied | undefined = row.versions.findLast(({ from }) => from <= day)
  const wordings = (version?.duties ?? []).filter(({ duty }) => row.scope?.includes(duty) ?? true)
  return {
    ...without(row, 'versions'),
    active: isActive(row, day),
    ...(version ? { orderInForce: version.order } : {}),
    wordings,
  }
}

/**
 * Who could act on a day, as what, and under which wording of the duty: every appointment and every substitution, with the events that
 * prove it. A substitution rests on the substitute's own appointment, which is a row of its own; `whoCouldActOn` joins the two.
 * The roots of trust stand in the configuration and not here.
 */
export const whoCouldAct = viewOf({
  name: 'whoCouldAct',
  version: 1,
  label: { et: 'Kes võis tegutseda', en: 'Who could act' },
  duty: '1',
  row: ActingRow,
  shown: ShownActing,
  show: (row, { day }) => shown(row, day),
  sources: [post],
  keys: (event: RecordedOf<PostEvent>, id) => rowsOf(event).map((each) => `${id}/${each}`),
  fold: acting,
})

/** The rights that held on a day: also of a substitute only where they held a post of their own. The same that the log's authority answers. */
export function whoCouldActOn(rows: Rows<ActingRow>, day: LocalDate): readonly ShownActing[] {
  const active = [...rows.values()].filter((each) => isActive(each, day))
  const holds = ({ person, ownPost }: ActingRow): boolean =>
    active.some((each) => each.how === 'own' && each.person === person && each.post === ownPost)
  return active.filter((each) => each.how === 'own' || holds(each)).map((each) => shown(each, day))
}
