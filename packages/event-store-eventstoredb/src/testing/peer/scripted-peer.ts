import { Server, ServerCredentials, status, type ServerReadableStream, type ServerWritableStream } from '@grpc/grpc-js'
import streamsService from '@eventstore/db-client/generated/streams_grpc_pb.js'
import type { AppendReq, AppendResp, ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js'
import { promisify } from 'node:util'
import { appended, appendOf, confirmation, eventRead, notFound, proposedOf, readOf, type PeerRead } from './messages.js'
import { peerLog, type PeerLog, type PeerRecord, type Proposed } from './peer-log.js'
import { endless, isNoPosition, pageOf } from './peer-reading.js'
import { startProxy, type Proxy } from './proxy.js'

export type CallKind = 'append' | 'readStream' | 'readLog' | 'subscribe'
export interface Call {
  readonly kind: CallKind
  /** From 1, over all calls. */
  readonly number: number
}

/**
 * How a call goes wrong. `before`, `after`: the wire is cut before the call has its effect, or when it has and before the answer. `lost`: it has
 * its effect and no answer ever comes. `deaf`: it has no effect and no answer comes. `cleanEnd`: the server ends it as if all were said.
 * `midway`: the wire is cut when one event has been sent.
 */
export type Mishap = 'before' | 'after' | 'lost' | 'deaf' | 'cleanEnd' | 'midway'

/**
 * A test double, not an EventStoreDB: it speaks the client's own protocol over real gRPC, keeps streams in memory, and goes wrong on demand. It has
 * no cluster, no disk, no users and no size limits, and it knows only the calls that the adapter makes.
 */
export interface ScriptedPeer {
  readonly connectionString: () => string
  readonly log: PeerLog
  readonly calls: readonly Call[]
  /** Asked at each call. */
  script: (call: Call) => Mishap | undefined
  readonly cut: () => void
  readonly close: () => Promise<void>
}

export async function startPeer(log: PeerLog = peerLog()): Promise<ScriptedPeer> {
  const calls: Call[] = []
  const server = new Server()
  const port = await promisify(server.bindAsync.bind(server))('127.0.0.1:0', ServerCredentials.createInsecure())
  const proxy = await startProxy(port ?? 0)
  const close = async () => {
    await proxy.close()
    server.forceShutdown()
  }
  const connectionString = () => `esdb://127.0.0.1:${proxy.port}?tls=false`
  const peer: ScriptedPeer = { connectionString, log, calls, script: () => undefined, cut: proxy.cut, close }
  const mishapOf = (kind: CallKind) => {
    const call = { kind, number: calls.length + 1 }
    calls.push(call)
    return peer.script(call)
  }
  server.addService(streamsService.StreamsService, callsOf(log, proxy, mishapOf))
  return peer
}

const callsOf = (log: PeerLog, proxy: Proxy, mishapOf: (kind: CallKind) => Mishap | undefined) => ({
  append: (call: ServerReadableStream<AppendReq, AppendResp>, answer: Answering) =>
    onAppend(log, proxy, call, answer, () => mishapOf('append')),
  read: (call: ServerWritableStream<ReadReq, ReadResp>) => {
    const read = readOf(call.request)
    return onRead(log, proxy, call, read, mishapOf(read.subscription ? 'subscribe' : read.stream === undefined ? 'readLog' : 'readStream'))
  },
})

type Answering = (error: null, response: AppendResp) => void

function onAppend(
  log: PeerLog,
  proxy: Proxy,
  call: ServerReadableStream<AppendReq, AppendResp>,
  answer: Answering,
  mishapOf: () => Mishap | undefined,
) {
  const requests: AppendReq[] = []
  call.on('data', (request: AppendReq) => requests.push(request))
  call.on('error', () => undefined)
  call.on('end', () => {
    const mishap = mishapOf()
    const [head, ...rest] = requests
    if (mishap === 'before' || mishap === 'midway') return proxy.cut()
    if (mishap === 'deaf' || !head) return
    const { stream, after } = appendOf(head)
    const events: Proposed[] = rest.map(proposedOf)
    const outcome = log.append(stream, after, events)
    if (mishap === 'after' || mishap === 'cleanEnd') return proxy.cut()
    if (mishap !== 'lost') answer(null, appended(outcome))
  })
}

type ReadCall = ServerWritableStream<ReadReq, ReadResp>

async function onRead(log: PeerLog, proxy: Proxy, call: ReadCall, read: PeerRead, mishap: Mishap | undefined) {
  call.on('error', () => undefined)
  if (mishap === 'before') return proxy.cut()
  if (mishap === 'deaf' || mishap === 'lost') return
  if (isNoPosition(log, read)) return call.emit('error', noPosition)
  if (read.stream !== undefined && log.streamOf(read.stream).length === 0) {
    call.write(notFound(read.stream))
    return call.end()
  }
  if (read.subscription) call.write(confirmation())
  const end = await sent(read.subscription ? endless(log, read, call) : pageOf(log, read), call, read, mishap)
  if (end === 'cut' || mishap === 'after' || mishap === 'midway') return proxy.cut()
  call.end()
}

const noPosition = { code: status.INVALID_ARGUMENT, details: 'Trying to read from an invalid position.' }

async function sent(
  records: Iterable<PeerRecord> | AsyncIterable<PeerRecord>,
  call: ReadCall,
  { stream }: PeerRead,
  mishap: Mishap | undefined,
): Promise<'cut' | 'whole'> {
  let count = 0
  for await (const record of records) {
    if (call.cancelled || call.destroyed) return 'whole'
    if (mishap === 'midway' && count > 0) return 'cut'
    if (mishap === 'cleanEnd' && count > 0) return 'whole'
    if (!call.write(eventRead(record, stream === undefined))) await drained(call)
    count += 1
  }
  return 'whole'
}

function drained(call: ServerWritableStream<ReadReq, ReadResp>): Promise<void> {
  const { promise, resolve }: PromiseWithResolvers<void> = Promise.withResolvers()
  const ways = ['drain', 'close', 'cancelled', 'error']
  for (const each of ways) call.on(each, resolve)
  return promise.finally(() => ways.forEach((each) => call.off(each, resolve)))
}
