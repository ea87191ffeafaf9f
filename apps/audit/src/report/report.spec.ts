import { createHash } from 'node:crypto'
import { copyFileSync, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { extractText, getDocumentProxy } from 'unpdf'
import { outcomes } from '../exit-codes.js'
import { changedByHand, evidenceFor } from '../testing/evidence.js'
import { run } from '../testing/machine.js'
import { rowsIn } from '../testing/program.js'
import { newPlace, playBeginning, storeWith } from '../testing/store.js'
import type { Contents } from './contents.js'
import { pdfOf } from './pdf.js'

const place = newPlace()
const store = place.path('duties.sqlite')
beforeAll(async () => {
  await storeWith(store, (eventStore) => playBeginning(eventStore, 60))
  await evidenceFor(store, place.path('evidence'), place.path('keys'))
})
afterAll(() => place.remove())

const report = async (name: string, ...args: readonly string[]) => {
  const out = place.path(name)
  const ended = await run(['report', '--store', store, '--out', out, ...args])
  const contents = () => JSON.parse(readFileSync(`${out}.json`, 'utf8')) as Contents
  return { ...ended, contents, json: `${out}.json`, pdf: `${out}.pdf`, rows: rowsIn(ended) }
}
const textOf = async (bytes: Uint8Array) => (await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })).text

describe('report', () => {
  it('says which log, what was proven, what cannot be, and every check with count and result', async () => {
    const { code, contents, rows } = await report('sound', '--days', '100000')
    const { head, log, claims, checks, findings, tool, outcome, exit } = contents()
    expect({ code, outcome, exit }).toEqual({ code: exit, outcome, exit: outcomes[outcome].exit })
    expect(findings).toEqual({ count: 0, shown: [] })
    expect({ tool: tool.name, origin: log.origin, size: head?.size }).toEqual({
      ...{ tool: 'dutybook-audit', origin: 'agency.example/duties', size: log.events },
    })
    expect(Object.fromEntries(claims.map(({ claim, result }) => [claim, result]))).toEqual({
      ...{ signed: 'holds', tree: 'holds', events: 'holds', store: 'holds', readable: 'holds', keys: 'notChecked' },
      ...{ completeness: 'cannotBeProven', truth: 'cannotBeProven', afterCheckpoint: 'cannotBeProven', oneLog: 'cannotBeProven' },
    })
    expect(checks.map(({ check }) => check)).toEqual(['gaps', 'duplicates', 'late', 'decisions', 'substitution', 'replay'])
    for (const { check, rows: count } of checks.filter(({ check: name }) => name !== 'replay')) {
      const alone = await run([check, '--store', store, ...(check === 'late' ? ['--days', '100000'] : [])])
      expect({ check, count }).toEqual({ check, count: rowsIn(alone).length })
    }
    for (const { file, sha256 } of rows)
      expect(
        createHash('sha256')
          .update(readFileSync(String(file)))
          .digest('hex'),
      ).toBe(sha256)
  })

  it('is the same, byte for byte, of the same history', async () => {
    const [one, other] = [await report('one'), await report('other')]
    expect(readFileSync(one.json).equals(readFileSync(other.json))).toBe(true)
    expect(readFileSync(one.pdf).equals(readFileSync(other.pdf))).toBe(true)
  })

  it.each(['et', 'en'] as const)('can be read as text out of the PDF, with the right letters, in %s', async (language) => {
    const { contents, pdf, json } = await report(`in-${language}`, '--lang', language)
    const text = (await textOf(readFileSync(pdf))).replaceAll(/\s+/gu, ' ')
    const { claims, checks, head } = contents()
    for (const each of [...claims, ...checks]) expect(text).toContain(each.text)
    expect(text).toContain(head?.signedAt)
    const digest = createHash('sha256').update(readFileSync(json)).digest('hex')
    expect(text.replaceAll(' ', '')).toContain(digest)
    const bytes = readFileSync(pdf).toString('latin1')
    for (const each of [`/Lang (${language})`, '<pdfaid:part>2</pdfaid:part>', '/S /Table', '/StructTreeRoot'])
      expect(bytes).toContain(each)
  })

  it('holds õ, ä, ö, ü, š, ž and Russian letters', async () => {
    const letters = 'õäöüšž ÕÄÖÜŠŽ Журнал событий, ёъыэюя'
    const { contents } = await report('letters')
    const changed = { ...contents(), claims: [{ claim: 'x', result: 'holds', text: letters }] }
    expect(await textOf(await pdfOf(changed, 'x', 'et'))).toContain(letters)
  })

  it('is also written of a log that is broken, names what was found, and ends with 3', async () => {
    const file = place.path('broken/duties.sqlite')
    cpSync(place.path('evidence'), join(dirname(file), 'evidence'), { recursive: true })
    copyFileSync(store, file)
    changedByHand(file, "update events set data = replace(data, '{', '{ ') where position = 5", 'delete from events where position = 9')
    const ended = await run(['report', '--store', file, '--out', place.path('bad')])
    const { findings, claims, outcome } = JSON.parse(readFileSync(place.path('bad.json'), 'utf8')) as Contents
    expect({ code: ended.code, outcome }).toEqual({ code: 3, outcome: 'broken' })
    expect(findings.shown).toContainEqual(expect.objectContaining({ kind: 'altered', position: 5 }))
    expect(findings.shown).toContainEqual(expect.objectContaining({ kind: 'missing', position: 9 }))
    expect(claims).toContainEqual(expect.objectContaining({ claim: 'store', result: 'fails' }))
    expect(await textOf(readFileSync(place.path('bad.pdf')))).toContain('altered')
  })

  it('holds a kept checkpoint against the log, writes over nothing, and nothing when it is interrupted', async () => {
    const kept = place.path('kept.txt')
    await run(['checkpoint', 'save', '--store', store, '--out', kept])
    const { contents } = await report('since', '--since', kept, '--keys', join(place.path('evidence'), 'keys'))
    expect(contents().claims).toContainEqual(expect.objectContaining({ claim: 'since', result: 'holds' }))
    expect(contents().claims).toContainEqual(expect.objectContaining({ claim: 'keys', result: 'holds' }))
    writeFileSync(place.path('there.json'), 'mine')
    expect((await report('there')).code).toBe(2)
    expect(readFileSync(place.path('there.json'), 'utf8')).toBe('mine')
    const stopped = await run(['report', '--store', store, '--out', place.path('stopped')], { interrupt: (now) => now() })
    expect([stopped.code, existsSync(place.path('stopped.json'))]).toEqual([5, false])
  })
})
