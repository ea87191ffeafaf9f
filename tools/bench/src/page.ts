import { barText, isReached } from './bars.js'
import type { Line } from './line.js'
import { findings, methods } from './words.js'

/** When and on what the lines were measured. */
export interface Run {
  readonly measuredOn: string
  readonly system: string
  readonly memory: string
  /** What else the machine had to do: programs that wanted a processor, on the average of the last quarter of an hour. */
  readonly load: number
  readonly peers: Readonly<Record<string, string>>
}

const table = (rows: readonly (readonly string[])[]): string => {
  const [head = [], ...rest] = rows
  return [head, head.map(() => '---'), ...rest].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

const number = (value: number | null): string => (value === null ? '' : value.toLocaleString('en-GB', { maximumSignificantDigits: 3 }))

const times = (ratio: number | null): string => (ratio === null ? '' : `${number(ratio)} ×`)

const peersOf = ({ peers }: Line): string =>
  Object.entries(peers)
    .map(([name, value]) => `${name} ${number(value)}`)
    .join(', ')

const reached = (line: Line): string => {
  const found = isReached(line)
  return found === undefined ? '' : found ? 'reached' : '**missed**'
}

const cellsOf = (line: Line): readonly string[] => [
  `\`${line.name}\``,
  `${number(line.ours)} ${line.unit}`,
  line.baseline === null ? '' : `${number(line.baseline)} (${line.baselineName ?? ''})`,
  times(line.ratioToBaseline),
  peersOf(line),
  times(line.ratioToBestPeer),
  barText(line),
  reached(line),
]

const heads = ['row', 'ours', 'limit', '× limit', 'peers', '× best peer', 'bar', '']

const versionsOf = (peers: Run['peers']): string =>
  Object.entries(peers)
    .map((each) => each.join(' '))
    .join(', ')

/** The page on performance, from the lines of a run. */
export function pageOf(lines: readonly Line[], { measuredOn, system, memory, load, peers }: Run): string {
  const [first] = lines
  return `# Performance

Written by \`npm run bench -- --page\` from the lines beside it ([lines.jsonl](lines.jsonl)). Do not edit it; measure again with \`npm run bench -- --save\`.

Measured on ${measuredOn}, ${first?.cpu ?? ''}, ${memory}, ${system}, Node ${first?.node ?? ''}, at a load of
${load} (programs that wanted a processor at once). Beside: ${versionsOf(peers)}. A ratio above 1 says that ours
is better by so much.

${table([heads, ...lines.map(cellsOf)])}

## How it is measured

${methods.map((each) => `- ${each}`).join('\n')}

## What limits each row, and why a bar is missed

${findings.map(({ rows, text }) => `- **${rows}.** ${text}`).join('\n')}

## Durability and size of each row

${table([['row', 'durability', 'events in a turn'], ...lines.map(({ name, durability, events }) => [`\`${name}\``, durability, number(events)])])}
`
}
