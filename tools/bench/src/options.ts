import { Argument, Command, CommanderError, InvalidArgumentError } from 'commander'
import { rows } from './rows.js'

export interface Options {
  /** All when empty. */
  readonly names: readonly string[]
  readonly json: boolean
  readonly rounds: number
  readonly events?: number
  readonly peers: boolean
  readonly save: boolean
  readonly page: boolean
}

/** What to do: measure, or end at once with that exit code (help was asked for, or an option is wrong; both have been printed). */
export type Request = { readonly run: Options } | { readonly exit: number }

/** The usual exit code for wrong options. */
const usageFault = 2

/** When a row was asked for by name that there is nothing to measure of yet. */
export const nothingThere = 3

const exits = `
Exit codes: 0 measured; 1 a row failed; 2 wrong options; ${nothingThere} a row was named that there is nothing to measure of yet.`

export function readOptions(args: readonly string[]): Request {
  const program = new Command('bench')
    .description('Measures speed beside the limit of the machine and beside other libraries, in turns in one run.')
    .addArgument(new Argument('[rows...]', 'what to measure; everything when absent').choices(rows.map(({ name }) => name)))
    .option('--json', 'print one JSON line for each row, and nothing else, on standard output', false)
    .option('--rounds <number>', 'turns of each, after one to warm up', whole, 5)
    .option('--events <number>', 'instead of the size that each row has by itself', whole)
    .option('--no-peers', 'leave the other libraries out, and do not install them')
    .option('--save', 'put the lines into docs/performance in place of the earlier ones, and write its page anew', false)
    .option('--page', 'measure nothing; write the page of docs/performance anew from its lines', false)
    .helpOption('-h, --help', 'show this')
    .addHelpText('after', exits)
    .exitOverride()
  try {
    program.parse(args, { from: 'user' })
    return { run: { ...program.opts<Omit<Options, 'names'>>(), names: program.args } }
  } catch (error) {
    if (error instanceof CommanderError) return { exit: error.exitCode === 0 ? 0 : usageFault }
    throw error
  }
}

function whole(text: string): number {
  if (!/^[1-9]\d{0,8}$/u.test(text)) throw new InvalidArgumentError('A whole number from 1.')
  return Number(text)
}
