import { flatMap, pipe, right, type Either } from '@dutybook/fp'
import { choice, optional, PersonRef, record, refuse, same } from '@dutybook/modelling'
import type { Context, Decider, Decision, Refusal, TypeOf } from '@dutybook/modelling'
import { DataKeyCommand } from './commands.js'
import { erasureBasis, type DataKeyEvent } from './events.js'
import { dataKeyFold, type DataKey, type ErasureRequest } from './fold.js'
import { dataKeyRefusals, type DataKeyRefusal } from './refusals.js'

type KeyDecision = Decision<DataKeyEvent, DataKeyRefusal>
type DataOf<Type extends DataKeyCommand['type']> = Extract<DataKeyCommand, { type: Type }>['data']

const DataKeySummary = record(
  'DataKeySummary',
  { et: 'Isikuandmete võti', en: 'Personal data key' },
  {
    status: choice(
      'DataKeyStatus',
      { et: 'Võtme seis', en: 'Status of the key' },
      {
        kept: { et: 'alles', en: 'kept' },
        requested: { et: 'hävitamist on taotletud', en: 'destruction requested' },
        destroyed: { et: 'hävitatud', en: 'destroyed' },
      },
    ),
    ground: optional(erasureBasis.ground),
    document: optional(erasureBasis.document),
  },
)

function summary(key: DataKey): TypeOf<typeof DataKeySummary> {
  if (key.status !== 'requested') return { status: key.status }
  const { ground, document } = key.request
  return { status: 'requested', ground, document }
}

function request({ id, actor, occurredOn }: Context, key: DataKey, data: DataOf<'RequestKeyDestruction'>): KeyDecision {
  if (key.status === 'destroyed') return refuse('KEY_DESTROYED_BEFORE')
  if (key.status === 'kept') {
    const by = { requestedBy: actor.person, requestedOn: occurredOn }
    return right([{ type: 'KeyDestructionRequested', data: { person: id as PersonRef, ...data, ...by } }])
  }
  const { ground, document } = key.request
  return same({ ground, document }, data) ? right([]) : refuse('DESTRUCTION_REQUESTED_BEFORE', { document })
}

function requested({ occurredOn }: Context, key: DataKey): Either<Refusal<DataKeyRefusal>, ErasureRequest> {
  if (key.status !== 'requested') return refuse('DESTRUCTION_NOT_REQUESTED')
  const { requestedOn } = key.request
  return occurredOn < requestedOn ? refuse('BEFORE_DESTRUCTION_REQUEST', { requestedOn }) : right(key.request)
}

function approve(context: Context, key: DataKey): KeyDecision {
  if (key.status === 'destroyed') return right([])
  return pipe(
    requested(context, key),
    flatMap(({ person, ground, document, requestedBy }): KeyDecision => {
      const data = { person, ground, document, requestedBy, approvedBy: context.actor.person }
      return right([{ type: 'PersonalDataKeyDestroyed', data }])
    }),
  )
}

const decline = (context: Context, key: DataKey, data: DataOf<'DeclineKeyDestruction'>): KeyDecision =>
  pipe(
    requested(context, key),
    flatMap((): KeyDecision => right([{ type: 'KeyDestructionDeclined', data }])),
  )

/** Nobody approves what they asked for, and nobody decides on their own data. */
function authors(key: DataKey, { type }: DataKeyCommand): readonly PersonRef[] {
  if (key.status !== 'requested' || type === 'RequestKeyDestruction') return []
  const { person, requestedBy } = key.request
  return type === 'ApproveKeyDestruction' ? [person, requestedBy] : [person]
}

/**
 * The key of one person's data, under their reference. To destroy it takes two persons, and neither the one who approves nor the one who
 * declines is the person whose data they are.
 */
export const personalDataKey: Decider<DataKey, DataKeyCommand, DataKeyEvent> = {
  ...dataKeyFold,
  id: PersonRef,
  duty: 'V3',
  label: { et: 'Isikuandmete võti', en: 'Personal data key' },
  command: DataKeyCommand,
  refusals: dataKeyRefusals,
  summary: { codec: DataKeySummary, of: summary },
  authors,
  decide: (context, key, { type, data }) => {
    switch (type) {
      case 'RequestKeyDestruction':
        return request(context, key, data)
      case 'ApproveKeyDestruction':
        return approve(context, key)
      case 'DeclineKeyDestruction':
        return decline(context, key, data)
    }
  },
}
