import type { Hash } from '../tree/hashes.js'
import { base64From, countFrom, hashFrom } from './base64.js'

/** A C2SP tlog-proof: that the index-th leaf is in the tree of a checkpoint. All that a verifier needs but the leaf and the keys. */
export interface ProofFile {
  readonly index: number
  readonly hashes: readonly Hash[]
  /** The signed note, as the log gave it out. */
  readonly checkpoint: string
  /** Not proven by anything; here for applications. */
  readonly extra?: Buffer
}

const firstLine = 'c2sp.org/tlog-proof@v1'

export function proofFileText({ index, hashes, checkpoint, extra }: ProofFile): string {
  const lines = [firstLine, ...(extra ? [`extra ${extra.toString('base64')}`] : []), `index ${index}`]
  return `${[...lines, ...hashes.map((each) => each.toString('base64'))].join('\n')}\n\n${checkpoint}`
}

/** A path in a tree of any size that a number can count has at most this many hashes. */
const longestPath = 63

/** Undefined for a text that is no proof file; nothing of it is verified yet. */
export function proofFileFrom(text: string): ProofFile | undefined {
  const split = text.indexOf('\n\n')
  const lines = text.slice(0, Math.max(split, 0)).split('\n')
  if (lines.shift() !== firstLine) return undefined
  const extra = lines[0]?.startsWith('extra ') ? base64From(lines.shift()?.slice('extra '.length) ?? '') : null
  const indexLine = lines.shift() ?? ''
  const index = indexLine.startsWith('index ') ? countFrom(indexLine.slice('index '.length)) : undefined
  const hashes = lines.map(hashFrom).filter((each) => each !== undefined)
  if (extra === undefined || index === undefined || hashes.length !== lines.length || hashes.length > longestPath) return undefined
  return { index, hashes, checkpoint: text.slice(split + 2), ...(extra === null ? {} : { extra }) }
}
