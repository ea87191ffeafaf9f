import { loopbackAddress } from './loopback.js'

describe('An address', () => {
  it.each([
    ['127.0.0.1', '127.0.0.1'],
    ['127.8.8.8', '127.8.8.8'],
    ['::1', '::1'],
    ['localhost', '127.0.0.1'],
  ])('%s is of this machine only', (host, address) => expect(loopbackAddress(host)).toBe(address))

  it.each(['0.0.0.0', '::', '192.168.1.4', '10.0.0.1', 'example.org', 'localhost.example.org', '127.0.0.1.example.org', ''])(
    '%s can be reached from elsewhere, or may be',
    (host) => expect(loopbackAddress(host)).toBeUndefined(),
  )
})
