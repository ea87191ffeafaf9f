import type { LineNumber } from '@dutybook/modelling'
import { namesOf } from './names.js'

const asked = { duty: '3.6' as LineNumber, folder: 'proposals', et: 'Muudatusettepanek', en: 'Change proposal' } as const

describe('the names of an aggregate', () => {
  it.each([
    ['ChangeProposal', 'changeProposal', 'change-proposal', 'cp'],
    ['Budget', 'budget', 'budget', 'budget'],
    ['EUReport', 'euReport', 'eu-report', 'er'],
    ['Article19Request', 'article19Request', 'article19-request', 'ar'],
  ])('follow from %s', (name, category, kebab, prefix) => {
    expect(namesOf({ ...asked, name })).toMatchObject({ name, category, kebab, prefix })
  })

  it('are written small inside a sentence', () => {
    expect(namesOf({ ...asked, name: 'ChangeProposal' })).toMatchObject({ inEstonian: 'muudatusettepanek', inEnglish: 'change proposal' })
  })
})
