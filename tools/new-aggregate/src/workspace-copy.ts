import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { spawnSync } from 'node:child_process'

const root = new URL('../../..', import.meta.url).pathname

const shared = [
  'package.json',
  'package-lock.json',
  'nx.json',
  'tsconfig.base.json',
  'eslint.config.mjs',
  'jest.preset.js',
  '.prettierrc.json',
  '.gitignore',
  'tools/workspace',
]
/** What `npm run generate` reads: all that describes itself, down to the API. */
const projects = [...readdirSync(join(root, 'packages')).map((name) => `packages/${name}`), 'apps/api', 'apps/audit', 'tools/demo-year', 'tools/generate']
const built = ['dist', 'out-tsc', 'node_modules', 'test-results']

/** A copy of the sources of the domain and of what is generated from it, in a folder of its own, so that a test can write into it. Packages from outside are shared. */
export function workspaceCopy(): string {
  const copy = mkdtempSync(join(tmpdir(), 'dutybook-workspace-'))
  const filter = (path: string): boolean => !built.includes(path.split('/').at(-1) ?? '')
  for (const path of [...shared, ...projects]) {
    mkdirSync(dirname(join(copy, path)), { recursive: true })
    cpSync(join(root, path), join(copy, path), { recursive: true, filter })
  }
  linkPackages(copy)
  return copy
}

/** Ours are those of the copy: else the compiler would go back to the workspace itself. */
function linkPackages(copy: string): void {
  mkdirSync(join(copy, 'node_modules/@dutybook'), { recursive: true })
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== '@dutybook' && name !== '.cache') symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name))
  }
  for (const path of projects) symlinkSync(join(copy, path), join(copy, 'node_modules/@dutybook', basename(path)))
}

/** Runs a program of the copy; what an Nx around this process says to its tasks is not for the copy. */
export function runIn(
  folder: string,
  program: string,
  ...args: readonly string[]
): { readonly status: number | null; readonly output: string } {
  const outer = Object.entries(process.env).filter(([name]) => !name.startsWith('NX_') && !name.startsWith('JEST_'))
  const env = { ...Object.fromEntries(outer), NODE_OPTIONS: '--experimental-vm-modules', NX_DAEMON: 'false', CI: 'true', FORCE_COLOR: '0' }
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin', program), args, { cwd: folder, env, encoding: 'utf8' })
  return { status, output: stdout + stderr }
}
