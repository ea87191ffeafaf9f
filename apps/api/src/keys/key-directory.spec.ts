import { chmodSync, existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startFault } from '../start-fault.js'
import { temporaryDirectory } from '../testing/temporary.js'
import { testServer } from '../testing/test-server.js'
import { openKeys } from './key-directory.js'

const directory = temporaryDirectory()
const keys = join(directory.path, 'elsewhere')
afterAll(() => directory.remove())

const faultOf = (path: string): string => {
  try {
    openKeys(path).close()
    return ''
  } catch (error) {
    return startFault(error, { host: '127.0.0.1', port: 3000, data: directory.path }).text
  }
}

it('The keys are where they are said to be, for their owner alone, and nowhere else', async () => {
  const server = await testServer({ keys })
  expect([existsSync(join(server.data, 'keys')), statSync(keys).mode & 0o777]).toEqual([false, 0o700])
  expect(readdirSync(keys)).toEqual(expect.arrayContaining(['keys.sqlite', 'wrapping-key']))
  await server.stop()
})

it('A directory that others may enter, and what is no directory, are told with what to do', () => {
  expect(faultOf(keys)).toBe('')
  chmodSync(keys, 0o750)
  expect(faultOf(keys)).toBe(
    `error: ${keys}, the directory of the keys, may be entered by others than its owner. Make it private: chmod 700 ${keys}`,
  )
  const file = join(directory.path, 'file')
  writeFileSync(file, '')
  expect(faultOf(file)).toMatch(/^error: .*file.*(?:--keys|chmod 700)/u)
})
