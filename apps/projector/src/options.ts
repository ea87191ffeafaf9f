import { withServiceOptions, type ServiceOptions } from '@dutybook/embedded/options'
import { Command, CommanderError } from 'commander'

/** How the projector is asked to run. */
export interface Options extends ServiceOptions {
  /** Give what is due now and end. */
  readonly once: boolean
}

/** What to do: run, or end at once with that exit code (what it is about has been printed). */
export type Asked = { readonly run: Options } | { readonly exit: number }

const usageFault = 2

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

const described = (): Command =>
  withServiceOptions(new Command('dutybook-projector'))
    .description(
      'Keeps the views, gives follow-ups on their days and compiles releases, without HTTP / Hoiab vaateid, teeb tähtpäevatoimingud ja koostab avaldamised, ilma HTTPta.',
    )
    .option('--once', 'give what is due now, then end / tee praegu tähtajalised ja lõpeta', false)
    .helpOption('-h, --help', 'show this / näita seda')
    .allowExcessArguments(false)
    .exitOverride()
