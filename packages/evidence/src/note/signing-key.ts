import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { chmodSync, closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { EvidenceError } from '../files/evidence-error.js'
import type { Signature } from './note.js'
import { cosignedMessage, rawPublicKey, signatureType, verifierOf, type SignatureType, type Verifier } from './verifier-key.js'

export interface Signer {
  readonly verifier: Verifier
  /** @param time seconds since 1970; part of a cosignature, and of no meaning for a plain signature. */
  readonly sign: (text: string, time: number) => Signature
}

export function signerWith(privateKey: KeyObject, name: string, type: SignatureType): Signer {
  const verifier = verifierOf(name, type, rawPublicKey(createPublicKey(privateKey)))
  const bytesOf = (text: string, time: number): Buffer =>
    type === signatureType.ed25519
      ? sign(null, Buffer.from(text), privateKey)
      : Buffer.concat([timeBytes(time), sign(null, cosignedMessage(text, time), privateKey)])
  return { verifier, sign: (text, time) => ({ name, keyId: verifier.keyId, bytes: bytesOf(text, time) }) }
}

function timeBytes(time: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(time))
  return bytes
}

/** The signing key in a file that only its owner may read; made, with its directory, where there is none yet. */
export function signingKey(file: string): KeyObject {
  try {
    return readKey(file) ?? makeKey(file)
  } catch (error) {
    if (error instanceof EvidenceError) throw error
    const advice = 'Look whether its directory exists and this user may read and write there.'
    throw new EvidenceError('key', `The signing key ${file} cannot be read or made. ${advice}`, { cause: error })
  }
}

function readKey(file: string): KeyObject | undefined {
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found) return undefined
  if ((found.mode & 0o077) !== 0) throw new EvidenceError('key', `${file} is open to others than its owner. Close it: chmod 600 ${file}`)
  const key = privateKeyFrom(readFileSync(file, 'utf8'))
  if (key?.asymmetricKeyType === 'ed25519') return key
  throw new EvidenceError('key', `${file} holds no Ed25519 key. Put the right one back: with another key the log would be another log.`)
}

function privateKeyFrom(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem)
  } catch {
    return undefined
  }
}

/** Written under another name first: a process that dies here leaves no half of a key, and of two that make one at once one wins. */
function makeKey(file: string): KeyObject {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const { privateKey } = generateKeyPairSync('ed25519')
  const unfinished = `${file}.${process.pid}`
  rmSync(unfinished, { force: true })
  writePrivately(unfinished, privateKey.export({ format: 'pem', type: 'pkcs8' }).toString())
  linkSync(unfinished, file)
  rmSync(unfinished)
  syncPath(dirname(file))
  return privateKey
}

function writePrivately(file: string, text: string): void {
  const handle = openSync(file, 'wx', 0o600)
  writeSync(handle, text)
  fsyncSync(handle)
  closeSync(handle)
  chmodSync(file, 0o600)
}

function syncPath(path: string): void {
  const handle = openSync(path, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
