import { createPublicKey, hash, verify, type KeyObject } from 'node:crypto'
import { base64From } from './base64.js'

/** Kinds of signature of C2SP signed-note that are understood here: over the text alone, or with the time at which it was made. */
export const signatureType = { ed25519: 0x01, cosignature: 0x04 } as const
export type SignatureType = (typeof signatureType)[keyof typeof signatureType]

/** Who signed, and how to check it. Name and id together name the key. */
export interface Verifier {
  readonly name: string
  /** Four bytes as eight hexadecimal digits. */
  readonly keyId: string
  readonly type: SignatureType
  /** The key as text, for configuration files and packs: `name+keyId+base64`. */
  readonly vkey: string
  /** When the signature was made, in seconds since 1970; 0 for a kind without time. Undefined when the signature is bad. */
  readonly verify: (text: string, signature: Buffer) => number | undefined
}

/** A name of a key or an origin: not empty, without spaces, plus signs, control characters and halves of surrogate pairs. */
export const isKeyName = (name: string): boolean => name.length > 0 && !/[\s+\p{Cc}\p{Zs}]/u.test(name) && name.isWellFormed()

export function keyIdOf(name: string, type: SignatureType, publicKey: Buffer): string {
  return hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(type), publicKey]), 'buffer').toString('hex', 0, 4)
}

/** The 32 bytes of an Ed25519 public key. */
export const rawPublicKey = (key: KeyObject): Buffer => Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url')

const keyFrom = (raw: Buffer): KeyObject =>
  createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }, format: 'jwk' })

/** Undefined for a text that is no verifier key of a kind that is understood here. */
export function verifierFrom(vkey: string): Verifier | undefined {
  const [name = '', keyId = '', encoded = '', ...rest] = vkey.split('+')
  // Base64 has plus signs of its own.
  const bytes = base64From([encoded, ...rest].join('+'))
  const [type] = bytes ?? []
  if (!bytes || bytes.length !== 33 || !isKeyName(name) || !isKnownType(type)) return undefined
  const raw = bytes.subarray(1)
  return keyIdOf(name, type, raw) === keyId ? verifierOf(name, type, raw) : undefined
}

export function verifierOf(name: string, type: SignatureType, raw: Buffer): Verifier {
  const key = keyFrom(raw)
  const keyId = keyIdOf(name, type, raw)
  const vkey = `${name}+${keyId}+${Buffer.concat([Buffer.of(type), raw]).toString('base64')}`
  return { name, keyId, type, vkey, verify: type === signatureType.ed25519 ? plain(key) : timed(key) }
}

const isKnownType = (type: number | undefined): type is SignatureType =>
  type === signatureType.ed25519 || type === signatureType.cosignature

const plain =
  (key: KeyObject): Verifier['verify'] =>
  (text, signature) =>
    signature.length === 64 && verify(null, Buffer.from(text), key, signature) ? 0 : undefined

/** C2SP tlog-cosignature: eight bytes of time before the signature over time and text. */
const timed =
  (key: KeyObject): Verifier['verify'] =>
  (text, signature) => {
    if (signature.length !== 72) return undefined
    const time = signature.readBigUInt64BE()
    if (time > Number.MAX_SAFE_INTEGER) return undefined
    return verify(null, cosignedMessage(text, Number(time)), key, signature.subarray(8)) ? Number(time) : undefined
  }

export const cosignedMessage = (text: string, time: number): Buffer => Buffer.from(`cosignature/v1\ntime ${time}\n${text}`)
