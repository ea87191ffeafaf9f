import type { LineNumber } from '@dutybook/modelling'
import { namesOf } from './names.js'
import { withSamples } from './sample-list.js'

const names = namesOf({ duty: '3.6' as LineNumber, folder: 'proposals', name: 'ChangeProposal', et: 'Asi', en: 'Thing' })

const list = `import { streamOf } from '@dutybook/modelling'
import { managerPost } from './testing/post-samples.js'
import * as subjects from './testing/subject-samples.js'

/** All. */
export const samples = { managerPost, ...subjects }

export const after = { kept: true }
`

describe('the list of samples', () => {
  it('gets the import in its place and the samples at the end', () => {
    expect(withSamples(list, names)).toBe(`import { streamOf } from '@dutybook/modelling'
import * as changeProposalSamples from './testing/change-proposal-samples.js'
import { managerPost } from './testing/post-samples.js'
import * as subjects from './testing/subject-samples.js'

/** All. */
export const samples = { managerPost, ...subjects, ...changeProposalSamples }

export const after = { kept: true }
`)
  })

  it('is extended also where it runs over several lines with a comma at its end', () => {
    const long = list.replace('{ managerPost, ...subjects }', '{\n  managerPost,\n  ...subjects,\n}')
    expect(withSamples(long, names)).toContain('{\n  managerPost,\n  ...subjects, ...changeProposalSamples\n}')
  })
})
