import type { Names } from './names.js'

/** The list of aggregates with one more: its import among the others, its name at the end. */
export function withAggregate(list: string, { category, folder, kebab }: Names): string {
  const added = `import { ${category} } from './${folder}/${kebab}/decider.js'`
  const lines = list.split('\n')
  const isImport = (line: string): boolean => line.startsWith('import ')
  const place = lines.findIndex((line) => !isImport(line) || (pathOf(line) > pathOf(added) && pathOf(line).startsWith('./')))
  const withImport = [...lines.slice(0, place), added, ...lines.slice(place)].join('\n')
  return withImport.replace(/(aggregates: readonly AnyDecider\[\] = \[)([^\]]*?),?(\s*\])/u, `$1$2, ${category}$3`)
}

/** Whether the list has an aggregate of that category. */
export const hasAggregate = (list: string, { category }: Names): boolean => membersOf(list).includes(category)

const membersOf = (list: string): readonly string[] =>
  (/aggregates: readonly AnyDecider\[\] = \[([^\]]*)\]/u.exec(list)?.[1] ?? '').split(',').map((each) => each.trim())

const pathOf = (line: string): string => /'([^']+)'/u.exec(line)?.[1] ?? ''
