import { hashBytes, type Hash } from '../tree/hashes.js'

/** The bytes of standard base64 (RFC 4648, 4), or undefined for any other text: each value has exactly one form. */
export function base64From(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : undefined
}

export function hashFrom(text: string): Hash | undefined {
  const bytes = base64From(text)
  return bytes?.length === hashBytes ? bytes : undefined
}

/** A count without sign and leading zeros, within what a number holds exactly. */
export function countFrom(text: string): number | undefined {
  const count = Number(text)
  return Number.isSafeInteger(count) && count >= 0 && String(count) === text ? count : undefined
}
