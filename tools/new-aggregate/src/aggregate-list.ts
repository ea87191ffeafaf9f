import type { Names } from './names.js'
import { withImport } from './with-import.js'

/** The list of aggregates with one more: its import among the others, its name at the end. */
export const withAggregate = (list: string, { category, folder, kebab }: Names): string =>
  withImport(list, `import { ${category} } from './${folder}/${kebab}/decider.js'`).replace(
    /(aggregates: readonly AnyDecider\[\] = \[)([^\]]*?),?(\s*\])/u,
    `$1$2, ${category}$3`,
  )

/** Whether the list has an aggregate of that category. */
export const hasAggregate = (list: string, { category }: Names): boolean => membersOf(list).includes(category)

const membersOf = (list: string): readonly string[] =>
  (/aggregates: readonly AnyDecider\[\] = \[([^\]]*)\]/u.exec(list)?.[1] ?? '').split(',').map((each) => each.trim())
