import { withServiceOptions, type ServiceOptions } from '@dutybook/embedded/options'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'

/** How the projector is asked to run. */
export interface Options extends ServiceOptions {
  /** Give what is due now and end. */
  readonly once: boolean
  /** The file of the views, when it is to keep nothing else, beside the program that writes the store. */
  readonly views?: string
  /** In seconds. */
  readonly lease: number
  readonly metricsPort?: number
  /** In events. */
  readonly maxLag: number
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
  [...viewOptions(), ...watchOptions()].reduce(
    (all, each) => all.addOption(each),
    withServiceOptions(new Command('dutybook-projector'))
      .description(
        'Keeps the views, gives follow-ups on their days and compiles releases, without HTTP / Hoiab vaateid, teeb tähtpäevatoimingud ja koostab avaldamised, ilma HTTPta.',
      )
      .option('--once', 'give what is due now, then end / tee praegu tähtajalised ja lõpeta', false)
      .helpOption('-h, --help', 'show this / näita seda')
      .allowExcessArguments(false)
      .exitOverride(),
  )

const viewOptions = (): readonly Option[] => [
  new Option(
    '--views <file>',
    'keep only the views, in this file, beside who writes the store; several may share it / hoia ainult vaateid, eraldi failis, kirjutaja kõrval; faili võib jagada mitu programmi',
  ),
  new Option('--lease <seconds>', 'with --views: how long a view waits for a projector that was killed / kui kaua oodatakse tapetut')
    .argParser(wholeFrom(1, 3600))
    .default(10),
]

const watchOptions = (): readonly Option[] => [
  new Option(
    '--metrics-port <number>',
    'port of this machine for /metrics, /readyz and /livez, 0 for any free one; none when absent / jälgimise port, 0 on ükskõik milline vaba',
  ).argParser(wholeFrom(0, 65_535)),
  new Option('--max-lag <events>', 'further behind, a view makes /readyz fail / kui palju sündmusi võib vaatest puudu olla')
    .argParser(wholeFrom(0, 1_000_000_000))
    .default(1000),
]

const wholeFrom =
  (least: number, most: number) =>
  (text: string): number => {
    const number = Number(text)
    if (/^\d{1,10}$/u.test(text) && number >= least && number <= most) return number
    throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`)
  }
