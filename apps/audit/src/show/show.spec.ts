import { contactCard } from '@dutybook/domain'
import { recordedLog, samples } from '@dutybook/domain/testing'
import { definitions } from '../reading/entries.js'
import { run } from '../testing/machine.js'
import { rowsIn } from '../testing/program.js'
import { newPlace, storeOf } from '../testing/store.js'

const place = newPlace()
const store = place.path('duties.sqlite')
const told = recordedLog(samples.adviserContact, samples.managerPost)
beforeAll(() => storeOf(store, told))
afterAll(() => place.remove())

const show = (...args: readonly string[]) => run(['show', '--store', store, ...args])

describe('an event', () => {
  it('is shown whole by its id or its position', async () => {
    const event = told[0]!
    for (const name of [event.id, '1']) {
      const rows = rowsIn(await show(name))
      expect(rows).toMatchObject([{ event: event.id, position: 1, type: event.type, data: event.data, metadata: event.metadata }])
    }
  })

  it('is named in the language that is asked for', async () => {
    const labels = await Promise.all(['et', 'en'].map(async (language) => rowsIn(await show('1', '--lang', language))[0]?.['label']))
    const { et, en } = definitions(told[0]!.type)!.label
    expect(labels).toEqual([et, en])
  })

  it('shows values of persons as sealed, with whose they are, and none of their bytes', async () => {
    const { stdout } = await show(`${contactCard.category}-person-adviser1`)
    expect(JSON.parse(stdout.split('\n')[0]!)).toMatchObject({ data: { name: { state: 'Sealed', subject: 'person-adviser1' } } })
    expect(stdout).not.toContain('ciphertext')
  })

  it('that is not there ends with 2', async () => {
    for (const [name, text] of [
      ['position-nobody', 'There is no'],
      ['999999', 'There is no'],
      ['?', 'is no id'],
    ] as const) {
      expect(await show(name)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(text) })
    }
  })
})
