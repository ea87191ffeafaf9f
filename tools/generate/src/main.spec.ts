import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const [loader, main] = [new URL('../../workspace/run-sources.mjs', import.meta.url).href, new URL('main.ts', import.meta.url).pathname]

const root = mkdtempSync(join(tmpdir(), 'dutybook-generate-'))
afterAll(() => rmSync(root, { recursive: true }))

function generate(...args: readonly string[]) {
  const options = { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } } as const
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', loader, main, ...args], options)
  return { status, stdout, stderr }
}

describe('npm run generate', () => {
  it('explains itself, and refuses an option that it does not know', () => {
    expect(generate('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('--check') as string })
    expect(generate('--chek')).toMatchObject({ status: 2, stderr: expect.stringContaining("unknown option '--chek'") as string })
    expect(readdirSync(root)).toEqual([])
  })

  it('with --check names what is missing, fails and writes nothing', () => {
    const { status, stdout, stderr } = generate('--check')
    expect(status).toBe(1)
    expect(stdout).toContain('docs/generated/catalogue.md: missing')
    expect(stderr).toContain('npm run generate')
    expect(readdirSync(root)).toEqual([])
  })

  it('writes everything, after which --check is content until somebody edits a file', () => {
    const first = generate()
    expect(first).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringContaining('docs/generated/catalogue.md: written (new)\n') as string,
    })
    expect(first.stdout).not.toMatch(/: (?:missing|changed)/u)
    expect(generate('--check')).toEqual({ status: 0, stdout: '', stderr: '' })
    writeFileSync(join(root, 'docs/generated/matrix.md'), 'edited')
    expect(generate('--check')).toMatchObject({ status: 1, stdout: 'docs/generated/matrix.md: changed\n' })
    writeFileSync(join(root, 'docs/generated/old.md'), '')
    expect(generate()).toEqual({ status: 0, stdout: 'docs/generated/matrix.md: written\ndocs/generated/old.md: deleted\n', stderr: '' })
    expect(generate()).toEqual({ status: 0, stdout: '', stderr: '' })
  })
})
