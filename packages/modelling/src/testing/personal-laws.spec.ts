import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import type { PersonalReader, Sealed } from '../personal-reading.js'
import { personalLaws, sealingLaws, type SealingWorld } from './personal-laws.js'

const bytes = (text: string) => Buffer.from(text, 'base64url')
const hash = (...parts: readonly Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest('base64url')

interface Faults {
  readonly sameNonce?: boolean
  readonly unsalted?: boolean
  readonly uncommitted?: boolean
  readonly openToAll?: boolean
  readonly oneKey?: boolean
  readonly forgetful?: boolean
  readonly plain?: boolean
}

/** A sealing as it might be: a key for each person, AES-256-GCM, a commitment with a salt kept in the ciphertext. */
function sealing(faults: Faults = {}): SealingWorld {
  const keys = new Map<string, Buffer>()
  const erased = new Set<string>()
  const keyOf = (subject: string): Buffer => {
    const owner = faults.oneKey ? 'all' : subject
    const key = keys.get(owner) ?? randomBytes(32)
    keys.set(owner, key)
    return key
  }
  const seal: SealingWorld['seal'] = (subject, plaintext) => {
    const nonce = faults.sameNonce ? Buffer.alloc(12) : randomBytes(12)
    const salt = faults.unsalted ? Buffer.alloc(16) : randomBytes(16)
    const content = Buffer.from(JSON.stringify(plaintext))
    const cipher = createCipheriv('aes-256-gcm', keyOf(subject), nonce)
    const ciphertext = Buffer.concat([cipher.update(Buffer.concat([salt, content])), cipher.final(), cipher.getAuthTag()])
    const shown = faults.plain ? Buffer.concat([Buffer.alloc(15), Buffer.from(String(plaintext))]) : ciphertext
    const parts = { nonce: nonce.toString('base64url'), ciphertext: shown.toString('base64url'), commitment: hash(salt, content) }
    return { sealed: 'v1', subject, ...parts } as Sealed
  }
  const open = ({ subject, nonce, ciphertext, commitment }: Sealed): ReturnType<PersonalReader['open']> => {
    if (erased.has(subject)) return { state: 'Erased' }
    try {
      const decipher = createDecipheriv('aes-256-gcm', keyOf(subject), bytes(nonce))
      decipher.setAuthTag(bytes(ciphertext).subarray(-16))
      const all = Buffer.concat([decipher.update(bytes(ciphertext).subarray(0, -16)), decipher.final()])
      if (!faults.uncommitted && hash(all) !== commitment) return { state: 'Withheld' }
      return { state: 'Present', plaintext: JSON.parse(all.subarray(16).toString()) as unknown }
    } catch {
      return { state: 'Withheld' }
    }
  }
  const stranger: PersonalReader = { open: ({ subject }) => ({ state: erased.has(subject) ? 'Erased' : 'Withheld' }) }
  return {
    seal,
    erase: (subject) => void (faults.forgetful || erased.add(subject)),
    entitled: () => ({ open }),
    stranger: () => (faults.openToAll ? { open } : stranger),
  }
}

personalLaws(() => sealing())

describe('the laws of sealing catch', () => {
  it.each<readonly [string, Faults, string]>([
    ['a nonce used twice', { sameNonce: true }, 'nonce is the same'],
    ['a commitment without salt', { unsalted: true }, 'commitment is the same'],
    ['a commitment that nobody compares', { uncommitted: true }, 'read with another commitment'],
    ['a reader who may see everything', { openToAll: true }, 'Withheld'],
    ['one key for all', { oneKey: true }, 'read with another subject'],
    ['an erasure that erases nothing', { forgetful: true }, 'Erased'],
    ['content that is only encoded', { plain: true }, 'Present'],
  ])('%s', async (_, faults, words) => {
    const found = await Promise.all(sealingLaws(() => sealing(faults)).map(({ check }) => check().then(() => '', String)))
    expect(found.join('\n')).toContain(words)
  })
})
