import { aggregates, policies } from '@dutybook/domain'
import { kernelRefusals } from '@dutybook/modelling'
import { reasons } from '@dutybook/oversight'
import { outcomes } from '../exit-codes.js'
import { run } from '../testing/machine.js'
import { rowsIn } from '../testing/program.js'
import { faultKinds } from './fault-kinds.js'
import { findingKinds } from './finding-kinds.js'

const explain = async (...args: readonly string[]) => rowsIn(await run(['explain', ...args]))

describe('explain', () => {
  it('knows every code of a refusal and a reason, value of the law, exit code, kind of finding and of fault, in both languages', async () => {
    const codes = [
      ...[kernelRefusals, ...aggregates.map(({ refusals }) => refusals)].flatMap((each) => Object.keys(each)),
      ...policies.map(({ key }) => key),
      ...[reasons, findingKinds, faultKinds, outcomes].flatMap((each) => Object.keys(each)),
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

  it('says of a reason which verdict gives it, and of a word of a verification what it means', async () => {
    const { text } = reasons.POINT_OVERDUE_WITHOUT_ACTION
    const by = 'järeldus tulemuse 3.5 kohta'
    expect(await explain('POINT_OVERDUE_WITHOUT_ACTION', '--lang', 'et')).toMatchObject([{ kind: 'reason', text: text.et, by }])
    expect(await explain('altered', '--lang', 'en')).toMatchObject([{ kind: 'finding', text: findingKinds.altered.en }])
    expect((await explain('tile')).map(({ kind }) => kind)).toEqual(['finding', 'fault'])
  })
})
