import { EvidenceError } from '../files/evidence-error.js'
import { splitOf, type Hash } from './hashes.js'
import type { RootBetween } from './subtrees.js'

/** A part of a tree: its leaves from `begin` up to, but without, `end`. */
interface Span {
  readonly begin: number
  readonly end: number
}

/** Hashes from the sibling of the leaf up to the child of the root: RFC 9162, 2.1.3.1. */
export async function proveInclusion(rootBetween: RootBetween, index: number, size: number): Promise<readonly Hash[]> {
  if (!isIndex(index) || !isIndex(size) || index >= size) throw outOfRange(`No leaf ${index} is in a tree of ${size}.`)
  return rootsOf(rootBetween, path(index, { begin: 0, end: size }))
}

function path(index: number, { begin, end }: Span): readonly Span[] {
  if (end - begin === 1) return []
  const middle = begin + splitOf(end - begin)
  return index < middle
    ? [...path(index, { begin, end: middle }), { begin: middle, end }]
    : [...path(index, { begin: middle, end }), { begin, end: middle }]
}

/**
 * That the tree of `size` begins with the one of `earlier`: RFC 9162, 2.1.4.1. Empty when the sizes are equal, and from size 0, with
 * which every tree is consistent.
 */
export async function proveConsistency(rootBetween: RootBetween, earlier: number, size: number): Promise<readonly Hash[]> {
  if (!isIndex(earlier) || !isIndex(size) || earlier > size) throw outOfRange(`No tree of ${earlier} comes before one of ${size}.`)
  if (earlier === 0 || earlier === size) return []
  return rootsOf(rootBetween, subproof(earlier, { begin: 0, end: size }, true))
}

/** `isKnown` while the earlier tree is exactly the part of it that is looked at, whose root the verifier has. */
function subproof(earlier: number, { begin, end }: Span, isKnown: boolean): readonly Span[] {
  if (earlier === end) return isKnown ? [] : [{ begin, end }]
  const middle = begin + splitOf(end - begin)
  return earlier <= middle
    ? [...subproof(earlier, { begin, end: middle }, isKnown), { begin: middle, end }]
    : [...subproof(earlier, { begin: middle, end }, false), { begin, end: middle }]
}

const rootsOf = (rootBetween: RootBetween, spans: readonly Span[]): Promise<readonly Hash[]> =>
  Promise.all(spans.map(({ begin, end }) => rootBetween(begin, end)))

const isIndex = (value: number): boolean => Number.isSafeInteger(value) && value >= 0

const outOfRange = (message: string): EvidenceError => new EvidenceError('outOfRange', message)
