import { isLeft, left, right, type Either } from '@dutybook/fp'
import { base64From } from './base64.js'
import { isKeyName, type Verifier } from './verifier-key.js'

/** One signature line: who, which key, and the bytes behind the key's id. */
export interface Signature {
  readonly name: string
  readonly keyId: string
  readonly bytes: Buffer
}

/** A C2SP signed note: a text that ends in a newline, and who signed it. Nothing of it is checked yet. */
export interface Note {
  readonly text: string
  readonly signatures: readonly Signature[]
}

/**
 * Why a note is not accepted. `malformed`: it is no note. `badSignature`: a line that names a known key does not hold.
 * `notSigned`: nobody who is known has signed it.
 */
export type NoteFault =
  { readonly kind: 'malformed' } | { readonly kind: 'badSignature'; readonly name: string } | { readonly kind: 'notSigned' }

/** What a known key has confirmed. */
export interface Confirmation {
  readonly verifier: Verifier
  /** Seconds since 1970; 0 where the kind of signature has no time. */
  readonly time: number
}

export interface OpenedNote extends Note {
  readonly confirmations: readonly Confirmation[]
}

/** Bounds what a reader takes on: a checkpoint with sixteen long signatures is far smaller. */
const longestNote = 1_000_000
const mostSignatures = 100

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export function parseNote(bytes: Uint8Array): Note | undefined {
  const whole = wellFormedText(bytes)
  const split = whole?.lastIndexOf('\n\n') ?? -1
  if (whole === undefined || split < 0) return undefined
  const lines = whole.slice(split + 2).split('\n')
  if (lines.pop() !== '' || lines.length === 0 || lines.length > mostSignatures) return undefined
  const signatures = lines.map(signatureFrom).filter((each) => each !== undefined)
  return signatures.length === lines.length ? { text: whole.slice(0, split + 1), signatures } : undefined
}

/** UTF-8 without control characters other than newlines. */
function wellFormedText(bytes: Uint8Array): string | undefined {
  if (bytes.length > longestNote || bytes.some((each) => each < 0x20 && each !== 0x0a)) return undefined
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}

function signatureFrom(line: string): Signature | undefined {
  const [dash, name = '', encoded = '', ...rest] = line.split(' ')
  const bytes = base64From(encoded)
  if (dash !== '—' || rest.length > 0 || !isKeyName(name) || !bytes || bytes.length < 5) return undefined
  return { name, keyId: bytes.toString('hex', 0, 4), bytes: bytes.subarray(4) }
}

export const signatureLine = ({ name, keyId, bytes }: Signature): string =>
  `— ${name} ${Buffer.concat([Buffer.from(keyId, 'hex'), bytes]).toString('base64')}\n`

export const noteText = ({ text, signatures }: Note): string => `${text}\n${signatures.map(signatureLine).join('')}`

/** Checks every signature of a known key; one that does not hold spoils the note. Signatures of unknown keys say nothing. */
export function openNote(bytes: Uint8Array, known: readonly Verifier[]): Either<NoteFault, OpenedNote> {
  const note = parseNote(bytes)
  if (!note) return left({ kind: 'malformed' })
  const confirmations: Confirmation[] = []
  for (const signature of note.signatures) {
    const answer = confirm(note.text, signature, known)
    if (answer === undefined) continue
    if (isLeft(answer)) return answer
    confirmations.push(answer.right)
  }
  return confirmations.length === 0 ? left({ kind: 'notSigned' }) : right({ ...note, confirmations })
}

function confirm(text: string, { name, keyId, bytes }: Signature, known: readonly Verifier[]): Either<NoteFault, Confirmation> | undefined {
  const verifier = known.find((each) => each.name === name && each.keyId === keyId)
  if (!verifier) return undefined
  const time = verifier.verify(text, bytes)
  return time === undefined ? left({ kind: 'badSignature', name }) : right({ verifier, time })
}
