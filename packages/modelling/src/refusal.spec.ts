import { refusalText, refuse } from './refusal.js'

const rule = {
  text: { et: 'Tähtaeg {due} on {days} päeva pärast; otsustab {who}.', en: 'The deadline {due} is in {days} days; it is for the {who}.' },
  names: { who: { adviser: { et: 'nõustaja', en: 'adviser' } } },
}

describe('the text of a refusal', () => {
  it('has the facts of the case in both languages, codes by their names', () => {
    expect(refusalText(rule, { due: '2025-01-01', days: 0, who: 'adviser' })).toEqual({
      et: 'Tähtaeg 2025-01-01 on 0 päeva pärast; otsustab nõustaja.',
      en: 'The deadline 2025-01-01 is in 0 days; it is for the adviser.',
    })
  })

  it('shows a code that has no name as it is, and leaves a missing fact open', () => {
    expect(refusalText(rule, { days: 3, who: 'stranger' }).en).toBe('The deadline {due} is in 3 days; it is for the stranger.')
  })

  it('takes a fact as plain text, whatever signs stand in it', () => {
    expect(refusalText({ text: { et: '{a}', en: '{a}' } }, { a: '$& {b} $1', b: 'x' }).et).toBe('$& {b} $1')
  })
})

describe('a refusal', () => {
  it('names the field that broke the rule only where there is one', () => {
    expect(refuse('TOO_LATE', { days: 1 }, '/due')).toEqual({ _tag: 'Left', left: { code: 'TOO_LATE', facts: { days: 1 }, at: '/due' } })
    expect(refuse('TOO_LATE')).toEqual({ _tag: 'Left', left: { code: 'TOO_LATE', facts: {} } })
  })
})
