/** A file with one more import of a file of ours, in its place among the others. */
export function withImport(text: string, added: string): string {
  const lines = text.split('\n')
  const isImport = (line: string): boolean => line.startsWith('import ')
  const place = lines.findIndex((line) => !isImport(line) || (pathOf(line) > pathOf(added) && pathOf(line).startsWith('./')))
  return [...lines.slice(0, place), added, ...lines.slice(place)].join('\n')
}

const pathOf = (line: string): string => /'([^']+)'/u.exec(line)?.[1] ?? ''
