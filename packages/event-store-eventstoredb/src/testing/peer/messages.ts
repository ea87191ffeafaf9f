import shared from '@eventstore/db-client/generated/shared_pb.js'
import type { AppendReq, ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js'
import streams from '@eventstore/db-client/generated/streams_pb.js'
import type { PeerAnswer, PeerRecord, Proposed } from './peer-log.js'

/** The client's own generated messages, to and from what the peer keeps. */
export interface PeerRead {
  /** Undefined for the whole log. */
  readonly stream: string | undefined
  readonly from: number | 'start' | 'end'
  readonly backwards: boolean
  readonly count: number
  readonly subscription: boolean
  readonly prefixes: readonly string[]
}

export function readOf(request: ReadReq): PeerRead {
  const options = request.getOptions()
  const [stream, log] = [options?.getStream(), options?.getAll()]
  const place = stream ? stream.getRevision() : (log?.getPosition()?.getCommitPosition() ?? '0')
  const from = (stream ?? log)?.hasStart() ? 'start' : (stream ?? log)?.hasEnd() ? 'end' : Number(place)
  return {
    stream: stream && nameOf(stream.getStreamIdentifier()?.getStreamName_asU8()),
    from,
    backwards: options?.getReadDirection() === 1,
    count: Number(options?.getCount()),
    subscription: options?.hasSubscription() ?? false,
    prefixes: options?.getFilter()?.getStreamIdentifier()?.getPrefixList() ?? [],
  }
}

const nameOf = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('utf8')

export interface PeerAppend {
  readonly stream: string
  readonly after: number
}

export function appendOf(request: AppendReq): PeerAppend {
  const options = request.getOptions()
  if (options?.hasAny() || options?.hasStreamExists()) throw new Error('The adapter appends after an exact revision only.')
  return {
    stream: nameOf(options?.getStreamIdentifier()?.getStreamName_asU8()),
    after: options?.hasNoStream() ? -1 : Number(options?.getRevision()),
  }
}

export function proposedOf(request: AppendReq): Proposed {
  const message = request.getProposedMessage()
  return {
    id: message?.getId()?.getString() ?? '',
    type: message?.getMetadataMap().get('type') ?? '',
    contentType: message?.getMetadataMap().get('content-type') ?? '',
    data: message?.getData_asU8() ?? new Uint8Array(),
    metadata: message?.getCustomMetadata_asU8() ?? new Uint8Array(),
  }
}

export function appended(answer: PeerAnswer) {
  const response = new streams.AppendResp()
  if (!answer.stored) {
    const wrong = new streams.AppendResp.WrongExpectedVersion()
    if (answer.current < 0) wrong.setCurrentNoStream(new shared.Empty())
    else wrong.setCurrentRevision(String(answer.current))
    return response.setWrongExpectedVersion(wrong)
  }
  const position = new streams.AppendResp.Position()
  position.setCommitPosition(String(answer.position)).setPreparePosition(String(answer.position))
  return response.setSuccess(new streams.AppendResp.Success().setCurrentRevision(String(answer.revision)).setPosition(position))
}

const noPosition = String(2n ** 64n - 1n)

/** As a server does, the position is told with the whole log only. */
export function eventRead(record: PeerRecord, isOfLog: boolean): ReadResp {
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent()
  const position = isOfLog ? String(record.position) : noPosition
  recorded.setId(new shared.UUID().setString(record.id))
  recorded.setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Uint8Array.from(Buffer.from(record.stream))))
  recorded.setStreamRevision(String(record.revision)).setCommitPosition(position).setPreparePosition(position)
  recorded.setData(record.data).setCustomMetadata(record.metadata)
  recorded.getMetadataMap().set('type', record.type).set('content-type', record.contentType).set('created', '0')
  const event = new streams.ReadResp.ReadEvent().setEvent(recorded)
  if (isOfLog) event.setCommitPosition(position)
  else event.setNoPosition(new shared.Empty())
  return new streams.ReadResp().setEvent(event)
}

export const notFound = (stream: string): ReadResp => {
  const name = new shared.StreamIdentifier().setStreamName(Uint8Array.from(Buffer.from(stream)))
  return new streams.ReadResp().setStreamNotFound(new streams.ReadResp.StreamNotFound().setStreamIdentifier(name))
}

export const confirmation = (): ReadResp =>
  new streams.ReadResp().setConfirmation(new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId('peer'))
