/** Entries that differ from each other, of lengths from 0 to beyond a block of SHA-256. */
export const entryAt = (index: number): Buffer => (index === 7 ? Buffer.alloc(0) : Buffer.from(`entry ${index} ${'x'.repeat(index % 131)}`))

export const entries = (count: number): readonly Buffer[] => Array.from({ length: count }, (_, index) => entryAt(index))
