import { isRight, left } from '@dutybook/fp'
import { spawnSync } from 'node:child_process'
import { createServer } from 'node:http'
import { readFileSync, writeFileSync } from 'node:fs'
import { newPlace } from '../testing/place.js'
import { httpAuthority, stamp, timeStampFrom, timeStampRequest } from './time-stamp.js'

const hasOpenssl = spawnSync('openssl', ['version'], { stdio: 'ignore' }).status === 0
const withOpenssl = hasOpenssl ? describe : describe.skip
const bytes = Buffer.from('agency.example/duties\n12\n')

const configuration = (path: (name: string) => string) => `
[req]
distinguished_name = name
prompt = no
x509_extensions = extensions
[name]
CN = Authority of a test
[extensions]
extendedKeyUsage = critical, timeStamping
[tsa]
default_tsa = one
[one]
serial = ${path('serial')}
crypto_device = builtin
signer_cert = ${path('cert.pem')}
signer_key = ${path('key.pem')}
signer_digest = sha256
default_policy = 1.2.3.4
digests = sha256
accuracy = secs:1
ess_cert_id_chain = no
`

withOpenssl("openssl's authority (skipped where openssl is not installed)", () => {
  const place = newPlace()
  const openssl = (...args: readonly string[]) => {
    const { status, stderr } = spawnSync('openssl', args, { encoding: 'utf8' })
    return { status, stderr }
  }
  const authority = async (request: Buffer): Promise<Buffer> => {
    writeFileSync(place.path('query'), request)
    const { status, stderr } = openssl(
      'ts',
      '-reply',
      '-config',
      place.path('config'),
      '-queryfile',
      place.path('query'),
      '-out',
      place.path('reply'),
    )
    if (status !== 0) throw new Error(stderr)
    return readFileSync(place.path('reply'))
  }
  beforeAll(() => {
    writeFileSync(place.path('config'), configuration(place.path))
    writeFileSync(place.path('serial'), '01\n')
    writeFileSync(place.path('data'), bytes)
    const made = openssl(
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-days',
      '2',
      '-config',
      place.path('config'),
      '-keyout',
      place.path('key.pem'),
      '-out',
      place.path('cert.pem'),
    )
    expect(made.status).toBe(0)
  })
  afterAll(() => place.remove())

  it('understands our request, and its stamp is understood here and verified by openssl', async () => {
    const answer = await stamp(bytes, authority)
    expect(answer).toMatchObject({ right: { serialNumber: '02' } })
    if (!isRight(answer)) return
    expect(Math.abs(answer.right.time.getTime() - Date.now())).toBeLessThan(86_400_000)
    writeFileSync(place.path('kept'), answer.right.response)
    const verified = openssl('ts', '-verify', '-data', place.path('data'), '-in', place.path('kept'), '-CAfile', place.path('cert.pem'))
    expect(verified).toMatchObject({ status: 0 })
    writeFileSync(place.path('data'), `${bytes.toString()}x`)
    expect(
      openssl('ts', '-verify', '-data', place.path('data'), '-in', place.path('kept'), '-CAfile', place.path('cert.pem')).status,
    ).not.toBe(0)
  })

  it('is not believed when the stamp is of other bytes, for another request, refused or broken', async () => {
    const request = timeStampRequest(bytes)
    const response = await authority(request.der)
    expect(timeStampFrom(response, { ...request, imprint: timeStampRequest(Buffer.from('x')).imprint })).toEqual(left('otherBytes'))
    expect(timeStampFrom(response, { ...request, nonce: timeStampRequest(bytes).nonce })).toEqual(left('otherNonce'))
    expect(timeStampFrom(response.subarray(0, -20), request)).toEqual(left('malformed'))
    expect(timeStampFrom(Buffer.from('30053003020102', 'hex'), request)).toEqual(left('refused'))
    expect(timeStampFrom(Buffer.alloc(0), request)).toEqual(left('malformed'))
  })

  it('is asked over HTTP', async () => {
    const server = createServer((request, response) => {
      const parts: Buffer[] = []
      request.on('data', (part: Buffer) => parts.push(part))
      request.on('end', () => {
        const isQuery = request.headers['content-type'] === 'application/timestamp-query'
        void authority(Buffer.concat(parts)).then((reply) => response.writeHead(isQuery ? 200 : 400).end(reply))
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { readonly port: number }
    expect(isRight(await stamp(bytes, httpAuthority(`http://127.0.0.1:${port}/`)))).toBe(true)
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await expect(stamp(bytes, httpAuthority(`http://127.0.0.1:${port}/`))).rejects.toThrow('fetch failed')
  })
})
