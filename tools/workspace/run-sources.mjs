/**
 * Lets Node run the TypeScript sources of the workspace as they are, so that a spec can start a real process of the code under test
 * and never of an old build:
 *
 *   node --import <this file> program.ts
 *
 * The same compiler and options as in the tests; `./x.js` in an import means `./x.ts`, and a package of the workspace means its sources.
 */
import { transformSync } from '@swc/core'
import { existsSync, readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { sourceCondition, swcOptions } from '../../jest.preset.js'

const isSource = (url) => url.startsWith('file:') && url.endsWith('.ts') && !url.includes('/node_modules/')

function sourceOf(specifier, parent) {
  if (!specifier.startsWith('.') || !specifier.endsWith('.js') || !isSource(parent ?? '')) return undefined
  const source = new URL(`${specifier.slice(0, -'js'.length)}ts`, parent)
  return existsSync(source) ? source.href : undefined
}

registerHooks({
  resolve: (specifier, context, next) =>
    next(sourceOf(specifier, context.parentURL) ?? specifier, { ...context, conditions: [sourceCondition, ...context.conditions] }),
  load: (url, context, next) => {
    if (!isSource(url)) return next(url, context)
    const filename = fileURLToPath(url)
    const { code } = transformSync(readFileSync(filename, 'utf8'), { ...swcOptions, filename, sourceMaps: 'inline' })
    return { format: 'module', source: code, shortCircuit: true }
  },
})
