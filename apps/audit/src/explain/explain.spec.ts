import { aggregates, policies } from '@dutybook/domain'
import { kernelRefusals } from '@dutybook/modelling'
import { run } from '../testing/machine.js'
import { rowsIn } from '../testing/program.js'
import { faultKinds } from './fault-kinds.js'

const explain = async (...args: readonly string[]) => rowsIn(await run(['explain', ...args]))

describe('explain', () => {
  it('knows every code of a refusal, value of the law and kind of fault, in both languages', async () => {
    const codes = [
      ...[kernelRefusals, ...aggregates.map(({ refusals }) => refusals)].flatMap((each) => Object.keys(each)),
      ...policies.map(({ key }) => key),
      ...Object.keys(faultKinds),
    ]
    for (const language of ['et', 'en']) {
      const known = new Set((await explain('--lang', language)).map(({ code }) => code))
      expect(codes.filter((each) => !known.has(each))).toEqual([])
    }
  })

  it('says what the rule is, on what it rests and who decides it', async () => {
    const [row] = await explain('SELF_APPROVAL', '--lang', 'et')
    expect(row).toMatchObject({ kind: 'refusal', by: 'iga käsk', basis: [{ act: 'HMS', section: '10 lg 1' }] })
    expect(row?.['text']).toBe(kernelRefusals.SELF_APPROVAL.text.et)
  })
})
