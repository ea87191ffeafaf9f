import { fingerprint } from './fingerprint.js'

describe('a fingerprint', () => {
  // Computed apart from this code, by the published FNV-1a of 64 bits over the UTF-8 bytes of the JSON text.
  it.each([
    [null, '5b9bc4ba528108e4'],
    ['jõul', '6dcbadeb4fcabffa'],
    [0, 'af63ad4c86019caf'],
  ])('of %j is %s', (value, print) => {
    expect(fingerprint(value)).toBe(print)
  })
})
