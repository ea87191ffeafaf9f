import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import * as fp from './index.js'

const source = readFileSync(new URL('index.ts', import.meta.url), 'utf8')

/** Runs a module in a plain Node, where no test runner or compiler helps with finding what it imports. */
const inPlainNode = async (module: string, flags: readonly string[] = []): Promise<string> => {
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, '-e', module], {
    cwd: new URL('..', import.meta.url),
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  return stdout.trim()
}

const asModule = ['--input-type=module-typescript']

describe('the part of fp-ts that we use', () => {
  it('is found by plain Node under the name of the package, each function of it', async () => {
    const print =
      'import * as fp from "@dutybook/fp"; console.log(Object.entries(fp).map(([name, f]) => `${name} ${typeof f}`).sort().join())'
    const found = await inPlainNode(print, ['--input-type=module', '--conditions=@dutybook/source'])
    const names = Object.keys(fp).sort()
    expect(names.length).toBeGreaterThan(5)
    expect(found).toBe(names.map((name) => `${name} function`).join())
  })

  it('works there', async () => {
    const use = `${source}\nimport { pipe as p, right as r, flatMap as f, left as l, match as m } from "@dutybook/fp"
      console.log(p(r(2), f((n) => n > 1 ? l("refused") : r(n)), m((e) => e, String)))`
    await expect(inPlainNode(use, [...asModule, '--conditions=@dutybook/source'])).resolves.toBe('refused')
  })

  it('would not be found by the sub-path that the documentation of fp-ts gives', async () => {
    const documented = source.replaceAll('fp-ts/lib/Either.js', 'fp-ts/Either')
    expect(documented).not.toBe(source)
    await expect(inPlainNode(source, asModule)).resolves.toBe('')
    await expect(inPlainNode(documented, asModule)).rejects.toThrow(/ERR_UNSUPPORTED_DIR_IMPORT|ERR_MODULE_NOT_FOUND|ERR_PACKAGE_PATH/u)
  })
})
