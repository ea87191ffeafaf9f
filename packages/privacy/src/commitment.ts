import { createHmac } from 'node:crypto'

/** Fresh for each value, and kept inside the sealed part: without it the commitment tells nothing of the content. */
export const saltBytes = 32

/**
 * Binds a sealed value to one content. AES-GCM alone does not: who holds two keys can make one ciphertext that reads well under both.
 */
export const commitmentTo = (salt: Uint8Array, content: Uint8Array): Buffer => createHmac('sha256', salt).update(content).digest()
