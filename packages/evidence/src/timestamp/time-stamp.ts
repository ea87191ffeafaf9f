import { left, right, type Either } from '@dutybook/fp'
import { SignedData, type ContentInfo } from '@peculiar/asn1-cms'
import { AsnConvert, OctetString } from '@peculiar/asn1-schema'
import { MessageImprint, PKIStatus, TimeStampReq, TimeStampReqVersion, TimeStampResp, TSTInfo } from '@peculiar/asn1-tsp'
import { AlgorithmIdentifier } from '@peculiar/asn1-x509'
import { hash, randomBytes } from 'node:crypto'

/** Somebody who says, with a signature under a certificate, that some bytes were there at a time: RFC 3161. */
export type TimeStampAuthority = (request: Buffer) => Promise<Buffer>

export interface TimeStampRequest {
  /** DER, to be sent as `application/timestamp-query`. */
  readonly der: Buffer
  readonly imprint: Buffer
  readonly nonce: Buffer
}

/** A token that fits the request. Its signature and certificate are not checked here: `openssl ts -verify` does that with the authority's roots. */
export interface TimeStamp {
  readonly time: Date
  /** The whole response, DER: what has to be kept. */
  readonly response: Buffer
  readonly serialNumber: string
}

/** Why an answer is no stamp of what was asked for. */
export type TimeStampFault = 'malformed' | 'refused' | 'otherBytes' | 'otherNonce'

const sha256Oid = '2.16.840.1.101.3.4.2.1'
const signedDataOid = '1.2.840.113549.1.7.2'
const tstInfoOid = '1.2.840.113549.1.9.16.1.4'

/** The bytes go to the authority by their SHA-256 only. */
export function timeStampRequest(bytes: Uint8Array, nonce: Buffer = newNonce()): TimeStampRequest {
  const imprint = hash('sha256', bytes, 'buffer')
  const request = new TimeStampReq({
    version: TimeStampReqVersion.v1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithm: sha256Oid, parameters: null }),
      hashedMessage: new OctetString(imprint),
    }),
    nonce: arrayBuffer(nonce),
    certReq: true,
  })
  return { der: Buffer.from(AsnConvert.serialize(request)), imprint, nonce }
}

/** A positive integer in DER has no leading zero and a first bit of 0. */
function newNonce(): Buffer {
  const nonce = randomBytes(16)
  nonce[0] = ((nonce[0] ?? 0) & 0x3f) | 0x40
  return nonce
}

const arrayBuffer = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer

/** Judges the answer of an authority: granted, over these bytes, to this very request. */
export function timeStampFrom(response: Buffer, { imprint, nonce }: TimeStampRequest): Either<TimeStampFault, TimeStamp> {
  const parsed = parse(response)
  if (parsed === undefined) return left('malformed')
  if (parsed === 'refused') return left('refused')
  const { hashAlgorithm, hashedMessage } = parsed.messageImprint
  const isSame = hashAlgorithm.algorithm === sha256Oid && Buffer.from(hashedMessage.buffer).equals(imprint)
  if (!isSame) return left('otherBytes')
  if (!parsed.nonce || !Buffer.from(parsed.nonce).equals(nonce)) return left('otherNonce')
  return right({ time: parsed.genTime, response, serialNumber: Buffer.from(parsed.serialNumber).toString('hex') })
}

function parse(response: Buffer): TSTInfo | 'refused' | undefined {
  try {
    const { status, timeStampToken } = AsnConvert.parse(response, TimeStampResp)
    const isGranted = status.status === PKIStatus.granted || status.status === PKIStatus.grantedWithMods
    if (!isGranted || !timeStampToken) return 'refused'
    const token: ContentInfo = timeStampToken
    const { encapContentInfo } = AsnConvert.parse(token.content, SignedData)
    const content = encapContentInfo.eContent?.single
    if (token.contentType !== signedDataOid || encapContentInfo.eContentType !== tstInfoOid || !content) return undefined
    return AsnConvert.parse(content.buffer, TSTInfo)
  } catch {
    return undefined
  }
}

/** Asks an authority for a stamp of a checkpoint or any other bytes. Rejects when it cannot be reached. */
export async function stamp(bytes: Uint8Array, authority: TimeStampAuthority): Promise<Either<TimeStampFault, TimeStamp>> {
  const request = timeStampRequest(bytes)
  return timeStampFrom(await authority(request.der), request)
}

/** Milliseconds after which an authority is given up. */
const patience = 10_000
const longestResponse = 1_000_000

/** An authority behind HTTP, as RFC 3161, 3.4 has it. */
export const httpAuthority =
  (url: string, send: typeof fetch = fetch): TimeStampAuthority =>
  async (request) => {
    const headers = { 'content-type': 'application/timestamp-query' }
    const answer = await send(url, { method: 'POST', headers, body: new Uint8Array(request), signal: AbortSignal.timeout(patience) })
    const bytes = Buffer.from(await answer.arrayBuffer())
    if (answer.ok && bytes.length <= longestResponse) return bytes
    throw new Error(`The time-stamping authority answered ${answer.status} with ${bytes.length} bytes.`)
  }
