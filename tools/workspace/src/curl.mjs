// The few options of curl that the pages use, so that their examples can be tested where there is no curl: -sS, -H, -d and an address.
import { stdout } from 'node:process'

/** @type {Record<string, string>} */
const headers = {}
let [address, body] = ['', /** @type {string | undefined} */ (undefined)]
for (let rest = process.argv.slice(2); rest.length > 0;) {
  const [option = '', value = '', ...others] = rest
  if (option === '-H') headers[value.slice(0, value.indexOf(':'))] = value.slice(value.indexOf(':') + 1).trim()
  else if (option === '-d') body = value
  else if (option.startsWith('http')) address = option
  else if (option !== '-sS') throw new Error(`This curl does not know ${option}.`)
  rest = option === '-H' || option === '-d' ? others : rest.slice(1)
}
const answer = await fetch(address, body === undefined ? { headers } : { method: 'POST', headers, body })
stdout.write(await answer.text())
