import { KeyStoreError } from '@dutybook/privacy'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openQuietly } from '../open-quietly.js'

const directory = mkdtempSync(join(tmpdir(), 'dutybook-keys-'))
const [data, keys] = [join(directory, 'data'), join(directory, 'elsewhere')]
afterAll(() => rmSync(directory, { recursive: true, force: true }))

async function faultOf(place: string): Promise<string> {
  try {
    await openQuietly({ data, keys: place, durability: 'relaxed' }).close()
    return ''
  } catch (error) {
    return error instanceof KeyStoreError ? error.message : String(error)
  }
}

it('The keys are where they are said to be, for their owner alone, and nowhere else', async () => {
  expect(await faultOf(keys)).toBe('')
  expect([existsSync(join(data, 'keys')), statSync(keys).mode & 0o777]).toEqual([false, 0o700])
  expect(readdirSync(keys)).toEqual(expect.arrayContaining(['keys.sqlite', 'wrapping-key']))
})

it('A directory that others may enter, and what is no directory, are told with what to do, and leave the store free', async () => {
  chmodSync(keys, 0o750)
  expect(await faultOf(keys)).toBe(
    `${keys}, the directory of the keys, may be entered by others than its owner. Make it private: chmod 700 ${keys}`,
  )
  const file = join(directory, 'file')
  writeFileSync(file, '')
  expect(await faultOf(file)).toMatch(/file.*(?:--keys|chmod 700)/u)
  chmodSync(keys, 0o700)
  expect(await faultOf(keys)).toBe('')
})
