import { rawRequest } from '../testing/raw-request.js'
import { giveAll, openingSteps, proceedingPath, subjectSteps } from '../testing/story.js'
import { testServer, type Reply, type TestServer } from '../testing/test-server.js'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
  await giveAll(server, [...subjectSteps, ...openingSteps.slice(0, 1)])
})
afterAll(() => server.stop())

const json = { 'Content-Type': 'application/json', 'X-Dutybook-Actor': 'quality' }
const command = (over: object = {}, path = proceedingPath) =>
  server.send('POST', path, { headers: json, body: JSON.stringify({ type: 'ConcurWithOversight', data: {}, ...over }) })
const body = (text: string | Uint8Array<ArrayBuffer>, headers: Readonly<Record<string, string>> = {}) =>
  server.send('POST', proceedingPath, { headers: { ...json, ...headers }, body: text })

const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
const tenMegabytes = JSON.stringify({ type: 'ConcurWithOversight', data: {}, reason: 'x'.repeat(10_000_000) })

/** What is sent, and the status, code and places of the faults that must come back. */
const badRequests: Readonly<Record<string, readonly [send: () => Promise<Reply>, status: number, code: string, ...places: string[]]>> = {
  'malformed JSON': [() => body('{ "type": "ConcurWithOversight", '), 400, 'MALFORMED_JSON'],
  'bytes that are no UTF-8': [() => body(Uint8Array.of(0x22, 0xff, 0xfe, 0x22)), 400, 'MALFORMED_JSON'],
  'no body': [() => server.send('POST', proceedingPath, { headers: json }), 400, 'BODY_MISSING'],
  'JSON that is no object': [() => body('[]'), 400, 'INVALID_COMMAND', ''],
  'JSON that is null': [() => body('null'), 400, 'INVALID_COMMAND', ''],
  'an unknown type': [() => command({ type: 'AbolishOversight' }), 400, 'UNKNOWN_COMMAND_TYPE', '/type'],
  'no type': [() => command({ type: undefined }), 400, 'INVALID_COMMAND', '/type'],
  'an unknown field': [() => command({ extra: 1 }), 400, 'INVALID_COMMAND', '/extra'],
  'a field named id': [() => command({ id: 'jm-2' }), 400, 'INVALID_COMMAND', '/id'],
  'a field named __proto__': [() => body('{"type":"ConcurWithOversight","data":{},"__proto__":{}}'), 400, 'INVALID_COMMAND', '/__proto__'],
  'an unknown field of the data': [() => command({ data: { 'a/b': 1 } }), 400, 'INVALID_COMMAND', '/data/a~1b'],
  'a date that does not exist': [() => command({ occurredOn: '2026-02-30' }), 400, 'INVALID_COMMAND', '/occurredOn'],
  'a date that is a number': [() => command({ occurredOn: 20260203 }), 400, 'INVALID_COMMAND', '/occurredOn'],
  'a date in the future': [() => command({ occurredOn: tomorrow }), 400, 'FUTURE_DATE', '/occurredOn'],
  'a date before the recorded law': [() => command({ occurredOn: '2016-12-31' }), 400, 'BEFORE_FIRST_DAY', '/occurredOn'],
  'ten megabytes': [() => body(tenMegabytes), 413, 'BODY_TOO_LARGE'],
  'plain text': [() => body('{}', { 'Content-Type': 'text/plain' }), 415, 'UNSUPPORTED_MEDIA_TYPE'],
  'another character set': [() => body('{}', { 'Content-Type': 'application/json; charset=utf-16' }), 415, 'UNSUPPORTED_MEDIA_TYPE'],
  'a compressed body': [() => body('{}', { 'Content-Encoding': 'gzip' }), 415, 'UNSUPPORTED_MEDIA_TYPE'],
  'an id with an encoded /': [() => command({}, '/v1/oversight-proceeding/jm-1%2F2'), 400, 'INVALID_ID', 'id'],
  'an id of another form': [() => command({}, '/v1/oversight-proceeding/JM%201'), 400, 'INVALID_ID', 'id'],
  'an id with a null byte': [() => command({}, '/v1/oversight-proceeding/jm-1%00'), 400, 'INVALID_ID', 'id'],
  'a bare / in the id': [() => command({}, '/v1/oversight-proceeding/jm-1/2'), 404, 'UNKNOWN_ROUTE'],
  'broken percent signs': [() => command({}, '/v1/oversight-proceeding/%zz'), 400, 'MALFORMED_REQUEST'],
  'an unknown aggregate': [() => command({}, '/v1/magic-proceeding/jm-1'), 404, 'UNKNOWN_AGGREGATE'],
  'an unknown address': [() => server.get('/v2'), 404, 'UNKNOWN_ROUTE'],
  'an unknown view': [() => server.get('/v1/views/nothing'), 404, 'UNKNOWN_VIEW'],
  'another method': [() => server.send('DELETE', proceedingPath, {}), 405, 'METHOD_NOT_ALLOWED'],
  'a stale If-Match': [() => body('{"type":"ConcurWithOversight","data":{}}', { 'If-Match': '"7"' }), 412, 'STALE_REVISION'],
  'a malformed If-Match': [() => body('{"type":"ConcurWithOversight","data":{}}', { 'If-Match': '7' }), 400, 'INVALID_HEADER', 'If-Match'],
  'a malformed Idempotency-Key': [() => body('{}', { 'Idempotency-Key': 'again' }), 400, 'INVALID_HEADER', 'Idempotency-Key'],
  'an unknown actor': [() => body('{}', { 'X-Dutybook-Actor': 'somebody' }), 401, 'UNKNOWN_ACTOR', 'X-Dutybook-Actor'],
  'a refusal by order': [() => command({ type: 'HearProvider', data: { way: 'inWriting', record: '5.1-3/1-1' } }), 409, 'NOT_INITIATED'],
}

const placesOf = ({ body: { errors } }: Reply): string[] =>
  errors.map((each: Record<string, string>) => each['pointer'] ?? each['parameter'] ?? each['header'])

describe('a bad request', () => {
  it.each(Object.entries(badRequests))('with %s is told so, and nothing is changed', async (_, [send, status, code, ...places]) => {
    const before = await server.head()
    const reply = await send()
    const { type, texts } = reply.body
    expect({ status: reply.status, code: reply.body.code, places: placesOf(reply) }).toEqual({ status, code, places })
    expect(reply.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8')
    expect(reply.body.detail).toBe(texts.et)
    expect(texts.en).not.toBe('')
    expect((await server.get(type)).status).toBe(200)
    expect(await server.head()).toBe(before)
  })

  it('is answered in the language that the reader likes better', async () => {
    const { body: answer, headers } = await server.get('/v2', { headers: { 'Accept-Language': 'de, en;q=0.8, et;q=0.1' } })
    expect([answer.title, headers.get('Content-Language')]).toEqual(['No such address', 'en'])
    expect(answer.detail).toBe(answer.texts.en)
  })

  it('to an address that takes other methods names them', async () => {
    const { headers } = await server.send('PUT', proceedingPath, {})
    expect(headers.get('Allow')).toBe('GET, HEAD, POST')
  })
})

describe('a request that is none', () => {
  const crlf = '\r\n'
  it.each([
    ['names no host', `GET / HTTP/1.1${crlf}Connection: close${crlf}${crlf}`, 400, 'MALFORMED_REQUEST'],
    ['is for another host', `GET / HTTP/1.1${crlf}Host: evil.example${crlf}Connection: close${crlf}${crlf}`, 421, 'MISDIRECTED_REQUEST'],
    ['expects too much', `GET / HTTP/1.1${crlf}Host: localhost${crlf}Expect: miracles${crlf}${crlf}`, 417, 'EXPECTATION_FAILED'],
    ['is no HTTP', `HELLO${crlf}${crlf}`, 400, 'MALFORMED_REQUEST'],
    ['has too many headers', `GET / HTTP/1.1${crlf}Host: x${crlf}X-Big: ${'x'.repeat(40_000)}${crlf}${crlf}`, 431, 'HEADERS_TOO_LARGE'],
  ])('because it %s is answered with a problem document too', async (_, bytes, status, code) => {
    const answer = await rawRequest(server.url, bytes)
    const [head = '', text = ''] = answer.split(crlf + crlf)
    expect(head).toContain(`HTTP/1.1 ${status} `)
    expect(head).toContain('application/problem+json')
    expect(JSON.parse(text)).toMatchObject({ status, code })
  })
})

describe('the server', () => {
  it('tells browsers to trust nothing from elsewhere, and nobody what it is made of', async () => {
    const { headers } = await server.get('/')
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'self'")
    expect(headers.get('Content-Security-Policy')).not.toContain('upgrade-insecure-requests')
    expect(headers.get('Strict-Transport-Security')).toBeNull()
    expect(headers.get('X-Powered-By')).toBeNull()
    expect(headers.get('Access-Control-Allow-Origin')).toBeNull()
  })

  it('has the API description as a page, with what the page needs', async () => {
    for (const path of ['/docs', '/docs/swagger-ui-init.js', '/docs/swagger-ui.css']) {
      const answer = await fetch(server.url + path)
      expect([answer.status, (await answer.text()).length > 0]).toEqual([200, true])
    }
  })
})
