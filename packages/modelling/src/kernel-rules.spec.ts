import { isLeft, right } from '@dutybook/fp'
import type { Authority } from './authority.js'
import { relatedTo, type Context, type Decider } from './decider.js'
import { decideWithKernelRules, refusalRule } from './kernel-rules.js'
import { command, event, oneOf } from './message.js'
import type { Actor, PersonRef, Position } from './actor.js'
import { record } from './record.js'
import type { LineNumber } from './recorded.js'
import { refusalText } from './refusal.js'
import type { LocalDate } from './time.js'
import { reference } from './value.js'

const label = { et: 'Arve', en: 'Invoice' }
const MatchInvoice = command('MatchInvoice', label, ['serviceManager'], {})
const AcceptMatch = command('AcceptMatch', label, ['headOfDivision', 'headOfDepartment', 'directorGeneral'], {})
const MatchAccepted = event('MatchAccepted', label, {})
type Message = { readonly type: 'MatchInvoice' | 'AcceptMatch'; readonly data: Record<never, never> }
type Event = { readonly type: 'MatchAccepted'; readonly data: Record<never, never> }

/** The state is who matched the invoice. */
const invoice: Decider<PersonRef, Message, Event> = {
  category: 'invoice',
  duty: '3.8',
  label,
  id: reference('InvoiceRef', label, 'inv'),
  command: oneOf('InvoiceCommand', label, MatchInvoice, AcceptMatch),
  event: oneOf('InvoiceEvent', label, MatchAccepted),
  refusals: {},
  initialState: 'person-0001' as PersonRef,
  evolve: (state) => state,
  authors: (state, { type }) => (type === 'AcceptMatch' ? [state] : []),
  decide: () => right([{ type: 'MatchAccepted', data: {} }]),
  summary: { codec: record('InvoiceSummary', label, {}), of: () => ({}) },
}

const decidedBy = (person: string, actingAs: Position, type: Message['type'] = 'AcceptMatch', authority?: Authority) => {
  const actor = { person, position: 'serviceManager', actingAs } as Actor
  const occurredOn = '2025-07-10' as LocalDate
  const context = { actor, occurredOn, ...(authority ? { authority } : {}), related: relatedTo(new Map()) } as Context
  return decideWithKernelRules(invoice, context, invoice.initialState, { type, data: {} })
}

describe('the rules that hold for every aggregate', () => {
  it('let somebody else in the right position decide', () => {
    expect(decidedBy('person-0002', 'headOfDivision')).toEqual(right([{ type: 'MatchAccepted', data: {} }]))
  })

  it('refuse a position that may not give the command', () => {
    expect(decidedBy('person-0002', 'serviceManager')).toMatchObject({
      left: { code: 'POSITION_NOT_ENTITLED', facts: { actingAs: 'serviceManager' } },
    })
  })

  it('look at the position acted as, so a substitute may give the command', () => {
    expect(decidedBy('person-0001', 'serviceManager', 'MatchInvoice')._tag).toBe('Right')
  })

  it.each([
    ['headOfDivision', 'headOfDepartment'],
    ['headOfDepartment', 'directorGeneral'],
    ['directorGeneral', 'internalControl'],
  ] as const)('refuse the author who acts as %s and route the matter to %s', (actingAs, routedTo) => {
    expect(decidedBy('person-0001', actingAs)).toMatchObject({ left: { code: 'SELF_APPROVAL', facts: { routedTo } } })
  })

  it('look up on the day of the act whether the position is held, where they are told who holds which', () => {
    const asked: string[] = []
    const authority: Authority = { logPosition: 9, positionsOf: (person, day) => (asked.push(`${person} ${day}`), []) }
    expect(decidedBy('person-0002', 'headOfDivision', 'AcceptMatch', authority)).toMatchObject({
      left: { code: 'NOT_APPOINTED', facts: { position: 'serviceManager', day: '2025-07-10' } },
    })
    expect(asked).toEqual(['person-0002 2025-07-10'])
  })

  it('let a substitute accept another’s match, and not their own', () => {
    const duties = ['3.8' as LineNumber]
    const authority: Authority = {
      logPosition: 9,
      positionsOf: () => [
        { position: 'serviceManager', how: 'appointed' },
        { position: 'headOfDivision', how: 'substitute', duties },
      ],
    }
    expect(decidedBy('person-0002', 'headOfDivision', 'AcceptMatch', authority)._tag).toBe('Right')
    expect(decidedBy('person-0001', 'headOfDivision', 'AcceptMatch', authority)).toMatchObject({
      left: { code: 'SELF_APPROVAL', facts: { routedTo: 'headOfDepartment' } },
    })
    expect(decidedBy('person-0002', 'headOfDepartment', 'AcceptMatch', authority)).toMatchObject({ left: { code: 'NO_OPEN_SUBSTITUTION' } })
  })

  it('say first that a command is not for a position, whoever holds it', () => {
    const nobody: Authority = { logPosition: 0, positionsOf: () => [] }
    expect(decidedBy('person-0002', 'serviceManager', 'AcceptMatch', nobody)).toMatchObject({ left: { code: 'POSITION_NOT_ENTITLED' } })
  })

  it('say in both languages who decides instead', () => {
    const decision = decidedBy('person-0001', 'headOfDivision')
    const rule = refusalRule(invoice, 'SELF_APPROVAL')
    const text = rule && isLeft(decision) && refusalText(rule, decision.left.facts)
    expect(text).toEqual({
      et: 'Omaenda asjas ei saa kinnitada, vastu võtta, hinnata ega anda; otsustab osakonna juhataja.',
      en: 'Nobody approves, accepts, scores or grants in their own case; it is for the head of department to decide.',
    })
  })

  it('do not let a decision read a stream that it did not name', () => {
    expect(() => relatedTo(new Map()).stateOf(invoice, 'inv-0001')).toThrow('invoice-inv-0001')
  })
})
