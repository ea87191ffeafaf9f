import fc from 'fast-check'
import { sampleCodecs } from './sample-codecs.js'
import { arbitraryOf } from './arbitrary.js'

describe.each(sampleCodecs)('$name', (codec) => {
  it('accepts every value that is generated for it', () => {
    fc.assert(
      fc.property(arbitraryOf(codec), (value) => {
        expect(codec.decode(value)).toEqual({ _tag: 'Right', right: value })
      }),
      { numRuns: 200 },
    )
  })
})
