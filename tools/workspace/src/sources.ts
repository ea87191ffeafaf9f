import { globSync, readFileSync } from 'node:fs'

/** The folder of the whole workspace, with a slash at its end. */
export const root = new URL('../../..', import.meta.url).pathname

const notOurs = ['**/node_modules/**', '**/dist/**', '**/out-tsc/**']

/** Paths from the root, in order, of the files that match; what is installed or built is left out. */
export const filesLike = (...patterns: readonly string[]): readonly string[] => globSync(patterns, { cwd: root, exclude: notOurs }).sort()

export const textOf = (path: string): string => readFileSync(`${root}${path}`, 'utf8')

export const jsonOf = (path: string): unknown => JSON.parse(textOf(path))

/** Every TypeScript file of the packages, apps and tools. */
export const sources = (): readonly string[] => filesLike('{packages,apps,tools}/*/{src,test}/**/*.ts')
