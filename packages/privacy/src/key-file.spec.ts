import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mai } from './contract/key-store-contract.js'
import type { KeyStoreFault } from './key-store.js'
import { openSqliteKeyStore } from './sqlite-key-store.js'

let directory: string
const path = (name: string) => join(directory, name)
const openAndClose = (options = { file: path('keys.db'), keyFile: path('key') }): void => {
  const keys = openSqliteKeyStore(options)
  keys.keyForSealing(mai)
  keys.close()
}
const faultOf = (options?: { readonly file: string; readonly keyFile: string }): KeyStoreFault | undefined => {
  try {
    openAndClose(options)
    return undefined
  } catch (error) {
    return (error as { readonly fault: KeyStoreFault }).fault
  }
}

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'dutybook-key-file-'))
})

afterEach(() => rmSync(directory, { recursive: true }))

describe('the key file', () => {
  it('is made at the first start, for its owner alone, and stays the same', () => {
    openAndClose()
    const made = readFileSync(path('key'), 'utf8')
    expect(made).toMatch(/^[A-Za-z0-9_-]{43}\n$/u)
    expect(statSync(path('key')).mode & 0o777).toBe(0o600)
    openAndClose()
    expect(readFileSync(path('key'), 'utf8')).toBe(made)
  })

  it('is another for each store', () => {
    openAndClose()
    openAndClose({ file: path('other.db'), keyFile: path('other') })
    expect(readFileSync(path('other'))).not.toEqual(readFileSync(path('key')))
  })

  it.each([0o640, 0o604, 0o620])('is refused when others may use it (%o)', (mode) => {
    openAndClose()
    chmodSync(path('key'), mode)
    expect(faultOf()).toBe('keyFileOpen')
  })

  it('is not made anew for a store that has keys', () => {
    openAndClose()
    rmSync(path('key'))
    expect(faultOf()).toBe('keyFileMissing')
  })

  it('is refused when it belongs to another store, or holds no key', () => {
    openAndClose()
    openAndClose({ file: path('other.db'), keyFile: path('other') })
    const before = readFileSync(path('keys.db'))
    expect(faultOf({ file: path('keys.db'), keyFile: path('other') })).toBe('keyFileWrong')
    expect(readFileSync(path('keys.db'))).toEqual(before)
    writeFileSync(path('key'), 'no key\n')
    expect(faultOf()).toBe('keyFileWrong')
  })

  it('is named when its directory, or that of the keys, does not exist', () => {
    expect(faultOf({ file: path('keys.db'), keyFile: path('no/key') })).toBe('unreachable')
    expect(faultOf({ file: path('no/keys.db'), keyFile: path('key') })).toBe('unreachable')
  })
})
