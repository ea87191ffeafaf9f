import { codecAgreesWithSchema, sampleCodecs } from './testing.js'

describe.each(sampleCodecs)('the schema of $name', (codec) => {
  it('accepts and refuses the same values as the codec', () => codecAgreesWithSchema(codec, 300))
})
