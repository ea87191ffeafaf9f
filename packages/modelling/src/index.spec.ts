import { existsSync, readFileSync } from 'node:fs'

const imports = /^(?:import|export)\s(?:[^']*?\sfrom\s)?'([^']+)'/gmu

/** Every package that is imported by a file of ours or by what it imports. */
function packagesBehind(file: URL, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file.href)) return new Set()
  seen.add(file.href)
  const found = [...readFileSync(file, 'utf8').matchAll(imports)].map(([, name = '']) => name)
  const own = found.filter((name) => name.startsWith('.')).map((name) => new URL(name.replace(/[.]js$/u, '.ts'), file))
  const outside = found.filter((name) => !name.startsWith('.'))
  return new Set([...outside, ...own.filter((each) => existsSync(each)).flatMap((each) => [...packagesBehind(each, seen)])])
}

const behind = (entry: string) => [...packagesBehind(new URL(entry, import.meta.url))].sort()

describe('the entry points', () => {
  it('of what runs need no generator and no validator', () => {
    const needed = ['@dutybook/fp', '@standard-schema/spec', 'io-ts']
    expect(behind('index.ts')).toEqual(needed)
    expect(behind('personal-reading.ts').filter((name) => !needed.includes(name))).toEqual([])
  })

  it('for tests have both', () => {
    expect(behind('testing.ts')).toEqual(expect.arrayContaining(['ajv-formats', 'ajv/dist/2020.js', 'canonicalize', 'fast-check']))
  })
})
