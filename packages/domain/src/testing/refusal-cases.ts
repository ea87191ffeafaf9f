import { isLeft } from '@dutybook/fp'
import { refusalText, type Message, type Refusal, type RefusalFacts, type RefusalList } from '@dutybook/modelling'
import { testRunner, type Outcome } from '@dutybook/modelling/testing'
import assert from 'node:assert/strict'

/** A command that is refused, and all that the refusal says. */
export interface RefusalCase {
  readonly outcome: () => Pick<Outcome<Message>, 'decision' | 'thenRefused'>
  readonly facts?: RefusalFacts
  readonly at?: string
}

/** A case for each code of the list: the compiler asks for the missing ones. */
export type RefusalCases<List extends RefusalList> = Readonly<Record<keyof List & string, RefusalCase>>

/** Each refusal of the list comes about, for the field and with the facts that the case names, and its text has all its facts. */
export function tellsEachRefusal<List extends RefusalList>(list: List, cases: RefusalCases<List>): void {
  testRunner().it('has a case for each refusal', () => assert.deepEqual(Object.keys(cases).sort(), Object.keys(list).sort()))
  for (const [code, { outcome, facts = {}, at }] of Object.entries<RefusalCase>(cases))
    testRunner().it(`refuses with ${code}`, () => {
      const { decision, thenRefused } = outcome()
      thenRefused(code, facts)
      assert.ok(isLeft(decision))
      assert.equal(decision.left.at, at)
      assert.doesNotMatch(textOf(list, decision.left), /[{}]/u)
    })
}

function textOf(list: RefusalList, { code, facts }: Refusal): string {
  const rule = list[code]
  assert.ok(rule, `${code} is in another list`)
  return Object.values(refusalText(rule, facts)).join(' ')
}
