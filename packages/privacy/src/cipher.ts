import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto'

/** AES-256-GCM: a fresh random nonce of 96 bits, and the tag of 128 bits behind the ciphertext. */
export interface Encrypted {
  readonly nonce: Uint8Array
  readonly ciphertext: Uint8Array
}

const [way, nonceBytes, tagBytes] = ['aes-256-gcm', 12, 16] as const
export const keyBytes = 32

/** @param bound what the ciphertext belongs to: it decrypts only where the same bytes are given again. */
export function encrypt(key: KeyObject, content: Uint8Array, bound: Uint8Array): Encrypted {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv(way, key, nonce, { authTagLength: tagBytes })
  cipher.setAAD(bound)
  return { nonce, ciphertext: Buffer.concat([cipher.update(content), cipher.final(), cipher.getAuthTag()]) }
}

/** The content, or `undefined` when key, nonce, ciphertext or what it is bound to is not as it was. */
export function decrypt(key: KeyObject, { nonce, ciphertext }: Encrypted, bound: Uint8Array): Buffer | undefined {
  if (nonce.length !== nonceBytes || ciphertext.length < tagBytes) return undefined
  const decipher = createDecipheriv(way, key, nonce, { authTagLength: tagBytes })
  decipher.setAAD(bound).setAuthTag(ciphertext.subarray(-tagBytes))
  const content = decipher.update(ciphertext.subarray(0, -tagBytes))
  try {
    return Buffer.concat([content, decipher.final()])
  } catch {
    return undefined
  }
}
