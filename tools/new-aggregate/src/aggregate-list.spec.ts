import type { LineNumber } from '@dutybook/modelling'
import { hasAggregate, withAggregate } from './aggregate-list.js'
import { namesOf } from './names.js'

const names = (name: string, folder: string) => namesOf({ duty: '3.6' as LineNumber, folder, name, et: 'Asi', en: 'Thing' })

const list = `import type { AnyDecider } from '@dutybook/modelling'
import { oversightProceeding } from './oversight/proceeding/decider.js'

/** All. */
export const aggregates: readonly AnyDecider[] = [oversightProceeding]
`

describe('the list of aggregates', () => {
  it('gets the import in its place and the name at the end', () => {
    const after = withAggregate(list, names('Guide', 'guides'))
    expect(after).toBe(`import type { AnyDecider } from '@dutybook/modelling'
import { guide } from './guides/guide/decider.js'
import { oversightProceeding } from './oversight/proceeding/decider.js'

/** All. */
export const aggregates: readonly AnyDecider[] = [oversightProceeding, guide]
`)
    expect(withAggregate(after, names('ChangeProposal', 'proposals'))).toMatch(
      /oversight\/proceeding.*\nimport \{ changeProposal \}[^]*\[oversightProceeding, guide, changeProposal\]/u,
    )
  })

  it('is extended also where it runs over several lines with a comma at its end', () => {
    const long = list.replace('[oversightProceeding]', '[\n  oversightProceeding,\n]')
    expect(withAggregate(long, names('Guide', 'guides'))).toContain('[\n  oversightProceeding, guide\n]')
  })

  it('knows what it has', () => {
    expect(hasAggregate(list, names('OversightProceeding', 'oversight'))).toBe(true)
    expect(hasAggregate(list, names('Oversight', 'oversight'))).toBe(false)
  })
})
