import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { outputs } from './outputs.js'
import { renew, staleFiles } from './stale.js'

const folders: string[] = []
afterAll(() => folders.forEach((each) => rmSync(each, { recursive: true })))

/** A workspace in which everything is as the sources say. */
function upToDate({ release = false } = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'dutybook-generate-'))
  folders.push(root)
  const wanted = outputs(root, { release })
  renew(root, wanted, staleFiles(root, wanted))
  return root
}

const staleIn = (root: string) => staleFiles(root, outputs(root, { release: false }))

const golden = 'packages/domain/golden/PreceptIssued.v1.json'
const edit = (root: string, path: string, change: (text: string) => string): void =>
  writeFileSync(join(root, path), change(readFileSync(join(root, path), 'utf8')))

describe('generated files', () => {
  it('are the same each time', () => {
    const root = upToDate()
    expect(outputs(root, { release: false })).toEqual(outputs(root, { release: false }))
    expect(staleIn(root)).toEqual([])
  })

  it('are stale when changed, missing or left over, and are named', () => {
    const root = upToDate()
    edit(root, 'docs/generated/catalogue.md', (text) => `${text}by hand\n`)
    rmSync(join(root, golden))
    writeFileSync(join(root, 'docs/generated/old.md'), '')
    expect(staleIn(root)).toEqual([
      { path: 'docs/generated/catalogue.md', why: 'changed' },
      { path: 'docs/generated/old.md', why: 'left over' },
      { path: golden, why: 'missing' },
    ])
  })

  it('are as the sources say after they are renewed', () => {
    const root = upToDate()
    edit(root, 'docs/generated/law.md', () => '')
    writeFileSync(join(root, 'docs/generated/old.md'), '')
    const wanted = outputs(root, { release: false })
    renew(root, wanted, staleFiles(root, wanted))
    expect(staleIn(root)).toEqual([])
  })
})

describe('golden files', () => {
  it('follow the codecs until they are released', () => {
    const root = upToDate()
    edit(root, golden, (text) => text.replace('"schemaVersion": 1', '"schemaVersion":  1'))
    expect(staleIn(root)).toEqual([{ path: golden, why: 'changed' }])
  })

  it('are never written again once they are released', () => {
    const root = upToDate({ release: true })
    const released = JSON.parse(readFileSync(join(root, 'packages/domain/golden/released.json'), 'utf8')) as Record<string, string>
    expect(released['PreceptIssued.v1.json']).toMatch(/^[0-9a-f]{64}$/u)
    edit(root, golden, (text) => text.replace('"schemaVersion": 1', '"schemaVersion":  1'))
    expect(staleIn(root)).toEqual([])
  })
})
