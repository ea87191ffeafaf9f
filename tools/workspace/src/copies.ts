import ts from 'typescript'

/** The same run of words in two places: `path:line` of each, and how many lines long. */
export interface Copy {
  readonly one: string
  readonly other: string
  readonly lines: number
}

interface Word {
  readonly text: string
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

/** The words of a file without comments, spaces and imports: two files that import the same names are no copies. */
function wordsOf(text: string): readonly Word[] {
  const file = ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, false)
  const words: Word[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return
    const parts = node.getChildren(file)
    if (parts.length > 0) parts.forEach(visit)
    else words.push({ text: node.getText(file), line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1 })
  }
  visit(file)
  return words.filter(({ text: each }) => each !== '')
}

/** Every copy between two files or within one, once, from where it begins. */
export function copiesIn(texts: ReadonlyMap<string, string>, threshold: Threshold): readonly Copy[] {
  const seen = new Map<string, Place>()
  const found: Copy[] = []
  for (const [path, text] of texts) {
    const words = wordsOf(text)
    for (let at = 0; at + threshold.words <= words.length; at += 1) {
      const key = words
        .slice(at, at + threshold.words)
        .map((each) => each.text)
        .join(' ')
      const here = { path, words, at }
      const first = seen.get(key)
      if (!first) seen.set(key, here)
      else if (!overlap(first, here, threshold.words)) {
        const length = sameLength(first, here)
        found.push(copyOf(first, here, length))
        at += length - threshold.words
      }
    }
  }
  return found.filter(({ lines }) => lines >= threshold.lines)
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
