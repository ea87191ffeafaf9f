import { PersonRef } from '@dutybook/modelling'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'

/** How the projector is asked to run. */
export interface Options {
  readonly data: string
  /** The directory of the keys of personal data; inside `data` when absent. */
  readonly keys?: string
  readonly durability: 'full' | 'relaxed'
  /** Give what is due now and end. */
  readonly once: boolean
  readonly directorGeneral?: PersonRef
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
  new Command('dutybook-projector')
    .description(
      'Keeps the views, gives follow-ups on their days and compiles releases, without HTTP / Hoiab vaateid, teeb tähtpäevatoimingud ja koostab avaldamised, ilma HTTPta.',
    )
    .option('--data <directory>', 'where the store is / kus on andmehoidla', './data')
    .option('--keys <directory>', 'as for the server: where the keys of personal data are / kus on isikuandmete võtmed')
    .option('--once', 'give what is due now, then end / tee praegu tähtajalised ja lõpeta', false)
    .addOption(
      new Option(
        '--durability <mode>',
        'full: what is done survives a power cut; relaxed: a crash only / kas tehtu elab üle voolukatkestuse',
      )
        .choices(['full', 'relaxed'])
        .default('full'),
    )
    .addOption(
      new Option('--director-general <person>', 'as for the server: who appoints everybody else / kes nimetab ametisse').argParser(person),
    )
    .helpOption('-h, --help', 'show this / näita seda')
    .allowExcessArguments(false)
    .exitOverride()

function person(text: string): PersonRef {
  if (!PersonRef.is(text)) throw new InvalidArgumentError('A person is a reference such as person-director1.')
  return text
}
