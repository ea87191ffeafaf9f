import { createServer } from 'node:http'
import { PassThrough } from 'node:stream'
import { answerRawErrors } from './raw-errors.js'

/** What is written to a connection on which an error with this code came up. */
function answered(code: string): { readonly text: string; readonly destroyed: boolean } {
  const server = createServer()
  answerRawErrors(server)
  const socket = new PassThrough()
  server.emit('clientError', Object.assign(new Error('of Node'), { code }), socket)
  return { text: String((socket.read() as Buffer | null) ?? ''), destroyed: socket.destroyed }
}

describe('A connection', () => {
  it('whose request does not arrive in time is told so as any other', () => {
    expect(answered('ERR_HTTP_REQUEST_TIMEOUT').text).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n[^]*"code":"REQUEST_TIMEOUT"/u)
  })

  it('that the other side has broken off is let go without a word', () => {
    expect(answered('ECONNRESET')).toEqual({ text: '', destroyed: true })
  })
})
