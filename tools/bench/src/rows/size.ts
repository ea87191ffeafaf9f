import { build } from 'esbuild'
import { gzipSync } from 'node:zlib'
import type { Measured } from '../line.js'
import { workspace } from '../place.js'
import type { Row } from '../row.js'

/** Kilobytes of a bundle for a browser, minified and compressed. */
async function sizeOf(contents: string): Promise<number> {
  const built = await build({
    stdin: { contents, resolveDir: `${workspace}packages/domain`, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    conditions: ['@dutybook/source'],
    logLevel: 'error',
  })
  return gzipSync(built.outputFiles[0]?.contents ?? '', { level: 9 }).length / 1000
}

const libraries = `export * from '@dutybook/fp'; export * from 'io-ts'`

/** Each duty, or what else can be had by itself, and what a page that needs only this one has to load. */
const parts: Readonly<Record<string, string>> = {
  'size-domain': `export * from '@dutybook/domain'`,
  'size-modelling': `export * from '@dutybook/modelling'`,
  'size-one-aggregate': `export { oversightProceeding } from '@dutybook/domain'`,
}

/** What the domain may weigh above the libraries. */
const bar = 15

export const size: Row = {
  name: 'size',
  run: async ({ progress }) => {
    const least = await sizeOf(libraries)
    const found: Measured[] = []
    for (const [name, contents] of Object.entries(parts)) {
      progress(name)
      const baselineName = `${bar} kB and what we use of fp-ts and io-ts`
      found.push({ name, unit: 'kB', ours: await sizeOf(contents), baseline: least + bar, baselineName, durability: 'none', events: 0 })
    }
    return found
  },
}
