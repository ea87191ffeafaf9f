/** JSON with every sealed value in it replaced by one and the same other sealed value. */
export const resealed = <A>(value: A): A => replaced(value) as A

const otherSealed = {
  sealed: 'v1',
  subject: 'person-0000other',
  nonce: 'AAAAAAAAAAAAAAAA',
  ciphertext: 'AAAAAAAAAAAAAAAAAAAAAA',
  commitment: 'A'.repeat(43),
}

function replaced(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(replaced)
  if (typeof value !== 'object' || value === null) return value
  if ('sealed' in value && 'ciphertext' in value) return otherSealed
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, replaced(each)]))
}
