import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'
import { temporaryDirectory } from '../testing/temporary.js'
import { testServer, type TestServer } from '../testing/test-server.js'

/** A test without a browser is a skipped one, which fails where `CI` is set. */
const hasChromium = spawnSync('chromium', ['--version'], { encoding: 'utf8' }).status === 0
const withChromium = hasChromium ? describe : describe.skip

let server: TestServer
const profile = temporaryDirectory()
beforeAll(async () => {
  server = await testServer()
})
afterAll(async () => {
  await server.stop()
  profile.remove()
})

const quiet = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  `--user-data-dir=${profile.path}`,
]

/** The page as a browser builds it, and what it says on its console. */
async function opened(path: string): Promise<{ readonly dom: string; readonly said: string }> {
  const args = [...quiet, '--enable-logging=stderr', '--log-level=0', '--dump-dom', server.url + path]
  const { stdout, stderr } = await promisify(execFile)('chromium', args, { encoding: 'utf8', timeout: 60_000, maxBuffer: 64 * 1024 * 1024 })
  return { dom: stdout, said: stderr }
}

withChromium('a browser (skipped where there is no chromium: apt-get install chromium)', () => {
  it.each([
    ['/?lang=et', 'Kas oodatavad tulemused on tagatud'],
    ['/v1/verdicts/3.5?lang=en&asOfOccurred=2026-01-12', 'No provider is under oversight; nothing proves the result.'],
  ])(
    'shows %s, and its rules of security hold nothing of it back',
    async (path, text) => {
      const { dom, said } = await opened(path)
      expect(dom).toContain(text)
      expect(dom).toContain('<input type="date" id="asOfOccurred"')
      expect(said.split('\n').filter((line) => /CONSOLE|Content Security Policy|Refused to/u.test(line))).toEqual([])
    },
    90_000,
  )
})
