import { BlockList, isIP } from 'node:net'

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** The address to bind for a host given by a person, if it can be reached from this machine only. A name other than `localhost` is not trusted. */
export function loopbackAddress(host: string): string | undefined {
  if (host === 'localhost') return '127.0.0.1'
  const family = isIP(host)
  return family !== 0 && loopback.check(host, family === 6 ? 'ipv6' : 'ipv4') ? host : undefined
}
