import { law, LawRef } from '@dutybook/modelling'
import { acts, cite, isKnownAct } from './acts.js'

describe('the acts that references name', () => {
  it.each(Object.entries(acts))('%s has its title in both languages and fits into a reference', (abbreviation, title) => {
    expect(title.et.trim()).not.toBe('')
    expect(title.en.trim()).not.toBe('')
    expect(title.et).not.toBe(title.en)
    expect(LawRef.is(law(abbreviation, '1'))).toBe(true)
  })

  it('know a reference to one of them from one to anything else', () => {
    expect(isKnownAct(cite('ATSS', '8'))).toBe(true)
    expect(isKnownAct(law('ATS S', '8'))).toBe(false)
    expect(isKnownAct(law('toString', '8'))).toBe(false)
  })

  it('cannot be misspelt in a citation', () => {
    // @ts-expect-error -- no such act: this line is the test
    expect(isKnownAct(cite('HSM', '75'))).toBe(false)
  })
})
