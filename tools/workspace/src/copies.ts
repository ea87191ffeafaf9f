import ts from 'typescript'

/** The same run of words in two places: `path:line` of each, and how many lines long. */
export interface Copy {
  readonly one: string
  readonly other: string
  readonly lines: number
}

interface Word {
  readonly text: string
  readonly code: number
  readonly line: number
}

interface Place {
  readonly path: string
  readonly words: readonly Word[]
  readonly at: number
}

/** What makes a copy: that many words over that many lines. */
export interface Threshold {
  readonly words: number
  readonly lines: number
}

/**
 * A file as a row of words: what each piece of syntax is, and the text of the smallest pieces. Comments, spaces and imports are no part
 * of it: two files that import the same names are no copies.
 */
function wordsOf(text: string): readonly Word[] {
  const file = ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true)
  const words: Word[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || node.kind === ts.SyntaxKind.EndOfFileToken) return
    const before = words.length
    const start = node.getStart(file)
    words.push(word(String(node.kind), file.getLineAndCharacterOfPosition(start).line + 1))
    ts.forEachChild(node, visit)
    if (words.length === before + 1) words[before] = word(text.slice(start, node.getEnd()), words[before]?.line ?? 0)
  }
  ts.forEachChild(file, visit)
  return words
}

const word = (text: string, line: number): Word => ({ text, code: codeOf(text), line })

/** Every copy between two files or within one, once, from where it begins. */
export function copiesIn(texts: ReadonlyMap<string, string>, threshold: Threshold): readonly Copy[] {
  const seen = new Map<number, Place>()
  const found: Copy[] = []
  for (const [path, text] of texts) {
    const words = wordsOf(text)
    const prints = printsOf(words, threshold.words)
    for (let at = 0; at < prints.length; at += 1) {
      const here = { path, words, at }
      const first = seen.get(prints[at] ?? 0)
      const length = first && !overlap(first, here, threshold.words) ? sameLength(first, here) : 0
      if (!first) seen.set(prints[at] ?? 0, here)
      else if (length >= threshold.words) {
        found.push(copyOf(first, here, length))
        at += length - threshold.words
      }
    }
  }
  return found.filter(({ lines }) => lines >= threshold.lines)
}

const factor = 0x01000193

/** A number for each run of so many words: equal runs have equal numbers. Rolled on from word to word. */
function printsOf(words: readonly Word[], run: number): readonly number[] {
  let highest = 1
  for (let i = 1; i < run; i += 1) highest = Math.imul(highest, factor)
  const prints: number[] = []
  let print = 0
  words.forEach(({ code }, index) => {
    const leaving = words[index - run]?.code ?? 0
    print = (Math.imul(print - Math.imul(leaving, highest), factor) + code) | 0
    if (index >= run - 1) prints.push(print)
  })
  return prints
}

function codeOf(text: string): number {
  let code = 0
  for (let i = 0; i < text.length; i += 1) code = (Math.imul(code, 31) + text.charCodeAt(i)) | 0
  return code
}

const overlap = (one: Place, other: Place, length: number): boolean => one.path === other.path && one.at + length > other.at

function sameLength(one: Place, other: Place): number {
  let length = 0
  while (one.words[one.at + length] && one.words[one.at + length]?.text === other.words[other.at + length]?.text) length += 1
  return length
}

const lineOf = ({ words, at }: Place): number => words[at]?.line ?? 0

function copyOf(one: Place, other: Place, length: number): Copy {
  const last = other.words[other.at + length - 1]?.line ?? 0
  const name = (place: Place): string => `${place.path}:${lineOf(place)}`
  return { one: name(one), other: name(other), lines: last - lineOf(other) + 1 }
}
