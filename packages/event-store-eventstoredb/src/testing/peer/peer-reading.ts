import type { ServerWritableStream } from '@grpc/grpc-js'
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js'
import type { PeerRead } from './messages.js'
import type { PeerLog, PeerRecord } from './peer-log.js'

/** A server takes a position only where an event begins. */
export const isNoPosition = (log: PeerLog, { stream, from }: PeerRead): boolean =>
  stream === undefined && typeof from === 'number' && !log.records.some(({ position }) => position === from)

/** Forwards with the place where it begins; backwards a stream with it, the log without it. */
export function pageOf(log: PeerLog, { stream, from, backwards, count }: PeerRead): readonly PeerRecord[] {
  const all = stream === undefined ? log.records : log.streamOf(stream)
  const placeIn = (record: PeerRecord) => (stream === undefined ? record.position : record.revision)
  const beyond = (record: PeerRecord) =>
    typeof from !== 'number' ||
    (backwards ? (stream === undefined ? placeIn(record) < from : placeIn(record) <= from) : placeIn(record) >= from)
  const wanted = from === (backwards ? 'start' : 'end') ? [] : all.filter(beyond)
  return (backwards ? wanted.reverse() : wanted).slice(0, count)
}

/** What there is, and then what comes, until the caller has gone. */
export async function* endless(
  log: PeerLog,
  { from, prefixes }: PeerRead,
  call: ServerWritableStream<ReadReq, ReadResp>,
): AsyncIterable<PeerRecord> {
  const gone = new Promise<void>((resolve) => ['cancelled', 'close', 'error'].forEach((each) => call.once(each, () => resolve())))
  for (let place = typeof from === 'number' ? from : -1; !call.cancelled && !call.destroyed;) {
    const change = log.changed.next()
    const found = log.records.filter(({ position, stream }) => position > place && prefixes.some((each) => stream.startsWith(each)))
    yield* found
    place = found.at(-1)?.position ?? place
    if (found.length === 0) await Promise.race([change, gone])
  }
}
