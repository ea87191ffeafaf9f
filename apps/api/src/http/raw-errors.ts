import { STATUS_CODES, type Server } from 'node:http'
import { randomUUID } from 'node:crypto'
import { problemDocument, problemMediaType } from '../problems/problem-document.js'
import type { ProblemCode } from '../problems/problem-kinds.js'
import { problem } from '../problems/problem.js'

/** Requests that are broken before they are requests: no router and no filter sees them, so they are answered on the bare connection. */
export function answerRawErrors(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy()
    else socket.end(rawAnswer(codeOf(error)))
  })
  server.on('checkExpectation', ({ socket }) => void socket.end(rawAnswer('EXPECTATION_FAILED')))
}

function codeOf({ code }: NodeJS.ErrnoException): ProblemCode {
  if (code === 'HPE_HEADER_OVERFLOW') return 'HEADERS_TOO_LARGE'
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'REQUEST_TIMEOUT' : 'MALFORMED_REQUEST'
}

function rawAnswer(code: ProblemCode): string {
  const found = problem(code)
  const body = JSON.stringify(problemDocument(found, 'et', `urn:uuid:${randomUUID()}`))
  return [
    `HTTP/1.1 ${found.status} ${STATUS_CODES[found.status] ?? ''}`,
    `Content-Type: ${problemMediaType}; charset=utf-8`,
    'Content-Language: et',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
    '',
    body,
  ].join('\r\n')
}
