import { withServiceOptions, type ServiceOptions } from '@dutybook/embedded/options'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'

/** How the server is asked to run. */
export interface Options extends ServiceOptions {
  readonly demo: boolean
  readonly port: number
  readonly host: string
  /** Give what is due on its day; when absent, unless the demo was asked for. */
  readonly followUps?: boolean
}

/** What to do: run, or end at once with that exit code (help was asked for, or an option is wrong; both have been printed). */
export type Asked = { readonly run: Options } | { readonly exit: number }

export function readOptions(args: readonly string[]): Asked {
  const program = described()
  try {
    program.parse(args, { from: 'user' })
    return { run: program.opts<Options>() }
  } catch (error) {
    if (error instanceof CommanderError) return { exit: error.exitCode === 0 ? 0 : usageFault }
    throw error
  }
}

/** The usual exit code for wrong options. */
const usageFault = 2

const followUpsOption = new Option(
  '--follow-ups',
  'give what is due on its day; the default, except with --demo / tee tähtpäevatoimingud; vaikimisi, v.a --demo puhul',
)

const described = (): Command => withServiceOptions(ofServer(), { noDirectorWith: ['demo'] })

const ofServer = (): Command =>
  new Command('dutybook')
    .description('Serves the duties of the position over HTTP / Teenistuskohustused HTTP kaudu.')
    .option('--demo', 'fill an empty store with an invented year of the service / täida tühi hoidla teenuse väljamõeldud aastaga', false)
    .option('--port <number>', 'port to listen on, 0 for any free one / port, 0 on ükskõik milline vaba', port, 3000)
    .option('--host <address>', 'address to listen on, of this machine only / aadress, ainult selle masina oma', '127.0.0.1')
    .addOption(followUpsOption)
    .option('--no-follow-ups', 'leave it to the projector / jäta need eraldi programmile')
    .helpOption('-h, --help', 'show this / näita seda')
    .allowExcessArguments(false)
    .exitOverride()

function port(text: string): number {
  const number = Number(text)
  if (!/^\d{1,5}$/u.test(text) || number > 65_535) throw new InvalidArgumentError('A port is a whole number from 0 to 65535.')
  return number
}
